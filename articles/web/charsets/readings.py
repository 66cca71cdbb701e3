"""One attempt to read bytes in one character set, with a measure of how well it went."""

import codecs
import functools
import re
from dataclasses import dataclass

from articles.web.charsets.japanese import decode_euc_jp, decode_iso_2022_jp

CODECS = {
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "ibm866": "cp866",
    "macintosh": "mac_roman",
    "x-mac-cyrillic": "mac_cyrillic",
    "iso-8859-8-i": "iso8859_8",
}
ASCII = bytes(range(128))
REPLACED = "\ufffd"
# Half-width katakana, private use and C1 controls: real, rare, and what mistaken bytes become.
DOUBTFUL = re.compile("[\ufffd\uff61-\uff9f\ue000-\uf8ff\x80-\x9f]")
CONTROLS = re.compile("[\ufffd\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True)
class Reading:
    """Text as it is in one character set.

    `foreign` counts the characters beyond ASCII; of these `damage` is the share that could not
    be read and `doubt` the share that seldom stands in a page.
    """

    charset: str
    text: str
    foreign: int
    damage: float
    doubt: float


def read_as(charset: str, data: bytes) -> Reading:
    """Return bytes read in a character set of the Encoding Standard.

    A character cut off at the end of the bytes is dropped and is no damage.
    """
    text = _text(charset, data)
    foreign = len(text) - len(text.encode("ascii", "ignore"))
    damage = text.count(REPLACED) / max(1, foreign)
    doubt = len(DOUBTFUL.findall(text)) / max(1, foreign)
    return Reading(charset, text, foreign, damage, doubt)


def is_binary(text: str) -> bool:
    """Say whether so much of a text is unreadable or control characters that it is none."""
    return len(CONTROLS.findall(text)) * 20 > len(text)


def _text(charset: str, data: bytes) -> str:
    if charset == "euc-jp":
        return decode_euc_jp(data)
    if charset == "iso-2022-jp":
        return decode_iso_2022_jp(data)
    if charset.startswith("windows-"):
        return codecs.charmap_decode(data, "replace", _windows_table(charset))[0]
    codec = CODECS.get(charset, charset)
    return codecs.getincrementaldecoder(codec)("replace").decode(data)


@functools.cache
def _windows_table(charset: str) -> str:
    """Return the 256 characters of a code page; what it leaves empty below 0xA0 are controls."""
    codec = charset.replace("windows-", "cp")
    characters = (bytes((byte,)).decode(codec, "replace") for byte in range(256))
    return "".join(
        chr(byte) if character == REPLACED and byte < 0xA0 else character
        for byte, character in enumerate(characters)
    )
