"""Modes: how much of the original a reader wants beside the translation, by a link or by a cookie."""

from enum import StrEnum

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import Resolver404, resolve
from django.utils.encoding import escape_uri_path
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

# The name of the query parameter and of the cookie alike.
VIEW = "view"
YEAR = 365 * 24 * 3600
# The pages that are read in modes.
PAGES = frozenset({"article", "preview"})


class Mode(StrEnum):
    """A reading mode, as addresses spell it."""

    TRANSLATION = "translation"
    ON_DEMAND = "ondemand"
    BILINGUAL = "bilingual"
    ORIGINAL_FIRST = "original-first"

    @property
    def shows_original(self) -> bool:
        """Whether the passages of the original are on the page."""
        return self is not Mode.TRANSLATION

    @property
    def is_beside(self) -> bool:
        """Whether both languages are open beside each other."""
        return self in {Mode.BILINGUAL, Mode.ORIGINAL_FIRST}


NAMES = {
    Mode.TRANSLATION: _("訳文"),
    Mode.ON_DEMAND: _("段落ごとに原文"),
    Mode.BILINGUAL: _("対訳"),
    Mode.ORIGINAL_FIRST: _("原文が先"),
}

MODES = {mode.value: mode for mode in Mode}


def mode_of(request: HttpRequest) -> Mode:
    """Return the mode that the address asks for, or else the one that the reader has chosen."""
    asked = MODES.get(request.GET.get(VIEW, ""))
    return asked or MODES.get(request.COOKIES.get(VIEW, ""), Mode.TRANSLATION)


@never_cache
@require_safe
def choose(request: HttpRequest, mode: str) -> HttpResponse:
    """Remember the mode, and lead back to the page that is being read.

    The page itself never sets the cookie, so that everybody can be given the same answer. The
    address that it leads to names the mode too, for readers who take no cookies.
    """
    if mode not in MODES:
        raise Http404
    page = _page(request.GET.get("next", ""))
    if mode == Mode.TRANSLATION:
        response = HttpResponseRedirect(page)
        response.delete_cookie(VIEW, samesite="Lax")
        return response
    response = HttpResponseRedirect(f"{page}?{VIEW}={mode}")
    response.set_cookie(
        VIEW,
        mode,
        max_age=YEAR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def _page(path: str) -> str:
    """Return the path if it is one that is read in modes, so that nobody is led anywhere else."""
    try:
        found = resolve(path)
    except Resolver404:
        raise Http404 from None
    if found.url_name not in PAGES:
        raise Http404
    return escape_uri_path(path)
