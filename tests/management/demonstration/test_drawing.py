from io import BytesIO

import pytest
from PIL import Image, ImageStat

from articles.management.demonstration import PICTURE_SIZE, draw_picture, read_site
from articles.management.demonstration.drawing import DRAWABLE


@pytest.fixture(scope="module")
def drawn() -> dict[str, bytes]:
    return {name: draw_picture(name) for name in DRAWABLE}


@pytest.mark.parametrize("name", sorted(DRAWABLE))
def test_picture_is_a_jpeg_of_the_promised_size(name: str, drawn: dict[str, bytes]):
    picture = Image.open(BytesIO(drawn[name]))

    assert (picture.format, picture.size, picture.mode) == ("JPEG", PICTURE_SIZE, "RGB")
    assert min(ImageStat.Stat(picture).stddev) > 15


@pytest.mark.parametrize("name", sorted(DRAWABLE))
def test_picture_is_the_same_every_time(name: str, drawn: dict[str, bytes]):
    assert draw_picture(name) == drawn[name]


def test_pictures_all_differ(drawn: dict[str, bytes]):
    assert len(set(drawn.values())) == len(DRAWABLE) == 8


def test_site_describes_every_picture():
    assert {picture.name for picture in read_site().pictures} == DRAWABLE


def test_unknown_picture_is_an_error():
    with pytest.raises(KeyError, match="volcano"):
        draw_picture("volcano")
