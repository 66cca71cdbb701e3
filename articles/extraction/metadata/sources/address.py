"""The address: many systems put the date of an article into it."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from articles.extraction.found import Field
from articles.extraction.metadata.clues import Clue, Trust
from articles.extraction.metadata.pages import Page

DATE = re.compile(
    r"(?<!\d)((?:19|20)\d{2})([/_.-]?)(0[1-9]|1[0-2]|(?<=[/_.-])[1-9])\2(0[1-9]|[12]\d|3[01]|(?<=[/_.-])[1-9])(?!\d)"
)
# A section may stand between the year and the month.
PARTED = re.compile(
    r"/((?:19|20)\d{2})/[a-z][a-z_-]{2,30}/(\d{1,2})/(\d{1,2})(?!\d)", re.IGNORECASE
)
NAMED = re.compile(r"/((?:19|20)\d{2})/([a-z]{3,9})/(\d{1,2})(?!\d)", re.IGNORECASE)


def read_address(page: Page) -> Iterator[Clue]:
    """Yield the date in the page's address, and in the address that it gives for itself."""
    canonical = [
        place.element.get("href") or ""
        for place in page.links[:60]
        if place.element.tag == "link" and "canonical" in (place.element.get("rel") or "").split()
    ]
    for url in (page.url, *canonical[:1], *page.contents("og:url")[:1]):
        try:
            path = urlsplit(url.strip()).path[:600]
        except ValueError:
            continue
        found = DATE.search(path)
        named = NAMED.search(path)
        parted = PARTED.search(path)
        if found:
            value = f"{found[1]}-{int(found[3]):02}-{int(found[4]):02}"
            yield Clue(Field.PUBLISHED, (value,), "date in the address", Trust.IMPLIED)
        elif parted:
            value = f"{parted[1]}-{int(parted[2]):02}-{int(parted[3]):02}"
            yield Clue(Field.PUBLISHED, (value,), "date in the address", Trust.IMPLIED)
        elif named:
            value = f"{named[3]} {named[2]} {named[1]}"
            yield Clue(Field.PUBLISHED, (value,), "date in the address", Trust.IMPLIED)
