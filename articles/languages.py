"""Languages: which one a page is written in, and how that is told.

Public pages are in the site's language unless the reader chose another; what the browser prefers does
not count there, so that one copy of a page in a shared cache serves all who chose nothing.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext

# Where editors work: nothing there is shared, and a browser knows what its owner reads.
EDITORS = ("/admin/", "/accounts/", "/editing/")


def chosen_language(cookies: Mapping[str, str]) -> str:
    """Return the language that the visitor chose, or nothing where it is none of ours."""
    chosen = cookies.get(settings.LANGUAGE_COOKIE_NAME, "")
    return chosen if chosen in dict(settings.LANGUAGES) else ""


def language_of(request: HttpRequest) -> str:
    """Return the language in which the request is answered."""
    if chosen := chosen_language(request.COOKIES):
        return chosen
    if request.path.startswith(EDITORS):
        return translation.get_language_from_request(request)
    return settings.LANGUAGE_CODE


def middleware(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Answer each request in its language, and tell caches what that depends on."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        language = language_of(request)
        with translation.override(language):
            response = get_response(request)
        if response.get("Content-Type", "").startswith("text/html"):
            response.headers.setdefault("Content-Language", language)
            patch_vary_headers(response, ["Cookie"])
            if request.path.startswith(EDITORS):
                patch_vary_headers(response, ["Accept-Language"])
        return response

    return answer


def in_site_language(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Have a view speak the site's language, whatever a reader chose: machines share what they fetch."""

    @wraps(view)
    def answer(*args: Any, **kwargs: Any) -> HttpResponseBase:
        with translation.override(settings.LANGUAGE_CODE):
            return view(*args, **kwargs)

    return answer


def name_of(code: str) -> str:
    """Return what the reader calls a language; where only its general name is known, with the code behind."""
    try:
        info = translation.get_language_info(code.lower())
    except KeyError:
        return code
    # Django calls English that of one country.
    name = gettext("英語") if info["code"] == "en" else str(info["name_translated"])
    return name if info["code"] == code.lower() else f"{name} ({code})"


def listed(names: Iterable[object]) -> str:
    """Return the names as a list within a sentence."""
    return gettext("、").join(map(str, names))
