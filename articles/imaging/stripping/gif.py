"""GIF: a screen, then extensions and frames, each a chain of short blocks."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from articles.imaging.errors import Truncated
from articles.imaging.stripping.parts import Bare, bounded

EXTENSION, FRAME, TRAILER = 0x21, 0x2C, 0x3B
LONGEST_SIDE = 65_535
CONTROL = b"\xf9"
LOOP = b"\xff\x0bNETSCAPE2.0"


class Part(NamedTuple):
    """An extension or a frame, and how far a frame reaches to the right and down."""

    raw: bytes
    reach: tuple[int, int] | None = None


def strip_gif(data: bytes) -> Bare:
    """Drop comments, the notes of applications and what trails the end.

    The screen is widened to hold every frame, so that the header tells the true size.
    """
    try:
        width, height, flags = struct.unpack_from("<HHB", data, 6)
        position = 13 + table_size(flags)
        parts = [part for part in bounded(split_parts(data, position)) if is_needed(part)]
    except (IndexError, struct.error) as error:
        raise Truncated from error
    reaches = [part.reach for part in parts if part.reach]
    width = max(width, *(right for right, _ in reaches), 0)
    height = max(height, *(bottom for _, bottom in reaches), 0)
    if not reaches or max(width, height) > LONGEST_SIDE:
        raise Truncated
    header = data[:6] + struct.pack("<HH", width, height) + data[10:position]
    body = b"".join(part.raw for part in parts)
    stripped = header + body + bytes((TRAILER,))
    return Bare(stripped, size=(width, height), frames=len(reaches))


def split_parts(data: bytes, position: int) -> Iterator[Part]:
    """Give the parts up to the trailer, the end of the file or what is neither."""
    while position < len(data):
        start = position
        if data[start] == EXTENSION:
            position = skip_blocks(data, start + 2)
            yield Part(data[start:position])
        elif data[start] == FRAME:
            left, top, width, height, flags = struct.unpack_from("<4HB", data, start + 1)
            position = skip_blocks(data, start + 11 + table_size(flags))
            yield Part(data[start:position], (left + width, top + height))
        else:
            return


def table_size(flags: int) -> int:
    """Return how many bytes of colours follow a header with these flags."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def skip_blocks(data: bytes, position: int) -> int:
    """Return where the chain of blocks ends; an IndexError says that it does not."""
    while size := data[position]:
        position += size + 1
    return position + 1


def is_needed(part: Part) -> bool:
    """Say whether the pixels or their timing depend on this part."""
    return part.reach is not None or part.raw[1:].startswith((CONTROL, LOOP))
