"""A text is saved while something about its pictures changes."""

import pytest

from articles import publishing, renditions
from articles.models import Article, Image
from tests.besides import beside
from tests.factories import ArticleFactory, ImageFactory
from tests.imaging.pictures import jpeg

pytestmark = pytest.mark.django_db(transaction=True)


def shown(*images):
    return "\n\n".join(f"![]({image.file.url})" for image in images)


def credit(image, name):
    """Say whose a picture is, as somebody who opened it just now."""
    opened = Image.objects.get(pk=image.pk)
    opened.credit = name
    return lambda: publishing.describe_picture(opened)


@pytest.mark.parametrize("is_new", [True, False])
@pytest.mark.parametrize("is_first", [True, False])
def test_a_credit_reaches_a_text_that_is_being_saved(editor, is_new, is_first):
    image = ImageFactory()
    article = ArticleFactory(body="文" if is_new else shown(image))
    article.body = shown(image)
    acts = [
        lambda: publishing.save(article, by=editor, based_on=0),
        credit(image, "岩場の写真家"),
    ]

    failure = beside(*(acts if is_first else acts[::-1]))

    assert failure is None
    assert "岩場の写真家" in Article.objects.get().html


def test_of_two_credits_at_once_a_text_has_both():
    images = ImageFactory.create_batch(2)
    ArticleFactory(body=shown(*images))

    failure = beside(credit(images[0], "一人目"), credit(images[1], "二人目"))

    html = Article.objects.get().html
    assert failure is None
    assert "一人目" in html
    assert "二人目" in html


def test_what_is_made_while_a_text_is_saved_is_offered_there(editor, files):
    image, _ = renditions.store(jpeg(1000, 600), name="a.jpg", by=editor)
    article = ArticleFactory.build(original=None, body=shown(image))

    beside(
        lambda: publishing.save(article, by=editor, based_on=0),
        lambda: renditions.make(Image.objects.get()),
    )

    assert "srcset" in Article.objects.get().html


def test_a_picture_that_a_text_begins_to_show_stays(editor):
    image = ImageFactory()
    article = ArticleFactory.build(original=None, body=shown(image))

    failure = beside(
        lambda: publishing.save(article, by=editor, based_on=0),
        lambda: renditions.discard(Image.objects.get()),
    )

    assert isinstance(failure, renditions.PictureInUse)
    assert Image.objects.exists()


@pytest.mark.parametrize("is_first", [True, False])
def test_a_picture_of_the_original_that_comes_to_stand_in_front_is_not_published(editor, is_first):
    image, article = ImageFactory(), ArticleFactory()
    article.lead_image = image
    opened = Image.objects.get()
    opened.source_url = f"{article.original.url}/a.jpg"
    acts = [
        lambda: publishing.publish(article, by=editor),
        lambda: publishing.describe_picture(opened),
    ]

    beside(*(acts if is_first else acts[::-1]))

    assert not Article.objects.published().exists()
