"""The lead picture: one chosen for the article, not the site's sign."""

import re
from collections.abc import Mapping, Sequence
from urllib.parse import urljoin, urlsplit

from articles.extraction.found import Field, Found
from articles.extraction.metadata.clues import Clue
from articles.extraction.metadata.pages import Page
from articles.extraction.metadata.texts import clean

NO_PICTURE = re.compile(
    r"(?:^|[/_.-])(?:logo\w*|place-?holder|default|blank|pixel|spacer|favicon|apple-touch-icon|icon|avatar|gravatar|sprite|no-?image|1x1|transparent|site-?image|ogp?-?(?:image|default|logo)|fb-?(?:image|share|logo|default)|share-?(?:image|default)|social-?(?:default|share|card))(?=[/_.?-]|\d|$)"
    r"|\.svg$|gravatar\.com|/logos?/|\wlogo\.",
    re.IGNORECASE,
)


def choose_picture(clues: Sequence[Clue], page: Page, known: Mapping[Field, Found]) -> Found | None:
    """Return the absolute address of the article's picture."""
    del known
    # Open Graph's picture is chosen to stand beside the title, as ours will.
    ordered = sorted(clues, key=lambda clue: (not clue.where.startswith("meta og:"), clue.trust))
    for clue in ordered:
        for value in clue.values[:3]:
            address = _absolute(clean(value), page.url)
            if address:
                return Found((address,), clue.where)
    return None


def _absolute(value: str, base: str) -> str:
    if not value or " " in value.strip():
        return ""
    try:
        address = urljoin(base, value)
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path in {"", "/"}:
        return ""
    return "" if NO_PICTURE.search(f"{parts.hostname}{parts.path}") else address
