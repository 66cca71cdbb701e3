"""Choosing the language of the site's own words; those of articles stay as they are."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@require_safe
@never_cache
def language(request: HttpRequest, code: str) -> HttpResponse:
    """Remember the language in a cookie, and go back to the page where it was chosen.

    A link, since pages that all readers share can carry no token of a form.
    """
    if code not in dict(settings.LANGUAGES):
        raise Http404
    response = HttpResponseRedirect(_way_back(request))
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        code,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite="Lax",
    )
    return response


def _way_back(request: HttpRequest) -> str:
    """Return the page of ours that `next` names, with the query under which it was seen."""
    wanted = request.GET.get("next", "")
    if not (wanted.startswith("/") and _is_ours(request, wanted)):
        return reverse("home")
    seen = request.headers.get("Referer", "")
    # The link names no query: what one visitor asked for would be kept for all.
    is_same = _is_ours(request, seen) and urlsplit(seen).path == urlsplit(wanted).path
    return seen if is_same else wanted


def _is_ours(request: HttpRequest, address: str) -> bool:
    return url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
