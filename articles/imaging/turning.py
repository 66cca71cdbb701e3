"""Turning a picture upright, as its Exif orientation says."""

import struct

from PIL.Image import Image, Transpose

ORIENTATION = 0x0112
SHORT, LONG = 3, 4
ENTRY_BYTES = 12

TURNS = {
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_270,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_90,
}


def turn(image: Image, orientation: int) -> Image:
    """Return the picture as it was meant to be seen."""
    return image.transpose(TURNS[orientation]) if orientation in TURNS else image


def read_orientation(exif: bytes) -> int:
    """Return the orientation that an Exif block tells (TIFF 6.0, tag 274), or 1."""
    tiff = exif.removeprefix(b"Exif\0\0")
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    if order is None or len(tiff) < 10:
        return 1
    (directory,) = struct.unpack_from(f"{order}I", tiff, 4)
    (count,) = struct.unpack_from(f"{order}H", tiff[directory : directory + 2].ljust(2, b"\0"))
    entries = tiff[directory + 2 :][: count * ENTRY_BYTES]
    whole = len(entries) // ENTRY_BYTES * ENTRY_BYTES
    for tag, kind, _, value in struct.iter_unpack(f"{order}HHI4s", entries[:whole]):
        if tag == ORIENTATION and kind in (SHORT, LONG):
            (found,) = struct.unpack_from(f"{order}{'H' if kind == SHORT else 'I'}", value)
            return int(found)
    return 1
