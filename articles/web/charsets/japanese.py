"""The two Japanese character sets that browsers read through the tables of Windows.

Python's codecs follow the standards; pages were written on Windows and hold circled digits and
other characters of row 13, and browsers show FULLWIDTH TILDE where the standard has WAVE DASH.
"""

import codecs
import functools
import re

ESCAPE = re.compile(rb"(\x1b(?:\$[@B]|\([BJI]))")
HIGH = bytes(byte | 0x80 if 0x21 <= byte <= 0x7E else byte for byte in range(256))
# The seven characters on which the tables of JIS and Windows disagree.
WINDOWS = str.maketrans("〜‖−¢£¬—", "～∥－￠￡￢―")
ROMAN = str.maketrans("\\~", "¥‾")


def decode_euc_jp(data: bytes) -> str:
    """Return EUC-JP text, U+FFFD for what is not; a character cut off at the end is dropped."""
    decoder = codecs.getincrementaldecoder("euc_jp")("diary.windows-japanese")
    return decoder.decode(data).translate(WINDOWS)


def decode_iso_2022_jp(data: bytes) -> str:
    """Return ISO-2022-JP text, with half-width katakana though mail was not to use them."""
    mode = b"\x1b(B"
    parts = []
    for piece in ESCAPE.split(data):
        if ESCAPE.fullmatch(piece):
            mode = piece
        else:
            parts.append(_decode_piece(piece, mode))
    return "".join(parts)


def _decode_piece(piece: bytes, mode: bytes) -> str:
    if mode in {b"\x1b$@", b"\x1b$B"}:
        return decode_euc_jp(piece.translate(HIGH))
    if mode == b"\x1b(I":
        return piece.translate(HIGH).decode("cp932", "replace")
    text = piece.decode("ascii", "replace")
    return text.translate(ROMAN) if mode == b"\x1b(J" else text


def _read_as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read two bytes that EUC-JP does not know as the same place in the table of Windows."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    pair = error.object[error.start : error.start + 2]
    if len(pair) < 2 or not (min(pair) >= 0xA1 and max(pair) <= 0xFE):
        return "\ufffd", error.start + 1
    return _character_of_windows(pair), error.start + 2


@functools.cache
def _character_of_windows(pair: bytes) -> str:
    row, cell = pair[0] - 0x80, pair[1] - 0x80
    lead = (row + 1) // 2 + (0x70 if row < 0x5F else 0xB0)
    trail = cell + (0x7E if row % 2 == 0 else 0x1F if cell < 0x60 else 0x20)
    text = bytes((lead, trail)).decode("cp932", "replace")
    return "\ufffd" if "\ufffd" in text else text


codecs.register_error("diary.windows-japanese", _read_as_windows)
