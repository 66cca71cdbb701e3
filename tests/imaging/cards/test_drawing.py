from io import BytesIO

import pytest
from PIL import Image

from articles.imaging import Card, ImageRefused, draw
from articles.imaging.cards.layout import ILLUSTRATED, STRIP
from tests.imaging.pictures import jpeg

PLAIN = Card(title="海の底から見た空", language="ja", authors="アンナ・リンド", site="海外の声")
SHOWN = Card(title="潮", language="ja", authors="アンナ", site="海外の声", picture="a", credit="森")
RED = jpeg(60, 40)


def opened(data):
    image = Image.open(BytesIO(data))
    image.load()
    return image


def test_a_card_of_letters_is_a_small_png():
    data = draw(PLAIN)

    assert (opened(data).format, opened(data).size) == ("PNG", (1200, 630))
    assert len(data) < 60_000


def test_a_card_with_a_picture_is_a_jpeg():
    assert opened(draw(SHOWN, picture=RED)).format == "JPEG"


def test_a_picture_covers_its_page_down_to_the_credit():
    shown = opened(draw(SHOWN, picture=RED)).convert("RGB")

    beyond, below = ILLUSTRATED.fold + 200, 630 - STRIP
    assert shown.getpixel((beyond, below - 8)) != pytest.approx((0xF7, 0xF8, 0xF5), abs=6)
    assert shown.getpixel((1190, below + 8)) == pytest.approx((0xF7, 0xF8, 0xF5), abs=6)


def test_a_card_whose_picture_is_lost_is_drawn_without():
    assert opened(draw(SHOWN)).format == "JPEG"


def test_what_is_no_picture_is_refused():
    with pytest.raises(ImageRefused):
        draw(SHOWN, picture=b"no picture")


def test_the_same_card_is_the_same_file():
    assert draw(PLAIN) == draw(PLAIN)


@pytest.mark.parametrize(
    "title", ["海" * 10_000, "x" * 10_000, "\x00\u202e" * 500, "🍞‍" * 500, "a\u0301" * 5_000, ""]
)
def test_hostile_titles_are_drawn(title):
    card = Card(title=title, language="ja", authors=title, site=title)

    assert opened(draw(card)).size == (1200, 630)
