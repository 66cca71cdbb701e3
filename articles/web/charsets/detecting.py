"""The character set of bytes that say nothing of it, or nothing true."""

import re

import chardet

# What pages are really written in; with fewer candidates there are fewer mistakes. The detector's
# names are those of Python's codecs.
CANDIDATES = {
    "cp932": "shift_jis",
    "euc_jis_2004": "euc-jp",
    "gb18030": "gb18030",
    "big5hkscs": "big5",
    "cp949": "euc-kr",
    "koi8-r": "koi8-r",
    "iso8859-2": "iso-8859-2",
    "cp874": "windows-874",
    **{f"cp{number}": f"windows-{number}" for number in range(1250, 1259)},
}
SAMPLE = 64 * 1024
TAG = re.compile(rb"[<>]")


def detect(data: bytes) -> str:
    """Return the character set that the bytes most probably are in, nothing if none fits.

    UTF-8 and ISO-2022-JP are not among the answers: they prove themselves.
    """
    if wide := _wide(data):
        return wide
    if data.isascii():
        return ""
    found = chardet.detect(
        _sample(data), include_encodings=list(CANDIDATES), compat_names=False, prefer_superset=False
    )
    return CANDIDATES.get(found["encoding"] or "", "")


def _wide(data: bytes) -> str:
    # Markup is ASCII, and in UTF-16 every second byte of it is zero.
    even, odd = data[::2].count(0), data[1::2].count(0)
    if max(even, odd) * 5 <= len(data) or min(even, odd) * 20 > len(data):
        return ""
    return "utf-16le" if odd > even else "utf-16be"


def _sample(data: bytes) -> bytes:
    texts = [part for part in TAG.split(data) if not part.isascii()]
    return b"\n".join(texts)[:SAMPLE]
