"""Addresses: whole ones, under the name that readers know the site by."""

from urllib.parse import urljoin

from django.conf import settings
from django.utils.encoding import iri_to_uri


def absolute(address: str) -> str:
    """Return the address with the site's own in front, whatever host the request named."""
    return urljoin(f"{settings.SITE_URL}/", iri_to_uri(address))
