"""Pictures from our storage: what was decoded and encoded again, and nothing else."""

import re

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_safe

MEDIA_TYPES = {
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "avif": "image/avif",
    "gif": "image/gif",
}
NAME = re.compile(r"images/[0-9a-f]{32}(?:-[0-9]{1,5})?\.([a-z]{3,4})")


@require_safe
def media(request: HttpRequest, name: str) -> FileResponse:
    """Send a picture; its name derives from its bytes, so it may be kept for ever."""
    match = NAME.fullmatch(name)
    if not match or match[1] not in MEDIA_TYPES or not default_storage.exists(name):
        raise Http404
    response = FileResponse(default_storage.open(name), content_type=MEDIA_TYPES[match[1]])
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
