"""Headers that every answer carries, beside those that Django and django-csp send."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

Answer = Callable[[HttpRequest], HttpResponseBase]
# What no page of ours asks of a browser is closed to whatever gets into one. Passkeys are asked for.
CLOSED = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
OWN = ("publickey-credentials-create", "publickey-credentials-get")
# Of files that are sent, and requests that are refused, before anybody else has a word.
NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
PERMISSIONS = ", ".join([f"{name}=()" for name in CLOSED] + [f"{name}=(self)" for name in OWN])


def protect(get_response: Answer) -> Answer:
    """Close what pages do not need, and keep them out of the pages and processes of other sites."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", NOTHING)
        response.headers.setdefault("X-Frame-Options", "DENY")
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    return answer
