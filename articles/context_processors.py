"""What every template knows."""

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, str]:
    """Return the site's name and the line beneath it."""
    return {"site_name": settings.SITE_NAME, "site_tagline": settings.SITE_TAGLINE}
