"""WebP: chunks of a RIFF file, those of an animation's frames one level down."""

import struct
from collections.abc import Iterator

from articles.imaging.errors import Truncated
from articles.imaging.stripping.parts import Bare, bounded

FRAME = b"ANMF"
FRAME_HEADER = 16


def strip_webp(data: bytes) -> Bare:
    """Drop what trails the end; of the rest the decoder reads nothing but pixels."""
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise Truncated
    names = list(bounded(name_chunks(data[:end])))
    try:
        size = read_size(data[:end])
    except struct.error as error:
        raise Truncated from error
    return Bare(data[:end], size=size, lossless=b"VP8L" in names and b"VP8 " not in names)


def read_size(data: bytes) -> tuple[int, int]:
    """Return the size of the canvas, or no size where the first chunk is none that tells it."""
    first = data[12:16]
    if first == b"VP8X":
        low, high, height_low, height_high = struct.unpack_from("<HBHB", data, 24)
        return (high << 16 | low) + 1, (height_high << 16 | height_low) + 1
    if first == b"VP8L":
        (bits,) = struct.unpack_from("<I", data, 21)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if first == b"VP8 ":
        width, height = struct.unpack_from("<HH", data, 26)
        return width & 0x3FFF, height & 0x3FFF
    return 0, 0


def name_chunks(data: bytes) -> Iterator[bytes]:
    """Give the name of every chunk, and after the name of a frame those inside it."""
    position = 12
    while position + 8 <= len(data):
        name, size = struct.unpack_from("<4sI", data, position)
        yield name
        position += 8 + (FRAME_HEADER if name == FRAME else size + size % 2)
