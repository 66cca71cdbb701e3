"""Noting: an act that Django's own pages do not see as one is written into the log of acts."""

from collections.abc import Mapping

from django.contrib.admin.models import CHANGE, LogEntry
from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.models import User

# What people do with their own account, by the letter that tells them of it.
OWN: Mapping[str, Promise] = {
    "account/email/email_changed": _("メールアドレスを変えた"),
    "account/email/email_deleted": _("メールアドレスを消した"),
    "account/email/password_changed": _("パスワードを変えた"),
    "account/email/password_reset": _("メールのリンクからパスワードを決めた"),
    "account/email/password_set": _("パスワードを決めた"),
    "mfa/email/recovery_codes_generated": _("リカバリーコードを作った"),
    "mfa/email/totp_activated": _("認証アプリを登録した"),
    "mfa/email/totp_deactivated": _("認証アプリを外した"),
    "mfa/email/webauthn_added": _("パスキーを登録した"),
    "mfa/email/webauthn_removed": _("パスキーを外した"),
}


def note(obj: Model, message: str, *, by: User, kind: int = CHANGE) -> None:
    """Write down what somebody did to an object."""
    LogEntry.objects.log_actions(
        user_id=by.pk,
        queryset=[obj],
        action_flag=kind,
        change_message=message,
        single_object=True,
    )


def note_own(letter: str, *, by: User) -> None:
    """Write down what somebody did with their own account, if it is more than a question."""
    if letter in OWN:
        note(by, str(OWN[letter]), by=by)
