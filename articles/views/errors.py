"""Pages for what went wrong: each says what to do next."""

import sys

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader
from django.utils.translation import gettext as _

from articles.views.locks import is_lock
from articles.views.returning import typed

# In seconds, as the page says.
RETRY_AFTER = "10"


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that there is nothing here, and where to look."""
    return render(request, "errors/404.html", status=404)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that this person may not do that, and give back what was typed."""
    return render(request, "errors/403.html", {"typed": typed(request)}, status=403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that the request could not be read."""
    return render(request, "errors/400.html", status=400)


def too_many(request: HttpRequest) -> HttpResponse:
    """Say that the same was sent too often, and when to try again."""
    return render(request, "errors/429.html", status=429)


def server_error(request: HttpRequest) -> HttpResponse:
    """Say that the fault is ours, or that another was writing; neither database nor session is touched.

    Django calls this while it handles the fault, wherever that was: a session is saved behind all views.
    """
    if is_lock(sys.exception()):
        return _busy(request)
    return HttpResponse(loader.render_to_string("errors/500.html"), status=500)


def _busy(request: HttpRequest) -> HttpResponse:
    """Give back what was typed, and say when to send it again."""
    if request.headers.get("X-Requested-With") == "XMLHttpRequest":
        message = _("ほかの書き込みが続いています。10秒ほど待って、もう一度試してください。")
        response = HttpResponse(message, content_type="text/plain")
    else:
        told = {"typed": typed(request), "is_sent": request.method == "POST"}
        response = HttpResponse(loader.render_to_string("errors/503.html", told))
    response.status_code = 503
    response["Retry-After"] = RETRY_AFTER
    return response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Give back what was typed, since the page it was typed on is out of date."""
    if request.headers.get("X-Requested-With") == "XMLHttpRequest":
        message = _("ログインし直してください。")
        return HttpResponse(message, status=403, content_type="text/plain")
    return render(request, "errors/csrf.html", {"typed": typed(request)}, status=403)
