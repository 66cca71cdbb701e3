import struct
import zlib

import pytest
from PIL import Image

from articles import imaging
from articles.imaging.decoding import fit, shrink
from tests.imaging.pictures import (
    ANIMATED,
    FORMATS,
    animation,
    chunk,
    corners,
    jpeg,
    moving,
    png,
    riff,
    riff_chunk,
    save,
    speckles,
    still,
)

HUGE = 60_000


@pytest.mark.parametrize("kind", FORMATS)
def test_a_picture_at_the_limit_is_taken_and_one_beyond_it_refused(kind):
    data = still(kind)

    assert imaging.read(data, limits=imaging.Limits(pixels=48 * 32)).width == 48
    with pytest.raises(imaging.TooManyPixels) as refused:
        imaging.read(data, limits=imaging.Limits(pixels=48 * 32 - 1))
    assert refused.value.limit == 48 * 32 - 1


def huge_jpeg() -> bytes:
    data = jpeg()
    place = data.index(b"\xff\xc0") + 5
    return data[:place] + struct.pack(">HH", HUGE, HUGE) + data[place + 4 :]


def huge_gif() -> bytes:
    data = still("GIF")
    return data[:6] + struct.pack("<HH", HUGE, HUGE) + data[10:]


def huge_webp(name: bytes) -> bytes:
    headers = {
        b"VP8X": bytes(4) + b"\xff\xff\xff" * 2,
        b"VP8L": b"\x2f\xff\xff\xff\xff" + bytes(40),
        b"VP8 ": b"\x10\0\0\x9d\x01\x2a\xff\x3f\xff\x3f" + bytes(40),
    }
    return riff(riff_chunk(name, headers[name]))


def huge_avif() -> bytes:
    data = still("AVIF")
    place = data.index(b"ispe") + 8
    return data[:place] + struct.pack(">II", 16_000, 16_000) + data[place + 8 :]


def huge_png() -> bytes:
    data = png(1, 1)
    return data[:8] + chunk(b"IHDR", struct.pack(">II5B", HUGE, HUGE, 8, 2, 0, 0, 0)) + data[33:]


BOMBS = {
    "PNG": huge_png(),
    "JPEG": huge_jpeg(),
    "GIF": huge_gif(),
    "extended WebP": huge_webp(b"VP8X"),
    "lossless WebP": huge_webp(b"VP8L"),
    "lossy WebP": huge_webp(b"VP8 "),
    "AVIF": huge_avif(),
}


@pytest.mark.parametrize("data", BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_refused_by_its_header(data):
    with pytest.raises(imaging.TooManyPixels):
        imaging.read(data)


def test_a_gif_whose_frame_is_a_bomb_is_refused_by_its_header():
    data = animation("GIF", disposal=2)
    place = data.rindex(b"\0,") + 6
    bomb = data[:place] + struct.pack("<HH", HUGE, HUGE) + data[place + 4 :]

    with pytest.raises(imaging.TooManyPixels):
        imaging.read(bomb)


@pytest.mark.parametrize("kind", ANIMATED)
def test_more_frames_than_the_limit_are_refused(kind):
    data = animation(kind)

    assert imaging.read(data, limits=imaging.Limits(frames=3)).animated
    with pytest.raises(imaging.TooManyFrames) as refused:
        imaging.read(data, limits=imaging.Limits(frames=2))
    assert refused.value.limit == 2


@pytest.mark.parametrize("kind", ANIMATED)
def test_more_pixels_in_all_frames_than_the_limit_are_refused(kind):
    data = animation(kind)
    total = 3 * 40 * 24

    assert imaging.read(data, limits=imaging.Limits(frame_pixels=total)).animated
    with pytest.raises(imaging.TooManyPixels) as refused:
        imaging.read(data, limits=imaging.Limits(frame_pixels=total - 1))
    assert refused.value.limit == total - 1


def test_a_still_picture_has_no_limit_of_frames():
    limits = imaging.Limits(frames=1, frame_pixels=1)

    assert imaging.read(still("GIF"), limits=limits).width == 48


def test_an_animated_png_that_counts_millions_is_refused_at_once():
    control = chunk(b"acTL", struct.pack(">II", 0x7FFFFFFF, 0))

    with pytest.raises(imaging.TooManyFrames):
        imaging.read(png(4, 4, control))


def test_frames_that_are_counted_but_missing_are_truncated():
    data = animation("PNG")
    place = data.index(b"acTL")
    control = chunk(b"acTL", struct.pack(">II", 9, 0))

    with pytest.raises(imaging.Truncated):
        imaging.read(data[: place - 4] + control + data[place + 16 :])


def test_a_palette_picture_without_palette_is_refused():
    with pytest.raises(imaging.Truncated):
        imaging.read(png(4, 4, header=(8, 3, 0, 0, 0)))


def test_a_picture_that_unpacks_to_too_little_is_refused():
    data = png(64, 64)
    short = chunk(b"IDAT", zlib.compress(bytes(100)))

    with pytest.raises(imaging.Truncated):
        imaging.read(data[:33] + short + data[-12:])


@pytest.mark.parametrize("kind", FORMATS)
def test_a_longer_side_is_shrunk_to_the_limit(kind):
    master = imaging.read(still(kind), limits=imaging.Limits(side=12))

    assert (master.width, master.height) == (12, 8)


def test_a_large_jpeg_is_shrunk_in_two_steps_to_the_same_size():
    data = save(speckles(400, 300), "JPEG")

    master = imaging.read(data, limits=imaging.Limits(side=60))

    assert (master.width, master.height) == (60, 45)


@pytest.mark.parametrize(
    ("size", "fitting"),
    [
        ((100, 50), (100, 50)),
        ((3000, 1000), (2560, 853)),
        ((10, 9000), (3, 2560)),
        ((1, 9000), (1, 2560)),
        ((1, 1), (1, 1)),
    ],
)
def test_sizes_keep_their_proportions_and_one_pixel_at_least(size, fitting):
    assert fit(size, 2560) == fitting


@pytest.mark.parametrize("size", [(9, 9), (3, 3)])
def test_a_shrunk_picture_is_a_picture_of_its_own(size):
    image = Image.new("RGB", (9, 9))
    image.info["comment"] = b"a secret"

    own = shrink(image, size)

    assert own is not image
    assert own.size == size
    assert own.info == {}


def test_edges_beside_clear_pixels_do_not_darken_as_they_shrink():
    image = Image.new("RGBA", (40, 40))
    image.paste((255, 255, 255, 255), (0, 0, 20, 40))

    shrunk = shrink(image, (7, 7))

    seen = [shrunk.getpixel((x, 3)) for x in range(7) if shrunk.getpixel((x, 3))[3]]
    assert all(min(pixel[:3]) > 250 for pixel in seen)


def test_frames_are_shrunk_alike():
    master = imaging.read(animation("WebP", moving()), limits=imaging.Limits(side=20))

    assert (master.width, master.height, master.animated) == (20, 12, True)


def test_corners_stay_where_they_are():
    image = Image.new("RGB", (4000, 10), "red")
    image.paste(corners(2000, 10), (2000, 0))

    assert imaging.read(save(image, "PNG")).width == 2560
