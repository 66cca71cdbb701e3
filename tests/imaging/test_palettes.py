import pytest
from PIL import Image

from articles.imaging.palettes import (
    BESIDE_CLEAR,
    CLEAR,
    has_few_colours,
    reduce_colours,
)
from tests.imaging.pictures import few_colours, photo, speckles


@pytest.mark.parametrize("colours", [1, 2, 17, 255, 256])
def test_colours_that_fit_are_kept_exactly(colours):
    image = few_colours(64, 64, colours).convert("RGB")

    reduced = reduce_colours(image)

    assert has_few_colours(image)
    assert reduced.mode == "P"
    assert reduced.convert("RGB").tobytes() == image.tobytes()


def test_grey_is_kept_exactly():
    image = Image.linear_gradient("L")

    assert reduce_colours(image).convert("L").tobytes() == image.tobytes()


def test_more_colours_than_fit_come_near():
    image = photo(200, 150)

    reduced = reduce_colours(image).convert("RGB")

    assert not has_few_colours(image)
    errors = [abs(a - b) for a, b in zip(image.tobytes(), reduced.tobytes(), strict=True)]
    assert sum(errors) / len(errors) < 12


def test_what_is_half_seen_or_more_stays_and_the_rest_becomes_clear():
    image = Image.new("RGBA", (3, 1))
    for place, alpha in enumerate((0, 127, 128)):
        image.putpixel((place, 0), (9, 8, 7, alpha))

    reduced = reduce_colours(image).convert("RGBA")

    assert [reduced.getpixel((place, 0))[3] for place in range(3)] == [0, 0, 255]
    assert reduced.getpixel((2, 0))[:3] == (9, 8, 7)


@pytest.mark.parametrize("mode", ["LA", "RGBA"])
def test_255_colours_beside_the_clear_one_are_kept_exactly(mode):
    image = few_colours(64, 64, 255).convert("RGB").convert(mode)
    image.paste(0, (0, 0, 64, 8))
    visible = image.convert("RGBA").convert("RGB")
    visible.paste(0, (0, 0, 64, 8))

    reduced = reduce_colours(image).convert("RGBA")

    assert reduced.getchannel("A").tobytes() == image.getchannel("A").tobytes()
    shown = Image.new("RGB", image.size)
    shown.paste(reduced, mask=reduced.getchannel("A"))
    assert shown.tobytes() == visible.tobytes()


def test_nothing_visible_has_the_colour_of_clear():
    image = Image.new("RGBA", (2, 1), (*CLEAR, 255))
    image.putpixel((1, 0), (0, 0, 0, 0))

    reduced = reduce_colours(image).convert("RGBA")

    assert reduced.getpixel((0, 0)) == (*BESIDE_CLEAR, 255)
    assert reduced.getpixel((1, 0)) == (*CLEAR, 0)


def test_a_picture_with_nothing_to_see_is_all_clear():
    reduced = reduce_colours(Image.new("RGBA", (4, 4)))

    assert reduced.convert("RGBA").getchannel("A").getextrema() == (0, 0)


def test_pictures_with_alpha_have_no_few_colours():
    assert not has_few_colours(speckles(2, 2, "RGBA"))
