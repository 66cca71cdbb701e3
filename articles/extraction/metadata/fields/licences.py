"""The licence: its address where there is one, else the words that name it."""

import re
from collections.abc import Mapping, Sequence
from urllib.parse import urljoin

from articles.extraction.found import Field, Found
from articles.extraction.metadata.clues import Clue
from articles.extraction.metadata.pages import Page
from articles.extraction.metadata.texts import clean

CC = re.compile(
    r"https?://(?:[iw]{1,3}\.)?creativecommons\.org/(licenses|publicdomain|l|p)/([a-z+-]{2,20})(?:/(\d\.\d))?(?:/([a-z]{2,3})(?=/|$))?",
    re.IGNORECASE,
)
WORDS = re.compile(
    r"\bCC[ -](?:BY|0)|creative commons|public domain|クリエイティブ・?コモンズ", re.IGNORECASE
)
FOLDERS = {"l": "licenses", "p": "publicdomain"}
LONGEST = 300


def choose_licence(clues: Sequence[Clue], page: Page, known: Mapping[Field, Found]) -> Found | None:
    """Return the licence of the article."""
    del known
    for clue in sorted(clues, key=lambda clue: clue.trust):
        for value in clue.values[:3]:
            licence = _read(clean(value), clue, page)
            if licence:
                return Found((licence,), clue.where)
    return None


def _read(value: str, clue: Clue, page: Page) -> str:
    found = CC.search(value)
    if found:
        return _address(found)
    if clue.where.startswith(
        ("meta copyright", "meta rights", "meta dc.rights", "meta dcterms.rights")
    ):
        return value[:LONGEST] if WORDS.search(value) else ""
    if clue.where.startswith(("rel=", "itemprop", "property")) or value.startswith(("/", "http")):
        try:
            address = urljoin(page.url, value) if " " not in value else ""
        except ValueError:
            return ""
        return address if address.startswith(("http://", "https://")) else ""
    return value[:LONGEST]


def _address(found: re.Match[str]) -> str:
    folder = FOLDERS.get(found[1].lower(), found[1].lower())
    ports = found[4] if found[4] and found[3] and found[3] < "4" else None
    parts = [folder, found[2].lower(), found[3], ports.lower() if ports else None]
    return "/".join(("https://creativecommons.org", *filter(None, parts))) + "/"
