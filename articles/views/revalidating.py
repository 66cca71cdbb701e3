"""Revalidating: whoever has the newest already is told so, and sent nothing."""

import hashlib
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, parse_http_date_safe


def send(
    request: HttpRequest, body: bytes, *, content_type: str, changed: datetime | None = None
) -> HttpResponseBase:
    """Send the body in one piece, or 304; its tag is made of its bytes, so no change is missed."""
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    response = HttpResponse(body, content_type=content_type)
    response["ETag"] = etag
    if changed is None:
        return get_conditional_response(request, etag=etag, response=response) or response
    stamp = int(changed.timestamp())
    response["Last-Modified"] = http_date(stamp)
    # A withdrawal may take the date back, so only the very same one says that nothing changed.
    known = parse_http_date_safe(request.headers.get("If-Modified-Since", "")) == stamp
    told = stamp if known else None
    answer = get_conditional_response(request, etag, told, response)
    return answer or response
