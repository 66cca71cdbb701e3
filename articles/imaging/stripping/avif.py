"""AVIF: boxes of an ISO base media file."""

import re
import struct
from collections.abc import Iterator

from articles.imaging.errors import Truncated
from articles.imaging.stripping.parts import Bare, bounded

# An entry of the item list: version and flags, number (2 or 4 bytes), protection, then the type.
EXIF_ITEM = re.compile(rb"(infe(?:\x02.{3}..|\x03.{3}.{4})..)Exif", re.DOTALL)


def strip_avif(data: bytes) -> Bare:
    """Rename the Exif item, so that nobody reads it; AVIF says itself how it is turned."""
    for end in bounded(find_ends(data)):
        if end > len(data):
            raise Truncated
    return Bare(EXIF_ITEM.sub(rb"\1skip", data))


def find_ends(data: bytes) -> Iterator[int]:
    """Give where each outermost box ends by its own word."""
    position = 0
    while position + 8 <= len(data):
        (size,) = struct.unpack_from(">I", data, position)
        if size == 1 and position + 16 <= len(data):
            (size,) = struct.unpack_from(">Q", data, position + 8)
        if size < 8:  # 0 means the rest of the file, other small numbers nothing
            return
        position += size
        yield position
