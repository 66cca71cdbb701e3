"""Links: the canonical address, the licence and the picture that a page points to."""

import re
from collections.abc import Iterator

from articles.extraction.found import Field
from articles.extraction.metadata.clues import Clue, Trust
from articles.extraction.metadata.pages import Page, Place
from articles.extraction.metadata.surroundings import Zone
from articles.extraction.metadata.texts import text_of

CC = re.compile(r"creativecommons\.org/(?:licenses|publicdomain|l|p)/", re.IGNORECASE)
LICENSED = re.compile(r"licen[cs]|copyright|colophon|lizenz|cc-|creative", re.IGNORECASE)
# Words around a link that speak of this work, and those that speak of a picture in it.
WORK = re.compile(
    r"licen[cs]|lizenz|licencia|licença|лиценз|ライセンス|许可|授權|授权|except where|otherwise noted|some rights",
    re.IGNORECASE,
)
WORDS = re.compile(r"\b(?:CC[ -]BY(?:-(?:NC|ND|SA)){0,2}(?:[ -]\d\.\d)?|CC0)(?!\w)", re.IGNORECASE)
ROWS = 80
OTHER = re.compile(
    r"\b(?:photos?|images?|pictures?|illustration|bild(?:er)?|fotos?|grafik|video|music|icons?|crédit photo|flickr|wikimedia)\b|写真|画像|図|圖",
    re.IGNORECASE,
)


def read_links(page: Page) -> Iterator[Clue]:
    """Yield the clues of the page's links."""
    for place in page.links:
        relations = set((place.element.get("rel") or "").lower().split())
        address = (place.element.get("href") or "").strip()
        if not address:
            continue
        if place.element.tag == "link":
            if "canonical" in relations:
                yield Clue(Field.URL, (address,), "rel=canonical", Trust.STATED)
            if "image_src" in relations:
                yield Clue(Field.PICTURE, (address,), "rel=image_src", Trust.MARKED)
        if not relations.isdisjoint({"license", "licence"}) and not _is_of_a_part(place):
            yield Clue(Field.LICENCE, (address,), "rel=license", Trust.STATED)
        elif CC.search(address) and place.element.tag == "a" and _is_of_the_page(place):
            yield Clue(Field.LICENCE, (address,), "link to the licence", Trust.SEEN)
    yield from _read_words(page)


def _read_words(page: Page) -> Iterator[Clue]:
    for row in page.rows[-ROWS:]:
        found = WORDS.search(row.text[:400])
        own = not row.zone & (Zone.FIGURE | Zone.QUOTE) and not OTHER.search(row.text)
        if found and own and (row.zone & Zone.FOOTER or WORK.search(row.text)):
            yield Clue(Field.LICENCE, (found[0],), "words at the end", Trust.IMPLIED)


def _is_of_a_part(place: Place) -> bool:
    if place.zone & (Zone.FIGURE | Zone.QUOTE):
        return True
    return bool(place.zone & Zone.ASIDE and OTHER.search(_around(place)))


def _is_of_the_page(place: Place) -> bool:
    if place.zone & (Zone.FIGURE | Zone.QUOTE):
        return False
    around = _around(place)
    if OTHER.search(around):
        return False
    parent = place.element.getparent()
    outer = "" if parent is None else f"{parent.get('class')} {parent.get('id')}"
    if place.zone & Zone.FOOTER or any(map(LICENSED.search, (*place.words, outer))):
        return True
    return not place.zone & Zone.ASIDE and bool(WORK.search(around)) and len(around) < 400


def _around(place: Place) -> str:
    parent = place.element.getparent()
    return text_of(place.element if parent is None else parent)
