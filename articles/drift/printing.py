"""The print of a block: what of it counts."""

import re

from articles.drift.addresses import fold_image, fold_link, is_advertisers, is_sharing
from articles.drift.phrases import (
    ANY,
    BYLINE,
    BYLINE_END,
    BYLINE_START,
    NEWSLETTER,
    WHEN_ALONE,
)
from articles.drift.pieces import Piece, Print
from articles.drift.typography import fold, fold_code, plain

# Bars, bylines and boxes are short; prose is left alone.
LONGEST_BAR = 300
LONGEST_BYLINE = 160
# How much longer they may be written, with spaces and unseen characters.
ROOM = 4
LEAST_NETWORKS = 3
# A date alone says something where it is the heading of an entry in a diary, and dates among others
# where they are items of a list.
DATED = {"heading", "table"}
WHOLE = {*DATED, "list"}
SEPARATORS = re.compile(r"\s*(?:[|\n·•・]|\s[-–—/]\s)\s*")
SAYS_SOMETHING = re.compile(r"\w")
# Marks and bare figures, such as the count beside a button.
BETWEEN = re.compile(r"\d[\d,.]*[km]?(?![a-z])|[\W_]+")


def take_print(piece: Piece) -> Print | None:
    """Return the print of a block, or None if nothing of it counts."""
    if piece.kind == "code":
        return Print(fold_code(piece.text), kind=piece.kind)
    if _is_bar(piece) or _is_advertisement(piece):
        return None
    text = fold(piece.text)
    quiet = text if piece.kind in WHOLE else _quieten(piece.text, text)
    images = tuple(filter(None, map(fold_image, piece.images)))
    if not SAYS_SOMETHING.search(quiet) and not images:
        # Marks alone are a line drawn between sections.
        return None
    return Print(quiet, tuple(map(fold_link, piece.links)), images, piece.kind)


def _is_advertisement(piece: Piece) -> bool:
    addresses = [*piece.links, *piece.images]
    return bool(addresses) and all(map(is_advertisers, addresses))


def _is_bar(piece: Piece) -> bool:
    if len(piece.text) > ROOM * LONGEST_BAR:
        return False
    text = plain(piece.text).casefold()
    return len(text) <= LONGEST_BAR and (
        NEWSLETTER.match(text) is not None or _is_made_of_phrases(piece, text)
    )


def _is_made_of_phrases(piece: Piece, text: str) -> bool:
    found = _read_phrases(text)
    if "strong" in found or ("when" in found and piece.kind not in DATED):
        return True
    is_sharing_bar = "network" in found and bool(piece.links) and all(map(is_sharing, piece.links))
    return is_sharing_bar or (found.count("network") >= LEAST_NETWORKS and not piece.links)


def _read_phrases(text: str) -> list[str]:
    """Return of what kinds the phrases are that make up a text, or nothing if prose is among them."""
    found, place = [], 0
    while place < len(text):
        match = ANY.match(text, place)
        if match:
            found.append(match.lastgroup or "")
        match = match or BETWEEN.match(text, place)
        if match is None:
            return []
        place = match.end()
    return found


def _quieten(written: str, text: str) -> str:
    """Return the text of a short line without the dates and counts that stand apart in it."""
    if len(text) > LONGEST_BYLINE or len(written) > ROOM * LONGEST_BYLINE:
        return text
    parts = [part for part in map(plain, SEPARATORS.split(written.strip())) if part]
    kept = [part for part in parts if not _is_phrase(part.casefold())]
    return _strip_byline(text if len(kept) == len(parts) else fold(" ・ ".join(kept)))


def _is_phrase(text: str) -> bool:
    if WHEN_ALONE.fullmatch(text):
        return True
    match = ANY.fullmatch(text)
    return match is not None and match.lastgroup == "strong"


def _strip_byline(text: str) -> str:
    lower = text.casefold()
    # A letter that has no capital of the same length would shift the places.
    if len(lower) != len(text):
        return text
    start = BYLINE_START.match(lower)
    if start:
        return text[start.end() :]
    end = BYLINE_END.search(lower) if BYLINE.match(lower) else None
    return text[: end.start()] if end else text
