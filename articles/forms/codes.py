"""Codes of authenticator apps, each of which proves something once."""

from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa import app_settings
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from django.core.cache import cache

from articles.models import User


class _Once:
    """A form to which a code is posted; allauth forgets after half a minute that it was used."""

    user: User

    def clean_code(self) -> str:
        """Refuse a code that was used already, for as long as clocks may be wrong about it."""
        code: str = super().clean_code()  # type: ignore[misc]  # it stands before a form
        used = f"articles.codes:{self.user.pk}:{normalize_user_code(code)}"
        lasts = app_settings.TOTP_PERIOD * (2 * app_settings.TOTP_TOLERANCE + 1)
        if not cache.add(used, 1, timeout=lasts):
            raise get_adapter().validation_error("incorrect_code")
        return code


class CodeForm(_Once, AuthenticateForm):  # type: ignore[misc]  # allauth is not typed
    """allauth's form by which a code follows the password."""


class CodeAgainForm(_Once, ReauthenticateForm):  # type: ignore[misc]
    """allauth's form by which somebody who is inside proves it once more."""
