from dataclasses import FrozenInstanceError

import pytest
from PIL import Image

from articles.imaging import Limits
from articles.imaging.limits import MOST_PIXELS


def test_the_ordinary_limits():
    limits = Limits()

    assert limits.bytes == 20 * 1024 * 1024
    assert (limits.pixels, limits.frames, limits.side) == (50_000_000, 300, 2560)


def test_limits_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        Limits().side = 1  # type: ignore[misc]


@pytest.mark.parametrize("name", ["bytes", "pixels", "frames", "frame_pixels", "side"])
def test_a_limit_of_nothing_is_refused(name):
    with pytest.raises(ValueError, match="at least 1"):
        Limits(**{name: 0})


def test_more_pixels_than_pillow_takes_quietly_are_refused():
    assert MOST_PIXELS == Image.MAX_IMAGE_PIXELS
    with pytest.raises(ValueError, match="at most 89,478,485"):
        Limits(pixels=MOST_PIXELS + 1)


def test_a_side_that_webp_cannot_say_is_refused():
    with pytest.raises(ValueError, match="at most 16,383"):
        Limits(side=16_384)
