"""PNG: a chain of chunks, each with its length and its name."""

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from articles.imaging.errors import Truncated
from articles.imaging.stripping.parts import Bare, bounded

SIGNATURE = b"\x89PNG\r\n\x1a\n"
PIXELS = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}
ANIMATION = {b"fcTL", b"fdAT"}
MOST_PROFILE_BYTES = 1024 * 1024


class Chunk(NamedTuple):
    """One chunk, its length and checksum included in `raw`."""

    name: bytes
    payload: bytes
    raw: bytes


def strip_png(data: bytes) -> Bare:
    """Drop texts, dates and unknown chunks, and the colour profile or animation that is broken."""
    kept = [SIGNATURE]
    exif = b""
    animated = False
    for chunk in bounded(split_chunks(data)):
        if chunk.name == b"acTL":
            if animated or not is_animation(chunk.payload):
                continue
            animated = True
        elif chunk.name == b"eXIf":
            exif = exif or chunk.payload
        if is_needed(chunk, animated=animated):
            kept.append(chunk.raw)
    return Bare(b"".join(kept), exif)


def split_chunks(data: bytes) -> Iterator[Chunk]:
    """Give the chunks up to the first end of a picture."""
    position = len(SIGNATURE)
    name = b""
    while name != b"IEND":
        if position + 12 > len(data):
            raise Truncated
        length, name = struct.unpack_from(">I4s", data, position)
        end = position + 12 + length
        if end > len(data):
            raise Truncated
        yield Chunk(name, data[position + 8 : end - 4], data[position:end])
        position = end


def is_needed(chunk: Chunk, *, animated: bool) -> bool:
    """Say whether the pixels depend on this chunk."""
    if chunk.name == b"iCCP":
        return is_profile(chunk.payload)
    if chunk.name in ANIMATION or chunk.name == b"acTL":
        return animated
    return chunk.name in PIXELS


def is_animation(payload: bytes) -> bool:
    """Say whether the control chunk of an animation is whole and counts any frames."""
    return len(payload) >= 8 and 0 < int.from_bytes(payload[:4], "big") <= 0x80000000


def is_profile(payload: bytes) -> bool:
    """Say whether a colour profile unpacks to an ordinary size."""
    _name, _separator, packed = payload.partition(b"\0")
    unpacking = zlib.decompressobj()
    try:
        unpacking.decompress(packed[1:], MOST_PROFILE_BYTES)
    except zlib.error:
        return False
    return packed.startswith(b"\0") and not unpacking.unconsumed_tail
