import struct

import pytest

from articles import imaging
from articles.imaging.stripping.gif import split_parts, strip_gif, table_size
from articles.imaging.stripping.parts import MOST_PARTS
from tests.imaging.pictures import animation, corners, few_colours, load, save, still

COMMENT = b"!\xfe\x08a secret\0"
XMP = b"!\xff\x0bXMP DataXMP\x03abc\0"


def first_part(data: bytes) -> int:
    """Return where the screen and its colours end."""
    return 13 + table_size(data[10])


def insert(data: bytes, extra: bytes) -> bytes:
    """Put an extension before the first part."""
    return data[: first_part(data)] + extra + data[first_part(data) :]


@pytest.mark.parametrize("extra", [COMMENT, XMP, b"!\x01\x0c" + bytes(12) + b"\0"])
def test_an_extension_that_shows_nothing_is_dropped(extra):
    plain = still("GIF")

    assert strip_gif(insert(plain, extra)).data == strip_gif(plain).data


def test_timing_and_repeating_are_kept():
    data = animation("GIF", loop=3)

    bare = strip_gif(data)

    assert bare.data == data
    assert (bare.frames, bare.size) == (3, (40, 24))


def test_palettes_of_single_frames_are_kept():
    frames = [few_colours(20, 20, 9, seed=seed) for seed in range(3)]
    data = save(frames[0], "GIF", save_all=True, append_images=frames[1:])

    assert strip_gif(data).data == data


def test_what_trails_the_end_is_dropped():
    plain = still("GIF")

    assert strip_gif(plain + b"<script>alert(1)</script>").data == plain


@pytest.mark.parametrize("end", [b"", b"junk"])
def test_a_missing_end_is_made_up(end):
    plain = still("GIF")

    assert strip_gif(plain[:-1] + end).data == plain


def test_a_screen_smaller_than_its_frames_grows():
    plain = save(corners(), "GIF")
    small = plain[:6] + struct.pack("<HH", 1, 0) + plain[10:]

    assert strip_gif(small).size == (48, 32)
    assert load(strip_gif(small).data).tobytes() == load(plain).tobytes()


def test_frames_of_different_sizes_share_one_screen():
    data = animation("GIF")
    _, second, _ = (part.raw for part in split_parts(data, first_part(data)) if part.reach)
    moved = data.replace(second, b"," + struct.pack("<HH", 30, 20) + second[5:])

    master = imaging.read(moved)

    width, height = struct.unpack_from("<HH", second, 5)
    assert (master.width, master.height) == (30 + width, 20 + height)
    assert load(master.data).size == (master.width, master.height)


def test_a_frame_beyond_every_screen_is_refused():
    data = save(corners(), "GIF")
    place = data.index(b",", first_part(data))
    far = data[: place + 1] + b"\xff\xff\xff\xff" + data[place + 5 :]

    with pytest.raises(imaging.Truncated):
        strip_gif(far)


@pytest.mark.parametrize("data", [b"GIF89a", b"GIF89a" + bytes(7), b"GIF89a" + bytes(7) + b";"])
def test_a_file_without_frames_is_truncated(data):
    with pytest.raises(imaging.Truncated):
        strip_gif(data)


def test_a_chain_of_blocks_without_end_is_truncated():
    data = still("GIF")

    with pytest.raises(imaging.Truncated):
        strip_gif(data[:-2])


def test_a_frame_whose_header_is_cut_is_truncated():
    with pytest.raises(imaging.Truncated):
        strip_gif(b"GIF89a" + bytes(7) + b",\0\0")


def test_millions_of_extensions_are_refused():
    with pytest.raises(imaging.Truncated):
        imaging.read(insert(still("GIF"), b"!\xfe\0" * MOST_PARTS))
