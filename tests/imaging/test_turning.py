import pytest
from PIL import Image

from articles import imaging
from articles.imaging.turning import read_orientation, turn
from tests.imaging.pictures import (
    BLUE,
    GREEN,
    RED,
    WHITE,
    chunk,
    corners,
    exif_block,
    load,
    riff,
    save,
    segment,
    speckles,
    still,
)

ORIENTATIONS = range(1, 9)

# Where the pixel of a stored row and column belongs in the upright picture (TIFF 6.0, tag 274).
PLACES = {
    1: lambda row, column, right, bottom: (column, row),
    2: lambda row, column, right, bottom: (right - column, row),
    3: lambda row, column, right, bottom: (right - column, bottom - row),
    4: lambda row, column, right, bottom: (column, bottom - row),
    5: lambda row, column, right, bottom: (row, column),
    6: lambda row, column, right, bottom: (right - row, column),
    7: lambda row, column, right, bottom: (right - row, bottom - column),
    8: lambda row, column, right, bottom: (row, bottom - column),
}


def store(upright: Image.Image, orientation: int) -> Image.Image:
    """Return the picture as a camera held that way would store it."""
    width, height = upright.size
    size = (height, width) if orientation > 4 else (width, height)
    stored = Image.new(upright.mode, size)
    for row in range(size[1]):
        for column in range(size[0]):
            place = PLACES[orientation](row, column, width - 1, height - 1)
            stored.putpixel((column, row), upright.getpixel(place))
    return stored


@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_every_orientation_ends_upright_to_the_pixel(orientation):
    upright = speckles(7, 5)
    exif = chunk(b"eXIf", exif_block(orientation))
    plain = save(store(upright, orientation), "PNG")

    master = imaging.read(plain[:33] + exif + plain[33:])

    assert (master.width, master.height) == (7, 5)
    assert load(master.data).convert("RGB").tobytes() == upright.tobytes()


@pytest.mark.parametrize("orientation", ORIENTATIONS)
@pytest.mark.parametrize("kind", ["JPEG", "WebP", "AVIF"])
def test_every_format_that_says_how_it_is_held_ends_upright(kind, orientation):
    exif = b"Exif\0\0" + exif_block(orientation)

    master = imaging.read(save(store(corners(), orientation), kind, quality=95, exif=exif))

    image = load(master.data).convert("RGB")
    assert image.size == (48, 32)
    spots = [image.getpixel(spot) for spot in ((12, 8), (36, 8), (12, 24), (36, 24))]
    for found, wanted in zip(spots, (RED, GREEN, BLUE, WHITE), strict=True):
        assert max(abs(a - b) for a, b in zip(found, wanted, strict=True)) < 12


@pytest.mark.parametrize(("orientation", "width"), [(1, 48), (6, 32)])
def test_avif_is_turned_by_its_own_word_and_never_by_exif(orientation, width):
    data = save(corners(), "AVIF", exif=exif_block(orientation))
    description = b"\x0e\x01\x02\0\x02\0\0\0&\0\0\0"
    turned = data.replace(description, b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0")

    assert turned != data
    assert imaging.read(turned).width == width


def test_exif_after_the_pixels_of_a_png_counts():
    plain = still("PNG")

    master = imaging.read(plain[:-12] + chunk(b"eXIf", exif_block(6)) + plain[-12:])

    assert (master.width, master.height) == (32, 48)


def test_the_first_of_several_exif_segments_counts():
    plain = still("JPEG")
    first, second = (segment(0xE1, b"Exif\0\0" + exif_block(turned)) for turned in (6, 1))

    assert imaging.read(plain[:2] + first + second + plain[2:]).width == 32


def test_a_turned_animation_is_turned_frame_by_frame():
    frames = [Image.new("RGB", (20, 10), colour) for colour in (RED, GREEN)]
    exif = b"Exif\0\0" + exif_block(6)
    data = save(frames[0], "WebP", save_all=True, append_images=frames[1:], exif=exif)

    master = imaging.read(data)

    assert (master.width, master.height, master.animated) == (10, 20, True)
    assert load(master.data).size == (10, 20)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("prefix", [b"", b"Exif\0\0"])
def test_orientation_is_read_in_both_byte_orders(order, prefix):
    assert read_orientation(prefix + exif_block(8, order=order)) == 8


def test_orientation_written_as_a_long_number_is_read():
    entry = b"\x12\x01\x04\x00\x01\x00\x00\x00\x06\x00\x00\x00"

    assert read_orientation(b"II*\0\x08\0\0\0\x01\0" + entry) == 6


@pytest.mark.parametrize(
    "exif",
    [
        b"",
        b"Exif\0\0",
        b"II*\0",
        b"II*\0\x08\0\0\0",
        b"XX*\0\x08\0\0\0\0\0\0\0",
        b"II*\0\xff\xff\xff\xff\x01\0",
        b"II*\0\x08\0\0\0\xff\xff\x12\x01",
        b"II*\0\x08\0\0\0\x01\0\x12\x01\x02\x00\x01\x00\x00\x00\x06\x00\x00\x00",
        exif_block()[:20],
    ],
)
def test_exif_that_tells_no_orientation_turns_nothing(exif):
    assert read_orientation(exif) == 1


@pytest.mark.parametrize("orientation", [0, 9, 65_535])
def test_an_orientation_that_does_not_exist_turns_nothing(orientation):
    image = corners()

    assert turn(image, orientation) is image


def test_broken_exif_is_no_reason_to_refuse_a_picture():
    plain = still("WebP")
    broken = b"EXIF\x04\0\0\0II*\0"

    assert imaging.read(riff(plain[12:] + broken)).width == 48
