"""JPEG: a chain of segments, some of them followed by a scan of coded pixels."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from articles.imaging.errors import Truncated
from articles.imaging.stripping.parts import Bare, bounded

# FF 00 is an escaped byte and FF D0 to D7 a restart: both belong to the scan they stand in.
MARKER = re.compile(rb"\xff+([\x01-\xcf\xd8-\xfe])")
TEM, SOI, EOI, SOS, APP1, COM = 0x01, 0xD8, 0xD9, 0xDA, 0xE1, 0xFE
ALONE = {TEM, SOI, EOI}

# Segments of applications without which the colours would come out wrong.
COLOUR = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
EXIF = b"Exif\0\0"

# Ten are usual. Each costs a walk over the whole picture, and an empty one takes a few bytes.
MOST_SCANS = 100


class Segment(NamedTuple):
    """One segment, its marker and coded pixels included in `raw`."""

    marker: int
    payload: bytes
    raw: bytes


def strip_jpeg(data: bytes) -> Bare:
    """Drop comments, the notes of applications, further pictures and what trails the end."""
    kept = [bytes((0xFF, SOI))]
    exif = b""
    scans = 0
    for segment in bounded(split_segments(data)):
        scans += segment.marker == SOS
        if segment.marker == APP1 and segment.payload.startswith(EXIF):
            exif = exif or segment.payload
        if is_needed(segment):
            kept.append(segment.raw)
    if not 0 < scans <= MOST_SCANS:
        raise Truncated
    return Bare(b"".join(kept), exif)


def split_segments(data: bytes) -> Iterator[Segment]:
    """Give the segments after the first marker, up to the first end of a picture."""
    position = 2
    while found := MARKER.search(data, position):
        marker, start = found[1][0], found.end()
        position = start if marker in ALONE else find_end(data, start)
        payload = data[start + 2 : position]
        if marker == SOS:
            following = MARKER.search(data, position)
            position = following.start() if following else len(data)
        yield Segment(marker, payload, bytes((0xFF, marker)) + data[start:position])
        if marker == EOI:
            return


def find_end(data: bytes, start: int) -> int:
    """Return where the segment ends whose length stands at `start`."""
    length = int.from_bytes(data[start : start + 2], "big")
    if length < 2 or start + length > len(data):
        raise Truncated
    return start + length


def is_needed(segment: Segment) -> bool:
    """Say whether the pixels depend on this segment."""
    if segment.marker in COLOUR:
        return segment.payload.startswith(COLOUR[segment.marker])
    return not (0xE0 <= segment.marker <= 0xEF or segment.marker in {TEM, SOI, COM})
