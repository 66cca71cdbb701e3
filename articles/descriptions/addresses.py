"""Addresses: whole ones, under the name that readers know the site by."""

from functools import lru_cache
from urllib.parse import urljoin

from django.conf import settings
from django.utils.encoding import iri_to_uri


def absolute(address: str) -> str:
    """Return the address with the site's own in front, whatever host the request named."""
    return _joined(settings.SITE_URL, address)


# Each page names some of them, and mostly the same ones again.
@lru_cache(maxsize=1024)
def _joined(site: str, address: str) -> str:
    return urljoin(f"{site}/", iri_to_uri(address))
