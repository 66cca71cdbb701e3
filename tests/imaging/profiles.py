"""Makers of small ICC profiles (ICC.1:2001-04) whose meaning is easy to see in a pixel."""

import struct
from itertools import product

D50 = (0.9642, 1.0, 0.8249)
SRGB_PRIMARIES = ((0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141))

# In eight bits: lightness 0 to 255, a and b around 128.
LAB_WHITE, LAB_RED = (255, 128, 128), (136, 208, 195)


def swapped_rgb() -> bytes:
    """A profile in which red means green and green red."""
    red, green, blue = SRGB_PRIMARIES
    columns = {b"rXYZ": green, b"gXYZ": red, b"bXYZ": blue}
    tags = {name: xyz(column) for name, column in columns.items()}
    curves = {name: gamma(2.2) for name in (b"rTRC", b"gTRC", b"bTRC")}
    return profile(b"mntr", b"RGB ", b"XYZ ", tags | curves)


def linear_grey() -> bytes:
    """A profile in which half the number means half the light."""
    return profile(b"mntr", b"GRAY", b"XYZ ", {b"kTRC": gamma(1.0)})


def red_ink_for_cyan() -> bytes:
    """A profile of a press whose cyan ink is red, and whose other inks are white."""
    identity = struct.pack(">9i", *(65536 * (place % 4 == 0) for place in range(9)))
    ramp = bytes(range(256))
    corners = (LAB_RED if inks[0] else LAB_WHITE for inks in product((0, 1), repeat=4))
    grid = b"".join(bytes(corner) for corner in corners)
    table = b"mft1" + bytes((0, 0, 0, 0, 4, 3, 2, 0)) + identity + ramp * 4 + grid + ramp * 3
    return profile(b"prtr", b"CMYK", b"Lab ", {b"A2B0": table})


def profile(device: bytes, space: bytes, connection: bytes, tags: dict[bytes, bytes]) -> bytes:
    """A profile with these tags, a white point and a description."""
    tags = {b"desc": description(b"a test"), b"wtpt": xyz(D50), **tags}
    index, body, position = b"", b"", 132 + 12 * len(tags)
    for name, value in tags.items():
        padded = value + bytes(-len(value) % 4)
        index += struct.pack(">4sII", name, position + len(body), len(value))
        body += padded
    head = struct.pack(">II", position + len(body), 0) + b"\x02\x40\0\0" + device + space
    head += connection + bytes(12) + b"acsp" + bytes(24) + bytes(4)
    head += struct.pack(">3i", *(round(level * 65536) for level in D50))
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + index + body


def xyz(levels: tuple[float, ...]) -> bytes:
    """A tag of one colour."""
    return b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(level * 65536) for level in levels))


def gamma(power: float) -> bytes:
    """A tag of a curve."""
    return b"curv\0\0\0\0" + struct.pack(">IH", 1, round(power * 256))


def description(words: bytes) -> bytes:
    """A tag that names the profile."""
    return b"desc\0\0\0\0" + struct.pack(">I", len(words) + 1) + words + bytes(79)
