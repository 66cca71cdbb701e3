"""Forms: what people type, read strictly and never lost."""

from articles.forms.articles import ArticleForm
from articles.forms.boxes import Boxes
from articles.forms.captures import fill_in
from articles.forms.codes import CodeAgainForm, CodeForm
from articles.forms.comment_settings import CommentSettingsForm
from articles.forms.comments import CommentForm, RevisionForm
from articles.forms.corrections import CorrectionForm
from articles.forms.editors import Editor
from articles.forms.guarded import GuardedForm
from articles.forms.images import ImageForm, UploadForm
from articles.forms.invitations import InvitationForm, PersonForm
from articles.forms.logging_in import LogInAgainForm, LogInForm, ResetForm
from articles.forms.moderation import BlockForm, ModerationForm
from articles.forms.originals import OriginalForm, translators_of
from articles.forms.passkeys import (
    PasskeyAgainForm,
    PasskeyForm,
    PasskeyLogInForm,
    PasskeyNameForm,
    PasskeySecondForm,
)
from articles.forms.permissions import PermissionForm
from articles.forms.reports import ReportForm, subject_of
from articles.forms.reworking import AnswerForm, ReworkForm
from articles.forms.watches import WatchForm
from articles.forms.withdrawals import WithdrawalForm
from articles.forms.word_lists import WordListForm

__all__ = [
    "AnswerForm",
    "ArticleForm",
    "BlockForm",
    "Boxes",
    "CodeAgainForm",
    "CodeForm",
    "CommentForm",
    "CommentSettingsForm",
    "CorrectionForm",
    "Editor",
    "GuardedForm",
    "ImageForm",
    "InvitationForm",
    "LogInAgainForm",
    "LogInForm",
    "ModerationForm",
    "OriginalForm",
    "PasskeyAgainForm",
    "PasskeyForm",
    "PasskeyLogInForm",
    "PasskeyNameForm",
    "PasskeySecondForm",
    "PermissionForm",
    "PersonForm",
    "ReportForm",
    "ResetForm",
    "RevisionForm",
    "ReworkForm",
    "UploadForm",
    "WatchForm",
    "WithdrawalForm",
    "WordListForm",
    "fill_in",
    "subject_of",
    "translators_of",
]
