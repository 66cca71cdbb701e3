import struct

import pytest
from PIL import Image, ImageCms

from articles import imaging
from articles.imaging.colours import convert_to_srgb, unfold
from tests.imaging.pictures import (
    FORMATS,
    RED,
    WHITE,
    chunk,
    corners,
    few_colours,
    load,
    png,
    save,
    speckles,
)
from tests.imaging.profiles import linear_grey, red_ink_for_cyan, swapped_rgb


def first_pixel(data: bytes) -> tuple[int, ...]:
    return load(data).convert("RGB").getpixel((0, 0))


def is_near(found: tuple[int, ...], wanted: tuple[int, ...]) -> bool:
    return max(abs(a - b) for a, b in zip(found, wanted, strict=True)) < 12


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WebP", "AVIF"])
def test_pixels_are_converted_from_the_profile_and_the_profile_is_gone(kind):
    data = save(Image.new("RGB", (16, 16), RED), kind, icc_profile=swapped_rgb())

    master = imaging.read(data)

    red, green, blue = first_pixel(master.data)
    assert green > 240
    assert max(red, blue) < 40
    assert b"acsp" not in master.data
    assert "icc_profile" not in load(master.data).info


def test_a_grey_profile_is_applied_and_the_picture_stays_grey():
    image = Image.new("L", (8, 8), 128)

    master = imaging.read(save(image, "PNG", icc_profile=linear_grey()))

    stored = load(master.data)
    assert stored.mode == "L"
    assert stored.getpixel((0, 0)) == pytest.approx(188, abs=2)


def test_a_profile_of_a_press_is_applied_to_its_inks():
    inks = Image.new("CMYK", (16, 16), (255, 0, 0, 0))

    plain = imaging.read(save(inks, "JPEG", quality=95))
    proofed = imaging.read(save(inks, "JPEG", quality=95, icc_profile=red_ink_for_cyan()))

    assert is_near(first_pixel(plain.data), (0, 255, 255))
    red, green, blue = first_pixel(proofed.data)
    assert red > 200
    assert max(green, blue) < 60


def test_white_paper_stays_white_under_a_profile_of_a_press():
    paper = Image.new("CMYK", (16, 16), (0, 0, 0, 0))

    master = imaging.read(save(paper, "JPEG", icc_profile=red_ink_for_cyan()))

    assert is_near(first_pixel(master.data), WHITE)


def test_alpha_is_kept_under_a_profile():
    image = Image.new("RGBA", (4, 4), (255, 0, 0, 77))

    stored = load(imaging.read(save(image, "PNG", icc_profile=swapped_rgb())).data)

    assert stored.mode == "RGBA"
    assert stored.getpixel((0, 0))[3] == 77
    assert stored.getpixel((0, 0))[1] > 240


def test_a_profile_that_is_srgb_already_changes_no_pixel():
    image = speckles(20, 20)
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    master = imaging.read(save(image, "PNG", icc_profile=srgb))

    assert load(master.data).convert("RGB").tobytes() == image.tobytes()
    assert b"acsp" not in master.data


UNUSABLE = {
    "none at all": b"no profile at all",
    "cut": swapped_rgb()[:200],
    "without green": swapped_rgb().replace(b"gXYZ", b"zzzz"),
    "of inks": red_ink_for_cyan(),
    "of grey": linear_grey(),
}


@pytest.mark.parametrize("broken", UNUSABLE.values(), ids=UNUSABLE)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WebP", "AVIF"])
def test_a_profile_that_is_broken_or_of_other_pixels_is_ignored(kind, broken):
    data = save(Image.new("RGB", (16, 16), RED), kind, icc_profile=broken)

    assert is_near(first_pixel(imaging.read(data).data), RED)


def test_sixteen_bits_of_grey_become_eight_by_scale():
    levels = (0, 256, 257, 32_768, 65_535)
    image = Image.frombytes("I;16", (5, 1), struct.pack("<5H", *levels))

    master = imaging.read(save(image, "PNG"))

    stored = load(master.data)
    assert [stored.getpixel((place, 0)) for place in range(5)] == [0, 1, 1, 128, 255]


def test_one_bit_becomes_black_and_white():
    image = speckles(16, 16, "L").convert("1")

    stored = load(imaging.read(save(image, "PNG")).data)

    assert stored.convert("1").tobytes() == image.tobytes()
    assert set(stored.convert("L").tobytes()) == {0, 255}


@pytest.mark.parametrize("mode", ["L", "LA", "RGB", "RGBA"])
def test_png_keeps_every_channel_exactly(mode):
    image = speckles(20, 14, mode)

    stored = load(imaging.read(save(image, "PNG")).data)

    assert stored.mode == mode
    assert stored.tobytes() == image.tobytes()


@pytest.mark.parametrize("transparency", [3, bytes(range(0, 250, 5))])
def test_a_palette_with_transparency_keeps_what_is_seen(transparency):
    image = few_colours(20, 14, 50)
    data = save(image, "PNG", transparency=transparency)

    stored = load(imaging.read(data).data)

    assert stored.convert("RGBA").tobytes() == load(data).convert("RGBA").tobytes()


@pytest.mark.parametrize(("mode", "key"), [("1", 0), ("L", 7), ("RGB", (255, 0, 0))])
def test_a_transparent_colour_becomes_alpha(mode, key):
    image = corners().convert(mode)
    image.putpixel((0, 0), key)
    data = save(image, "PNG", transparency=key)

    stored = load(imaging.read(data).data)

    assert stored.mode in ("LA", "RGBA")
    assert stored.convert("RGBA").tobytes() == load(data).convert("RGBA").tobytes()


@pytest.mark.parametrize(
    "header", [(16, 0, 0, 0, 0), (16, 2, 0, 0, 0), (16, 4, 0, 0, 0), (16, 6, 0, 0, 0)]
)
def test_sixteen_bits_survive_with_a_transparent_colour_and_without(header):
    key = chunk(b"tRNS", bytes(2 if header[1] == 0 else 6))
    extra = (key,) if header[1] in (0, 2) else ()

    assert imaging.read(png(5, 4, header=header)).width == 5
    assert imaging.read(png(5, 4, *extra, header=header)).width == 5


@pytest.mark.parametrize("kind", ["PNG", "WebP", "AVIF", "GIF"])
def test_alpha_is_kept_where_the_format_can(kind):
    image = corners().convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 24, 16))
    lossless = {"lossless": True} if kind == "WebP" else {}

    stored = load(imaging.read(save(image, kind, **lossless)).data).convert("RGBA")

    assert stored.getpixel((5, 5))[3] == 0
    assert stored.getpixel((40, 25))[3] == 255


@pytest.mark.parametrize("kind", ["PNG", "WebP", "AVIF"])
def test_an_alpha_channel_that_hides_nothing_is_dropped(kind):
    stored = load(imaging.read(save(corners().convert("RGBA"), kind)).data)

    assert stored.convert("RGBA").getextrema()[3] == (255, 255)
    assert not stored.has_transparency_data


@pytest.mark.parametrize("kind", FORMATS)
def test_grey_pictures_survive_in_every_format(kind):
    master = imaging.read(save(Image.new("L", (9, 9), 100), kind))

    assert is_near(first_pixel(master.data), (100, 100, 100))


def test_a_picture_that_needs_nothing_is_not_copied():
    image = speckles(4, 4)

    assert unfold(image) is image
    assert convert_to_srgb(image, None) is image
