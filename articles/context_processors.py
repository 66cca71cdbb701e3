"""What every template knows."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, Any]:
    """Return the site's name, the line beneath it, its address, its languages, and what forms ask."""
    return {
        "site_name": settings.SITE_NAME,
        "site_tagline": str(settings.SITE_TAGLINE),
        "site_url": settings.SITE_URL,
        "languages": settings.LANGUAGES,
        "proves_work": bool(settings.COMMENT_PROOF_BITS),
    }
