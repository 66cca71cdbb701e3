from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from articles import publishing, renditions, tasks
from articles.models import Article, CardFile
from articles.renditions import cards, writing
from tests.factories import ArticleFactory, ImageFactory, PublishedFactory, WithdrawnFactory
from tests.imaging.pictures import jpeg

pytestmark = pytest.mark.django_db


@pytest.fixture
def drawn(monkeypatch):
    """Return the titles of the cards that were drawn."""
    titles = []

    def draw(card, **rest):
        titles.append(card.title)
        return b"card"

    monkeypatch.setattr(cards.imaging, "draw", draw)
    return titles


def test_a_card_is_drawn_once(drawn, files):
    article = PublishedFactory(title="潮")

    assert renditions.keep_card(article)
    assert renditions.keep_card(article)

    assert drawn == ["潮"]
    assert files() == [article.card_file]


def test_a_change_of_what_is_shown_draws_another_and_discards_the_old(drawn, files):
    article = PublishedFactory(title="潮")
    renditions.keep_card(article)
    article.title = "海"

    renditions.keep_card(article)

    assert drawn == ["潮", "海"]
    assert files() == [article.card_file]


def test_a_lost_file_is_drawn_again(drawn, files):
    article = PublishedFactory()
    renditions.keep_card(article)
    default_storage.delete(article.card_file)

    assert renditions.keep_card(article)
    assert files() == [article.card_file]


def test_nobody_draws_what_somebody_else_is_drawing(drawn):
    article = PublishedFactory()
    CardFile.objects.create(article=article, begun_at=timezone.now())

    assert not renditions.keep_card(article)
    assert drawn == []


def test_who_failed_to_draw_is_not_waited_for_long(drawn):
    article = PublishedFactory()
    CardFile.objects.create(article=article, begun_at=timezone.now() - timedelta(minutes=1))

    assert renditions.keep_card(article)


def test_a_card_that_cannot_be_drawn_is_not_tried_again_at_once(monkeypatch):
    article = PublishedFactory()
    monkeypatch.setattr(cards, "write", lambda name, data: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        renditions.keep_card(article)

    assert not renditions.keep_card(article)


def test_a_picture_is_shown_where_it_may_be_cut(editor):
    image, _ = renditions.store(jpeg(), name="a.jpg", by=editor)
    article = PublishedFactory(lead_image=image)

    assert renditions.keep_card(article)
    assert article.card_file.endswith(".jpg")


def test_a_picture_whose_file_is_lost_stops_no_card():
    article = PublishedFactory(lead_image=ImageFactory())

    assert renditions.keep_card(article)


@pytest.mark.parametrize(
    ("licence", "source", "may"),
    [
        ("", "", True),
        ("CC BY 4.0", "https://blog.example/", True),
        ("CC BY-SA 4.0", "", False),
        ("CC BY-ND 4.0", "", False),
        ("All rights reserved", "", False),
        ("使用許可を得ています", "", False),
        ("", "https://blog.example/", False),
    ],
)
def test_a_part_of_a_picture_is_shown_only_by_right(licence, source, may):
    image = ImageFactory(licence=licence, source_url=source, credit="森")

    assert image.may_be_cut == may
    assert bool(ArticleFactory(lead_image=image).card.picture) == may


def test_publishing_has_the_card_drawn(editor, files, django_capture_on_commit_callbacks):
    article = ArticleFactory()

    with django_capture_on_commit_callbacks(execute=True):
        publishing.publish(article, by=editor)

    assert files() == [article.card_file]


def test_a_draft_has_no_card_drawn(editor, files, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        publishing.save(ArticleFactory(), by=editor, based_on=0)

    assert files() == []


def test_a_withdrawn_article_has_no_card_drawn(files):
    tasks.draw_card(WithdrawnFactory())

    assert files() == []


def test_what_is_just_being_written_is_not_swept_out(files):
    writing.write("cards/1-a.png", b"card")

    assert renditions.sweep_cards() == 0
    assert files() == ["cards/1-a.png"]


def test_cards_without_a_published_article_are_swept_out(files, time_machine):
    kept, withdrawn, deleted = PublishedFactory(), PublishedFactory(), PublishedFactory()
    for article in (kept, withdrawn, deleted):
        renditions.keep_card(article)
    Article.objects.filter(pk=withdrawn.pk).update(state="withdrawn", withdrawn_at=timezone.now())
    deleted.delete()
    time_machine.move_to(timezone.now() + timedelta(minutes=1))

    assert renditions.sweep_cards() == 2
    assert files() == [kept.card_file]


def test_where_no_card_was_ever_drawn_none_is_swept_out():
    assert renditions.sweep_cards() == 0
