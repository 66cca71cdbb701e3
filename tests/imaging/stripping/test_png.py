import zlib

import pytest

from articles import imaging
from articles.imaging.stripping.parts import MOST_PARTS
from articles.imaging.stripping.png import strip_png
from tests.imaging.pictures import (
    animation,
    chunk,
    corners,
    exif_block,
    few_colours,
    png,
    save,
)
from tests.imaging.profiles import swapped_rgb

BOMB = zlib.compress(bytes(50_000_000), 9)


def profile(packed: bytes, method: bytes = b"\0") -> bytes:
    return chunk(b"iCCP", b"a profile\0" + method + packed)


@pytest.mark.parametrize("name", [b"tEXt", b"zTXt", b"iTXt", b"tIME", b"pHYs", b"prVt", b"gAMA"])
def test_a_chunk_that_is_not_pixels_is_dropped(name):
    bare = strip_png(png(4, 4, chunk(name, b"a secret")))

    assert bare.data == png(4, 4)


def test_palette_and_transparency_are_kept():
    data = save(few_colours(9, 9, 40), "PNG", transparency=5)

    assert strip_png(data).data == data


def test_exif_is_told_and_dropped():
    bare = strip_png(png(4, 4, chunk(b"eXIf", exif_block(6)), chunk(b"eXIf", b"second")))

    assert bare.exif == exif_block(6)
    assert bare.data == png(4, 4)


def test_a_sound_profile_is_kept():
    data = png(4, 4, profile(zlib.compress(swapped_rgb())))

    assert strip_png(data).data == data


BROKEN = {
    "bomb": profile(BOMB),
    "not packed": profile(b"not packed"),
    "unknown packing": profile(zlib.compress(swapped_rgb()), method=b"\1"),
    "no end of the name": chunk(b"iCCP", b"name"),
    "empty": chunk(b"iCCP", b""),
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_a_broken_profile_is_dropped_and_a_bomb_never_unpacked(broken):
    data = png(4, 4, broken)

    assert strip_png(data).data == png(4, 4)
    assert imaging.read(data).width == 4


@pytest.mark.parametrize("name", [b"zTXt", b"iTXt"])
def test_a_bomb_of_text_is_dropped_unread(name):
    text = {b"zTXt": b"key\0\0", b"iTXt": b"key\0\1\0\0\0"}[name] + BOMB
    before = png(4, 4, chunk(name, text))
    plain = png(4, 4)

    assert imaging.read(before) == imaging.read(plain)
    assert imaging.read(plain[:-12] + chunk(name, text) + plain[-12:]) == imaging.read(plain)


def test_a_bad_checksum_of_what_is_dropped_does_not_matter():
    note = chunk(b"tEXt", b"a\0b")[:-4] + b"oops"

    assert imaging.read(png(4, 4, note)).width == 4


def test_animation_is_kept():
    data = animation("PNG")

    assert strip_png(data).data == data


@pytest.mark.parametrize(
    "control",
    [
        chunk(b"acTL", bytes(8)),
        chunk(b"acTL", b"\xff" * 8),
        chunk(b"acTL", b"\0\0\0"),
    ],
)
def test_a_broken_animation_becomes_its_still_picture(control):
    frame = chunk(b"fcTL", bytes(26))

    assert not imaging.read(png(4, 4, control, frame)).animated


def test_a_second_count_of_frames_is_dropped():
    data = animation("PNG")
    place = data.index(b"acTL") - 4
    control = data[place : place + 20]

    assert strip_png(data[:place] + control + data[place:]).data == data


def test_what_trails_the_end_is_dropped():
    assert strip_png(png(4, 4) + b"<script>").data == png(4, 4)


@pytest.mark.parametrize("cut", [0, 4, 12, 20, 40])
def test_a_chunk_that_ends_early_is_truncated(cut):
    with pytest.raises(imaging.Truncated):
        strip_png(save(corners(), "PNG")[: 8 + cut])


def test_millions_of_chunks_are_refused():
    with pytest.raises(imaging.Truncated):
        imaging.read(png(4, 4, chunk(b"tEXt", b"") * MOST_PARTS))
