"""What allauth asks a site about its accounts."""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailConfirmationMixin
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.usersessions.adapter import DefaultUserSessionsAdapter
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from articles import guarding
from articles.accounts import known_browsers, sealing
from articles.accounts.noting import note, note_own
from articles.models import User


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth is not typed
    """Accounts are made by invitation alone, and guessing at one never locks its owner out.

    Failures are counted for each account and, apart from it, for each browser from which its owner
    has logged in before: a stranger who guesses uses up only what strangers have.
    """

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Let nobody make an account for themselves."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return the address as it is told everywhere here.

        A server that listens on both protocols names those of IPv4 as ones of IPv6, and these allauth
        counts by their first half, which all of them share.
        """
        return guarding.address_of(request.META)

    def post_login(
        self, request: HttpRequest, user: AbstractBaseUser, **kwargs: Any
    ) -> HttpResponse:
        """Remember the browser of whoever has come in."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        known_browsers.remember(request, response, user)
        return response

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send a letter in the name of the site, whatever host somebody asked."""
        site = SimpleNamespace(name=settings.SITE_NAME, domain=settings.SITE_URL)
        words = {"request": self.request, "email": email, "current_site": site, **context}
        self.render_mail(template_prefix, email, words).send()

    def send_notification_mail(
        self, template_prefix: str, user: AbstractBaseUser, *args: Any, **kwargs: Any
    ) -> None:
        """Tell people what was done with their account, and write it into the log of acts."""
        assert isinstance(user, User)
        note_own(template_prefix, by=user)
        super().send_notification_mail(template_prefix, user, *args, **kwargs)

    def get_reset_password_from_key_url(self, key: str) -> str:
        """Return where a new password is chosen, on the site's own host."""
        names = {"uidb36": "UID", "key": "KEY"}
        path = reverse("account_reset_password_from_key", kwargs=names)
        return settings.SITE_URL + path.replace("UID-KEY", key)

    def get_email_confirmation_url(
        self, request: HttpRequest, emailconfirmation: EmailConfirmationMixin
    ) -> str:
        """Return where an address is confirmed, on the site's own host."""
        path = reverse("account_confirm_email", args=[emailconfirmation.key])
        return settings.SITE_URL + path

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        key = super()._get_login_attempts_cache_key(request, **credentials)
        login = credentials.get("username") or credentials.get("email") or ""
        return f"{key}:{known_browsers.recognise(request, login)}"


class SessionsAdapter(DefaultUserSessionsAdapter):  # type: ignore[misc]  # nor is this
    """Sessions that somebody ends are written into the log of acts."""

    def end_sessions(self, sessions: Sequence[UserSession]) -> None:
        """End them."""
        super().end_sessions(sessions)
        for user in {session.user for session in sessions}:
            note(user, _("ほかのログインを終わらせた"), by=user)


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # nor is this
    """Secrets of authenticator apps are sealed, so that a copy of the database opens no account."""

    def encrypt(self, text: str) -> str:
        """Return the secret as the database keeps it."""
        return sealing.seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Return the secret as the app knows it."""
        return sealing.open_(encrypted_text)

    def _get_site_name(self) -> str:
        return settings.SITE_NAME
