import pytest
from PIL import Image as Drawing

from articles import renditions
from articles.models import Image
from tests.factories import ArticleFactory, ImageFactory, PublishedFactory
from tests.imaging.pictures import animation, jpeg, save

pytestmark = pytest.mark.django_db


def completed():
    return list(renditions.complete_pictures())


def test_a_picture_from_before_gets_its_widths_and_its_sketch(editor):
    image, _ = renditions.store(jpeg(400, 300), name="a.jpg", by=editor)
    Image.objects.update(sketch="")
    article = ArticleFactory(body=f"![海]({image.file.url})")

    assert completed() == [image]

    image.refresh_from_db()
    article.refresh_from_db()
    assert len(image.sketch) == 36
    assert "160w" in article.html
    assert 'class="sketch"' in article.html


def test_what_is_complete_is_left_alone(editor):
    renditions.store(jpeg(400, 300), name="a.jpg", by=editor)
    completed()

    assert completed() == []


def test_what_has_no_sketch_is_told_once(editor):
    clear = save(Drawing.new("RGBA", (9, 9)), "PNG")
    for data in (clear, animation("GIF")):
        renditions.store(data, name="a", by=editor)
    completed()

    assert completed() == []


def test_a_picture_without_a_file_stops_nothing(editor):
    ImageFactory()

    assert completed() == []


def test_cards_that_are_missing_are_drawn(files):
    article = PublishedFactory()
    ArticleFactory()

    assert list(renditions.complete_cards()) == [article]
    assert list(renditions.complete_cards()) == []
    assert files() == [article.card_file]
