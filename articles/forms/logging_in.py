"""Logging in, at the door and in the midst of a save."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import LoginForm, ResetPasswordForm
from allauth.mfa.models import Authenticator
from django import forms
from django.contrib.admin.forms import AdminAuthenticationForm
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import accounts, tasks
from articles.forms.codes import CodeForm
from articles.models import User


class LogInForm(LoginForm):  # type: ignore[misc]  # allauth is not typed
    """allauth's form, with labels that say what to type instead of words that fade away."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("ユーザー名かメールアドレス")
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
        self.fields["login"].widget.attrs |= {
            "autocomplete": "username webauthn",
            "autocapitalize": "none",
            "autofocus": True,
        }


class ResetForm(ResetPasswordForm):  # type: ignore[misc]  # nor is this
    """allauth's form, whose answer takes the same time whether an account has the address or not."""

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        """Leave the letter to the background."""
        address: str = self.cleaned_data["email"]
        tasks.send_reset([user.pk for user in self.users], address=address)
        return address


class LogInAgainForm(AdminAuthenticationForm):
    """Name, password, and the code of an authenticator app where the account has one."""

    code = forms.CharField(label=gettext_lazy("確認コード"), required=False)

    def clean(self) -> dict[str, Any]:
        """Ask the same as the page for logging in: limits on guessing, and a second factor."""
        username = self.cleaned_data.get("username")
        password = self.cleaned_data.get("password")
        if username is None or not password:
            return self.cleaned_data
        assert self.request
        user = get_adapter(self.request).authenticate(
            self.request, username=username, password=password
        )
        if not isinstance(user, User):
            raise self.get_invalid_login_error()
        self.confirm_login_allowed(user)
        if accounts.has_second_factor(user):
            self._prove(user)
        self.user_cache = user
        return self.cleaned_data

    def _prove(self, user: User) -> None:
        proofs = Authenticator.objects.filter(user=user)
        if not proofs.exclude(type=Authenticator.Type.WEBAUTHN).exists():
            raise ValidationError(
                _(
                    "このアカウントはパスキーで守られています。別のタブでログインしてから、"
                    "この画面を開き直さずに、もう一度「保存」を押してください。"
                )
            )
        form = CodeForm(user=user, data={"code": self.cleaned_data.get("code", "")})
        if not form.is_valid():
            self.add_error("code", form.errors["code"].as_data())
