"""Forms: what people type, read strictly and never lost."""

from articles.forms.articles import ArticleForm
from articles.forms.editors import Editor
from articles.forms.images import ImageForm, UploadForm
from articles.forms.originals import OriginalForm
from articles.forms.withdrawals import WithdrawalForm

__all__ = ["ArticleForm", "Editor", "ImageForm", "OriginalForm", "UploadForm", "WithdrawalForm"]
