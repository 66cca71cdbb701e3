import pytest
from PIL import Image

from articles import imaging
from articles.imaging.sketching import sketch_of
from tests.imaging.pictures import jpeg, save


def test_a_sketch_says_the_colour_of_each_part():
    image = Image.new("RGB", (40, 30), "#ff0000")
    image.paste("#0000ff", (30, 20, 40, 30))

    assert sketch_of(image) == "f00" * 11 + "00f"


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB"])
def test_every_kind_of_pixel_has_colours(mode):
    assert sketch_of(Image.new("RGB", (9, 9), "white").convert(mode)) == "fff" * 12


@pytest.mark.parametrize("mode", ["LA", "RGBA"])
def test_what_paper_shows_through_has_none(mode):
    assert sketch_of(Image.new(mode, (9, 9))) == ""


def test_a_file_and_its_master_have_the_same():
    data = jpeg()

    assert imaging.sketch(save(Image.new("RGB", (2, 2), "white"), "PNG")) == "fff" * 12
    assert imaging.read(data).sketch == imaging.sketch(data)
