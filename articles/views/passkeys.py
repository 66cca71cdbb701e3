"""Passkeys: the question that a key answers to let somebody in, asked of nobody without end."""

from allauth.core import ratelimit
from allauth.mfa.webauthn.views import login_webauthn
from django.http import HttpRequest
from django.http.response import HttpResponseBase

# Every question begins a session, which is kept for two weeks.
QUESTIONS = {"question": "30/m/ip"}


def log_in(request: HttpRequest) -> HttpResponseBase:
    """Ask, or take the answer; allauth counts the answers alone."""
    if request.method != "POST":
        refused = ratelimit.consume_or_429(
            request, action="question", config=QUESTIONS, limit_get=True
        )
        if refused:
            return refused  # type: ignore[no-any-return]  # allauth is not typed
    return login_webauthn(request)  # type: ignore[no-any-return]
