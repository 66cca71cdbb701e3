"""The text of a page: who said which character set it is in, and whom to believe."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from articles.web.charsets.declaring import charset_by_mark, charset_by_meta, charset_by_xml
from articles.web.charsets.detecting import detect
from articles.web.charsets.labels import MULTIBYTE, charset_named
from articles.web.charsets.readings import REPLACED, Reading, is_binary, read_as

# A claim is refuted when more than this share of what is not ASCII cannot be read under it.
REFUTED = 0.2
# A page is UTF-8 all the same when of many characters no more than this share is broken.
SCRATCHED = 0.05
# With more than this share of what seldom stands in a page, a claim needs a second opinion.
WEAK = 0.5
# So many characters do not form valid UTF-8 by accident; other multi-byte sets need more.
PROOF = 4
STRONG_PROOF = 8


class CharsetSource(StrEnum):
    """Who told the character set of a page."""

    MARK = "bom"
    HEADER = "header"
    META = "meta"
    XML = "xml"
    DETECTED = "detected"
    ASSUMED = "assumed"
    UNREAD = "unread"


@dataclass(frozen=True)
class Decoded:
    """Text, its character set by its name in the Encoding Standard, and who told it."""

    text: str
    charset: str
    source: CharsetSource

    @property
    def is_binary(self) -> bool:
        """Whether the bytes were no text at all."""
        return is_binary(self.text)


UNREAD = Decoded("", "", CharsetSource.UNREAD)
Claims = dict[str, CharsetSource]


def decode(data: bytes, *, header: str = "", has_markup: bool = True) -> Decoded:
    """Return bytes as text.

    A byte order mark decides. Then valid UTF-8 and ISO-2022-JP speak for themselves. Then those
    who make a claim are heard, header before meta before XML declaration, and believed unless
    the bytes refute them. Single-byte sets, which no bytes refute, come after the others and
    yield to what the bytes look like. Without a claim the looks decide, and at last it is
    windows-1252 as in browsers.
    """
    marked, length = charset_by_mark(data)
    if marked:
        return _decoded(read_as(marked, data[length:]), {marked: CharsetSource.MARK})
    claims = _claims(data, header, has_markup=has_markup)
    return next(answer for answer in _answers(data, claims) if answer)


def _answers(data: bytes, claims: Claims) -> Iterator[Decoded | None]:
    yield _proven(data, claims)
    readings = [read_as(charset, data) for charset in claims]
    credible = [reading for reading in readings if reading.damage <= REFUTED]
    strong = [reading for reading in credible if _can_fail(reading) and reading.doubt <= WEAK]
    if strong:
        yield _decoded(min(strong, key=lambda reading: reading.doubt), claims)
    detected = detect(data)
    opinion = read_as(detected, data) if detected else None
    yield _arbitrated(credible, opinion, claims)
    for reading in (opinion, *readings):
        yield _decoded(reading, claims) if reading else None
    assumed = "utf-8" if data.isascii() else "windows-1252"
    yield _decoded(read_as(assumed, data), {assumed: CharsetSource.ASSUMED})


def _claims(data: bytes, header: str, *, has_markup: bool) -> Claims:
    made = [(charset_named(header), CharsetSource.HEADER)]
    if has_markup:
        made += [
            (charset_by_meta(data), CharsetSource.META),
            (charset_by_xml(data), CharsetSource.XML),
        ]
    claims: Claims = {}
    for charset, source in made:
        # Any bytes are UTF-16 of some sort; those of markup contain zeros.
        if charset and (not charset.startswith("utf-16") or b"\0" in data):
            claims.setdefault(charset, source)
    return claims


def _proven(data: bytes, claims: Claims) -> Decoded | None:
    charset = "iso-2022-jp" if data.isascii() else "utf-8"
    reading = read_as(charset, data)
    enough = PROOF if any(claimed in MULTIBYTE for claimed in claims) else 1
    if reading.damage > SCRATCHED or reading.foreign < enough:
        return None
    return _decoded(reading, claims)


def _arbitrated(weak: list[Reading], opinion: Reading | None, claims: Claims) -> Decoded | None:
    if not weak:
        return None
    if opinion and (
        opinion.charset in {reading.charset for reading in weak}
        or (_can_fail(opinion) and not opinion.damage and opinion.foreign >= STRONG_PROOF)
    ):
        return _decoded(opinion, claims)
    return _decoded(weak[0], claims)


def _can_fail(reading: Reading) -> bool:
    return reading.charset in MULTIBYTE


def _decoded(reading: Reading, claims: Claims) -> Decoded:
    # A database keeps no NUL, and a browser shows it as this.
    text = reading.text.replace("\0", REPLACED)
    source = claims.get(reading.charset, CharsetSource.DETECTED)
    return Decoded(text, reading.charset, source)
