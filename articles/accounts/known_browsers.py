"""Browsers from which somebody has logged in before, known by a cookie that we signed.

After the "device cookies" of the OWASP: guesses from elsewhere are counted apart, so that they
cannot lock the owner of an account out of the browser that he always uses.
"""

import secrets
from datetime import timedelta

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.core import signing
from django.http import HttpRequest, HttpResponse

SALT = "articles.known-browser"
COOKIE = "known"
SECURE_COOKIE = "__Host-known"
AGE = timedelta(days=365)
MOST = 5


def recognise(request: HttpRequest, login: str) -> str:
    """Return the name that this browser has for the account, empty where it is unknown there."""
    return _read(request).get(login.lower(), "")


def remember(request: HttpRequest, response: HttpResponse, user: AbstractBaseUser) -> None:
    """Have the browser known for the account, by its user name and its e-mail address."""
    names = {user.get_username().lower(), str(getattr(user, "email", "")).lower()} - {""}
    known = _read(request)
    token = next((known[name] for name in names if name in known), secrets.token_urlsafe(9))
    newest = dict.fromkeys(sorted(names), token) | known
    response.set_cookie(
        _name(),
        signing.dumps(dict(list(newest.items())[: 2 * MOST]), salt=SALT),
        max_age=AGE,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _read(request: HttpRequest) -> dict[str, str]:
    try:
        known = signing.loads(request.COOKIES.get(_name(), ""), salt=SALT, max_age=AGE)
    except signing.BadSignature:
        return {}
    return dict(known)


def _name() -> str:
    return SECURE_COOKIE if settings.SESSION_COOKIE_SECURE else COOKIE
