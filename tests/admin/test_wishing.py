"""A time that was typed for an article is kept until it is used."""

import pytest

from articles import publishing
from articles.models import Article
from tests.admin.test_articles import ADD, LIST, address, member, messages, typed
from tests.factories import ArticleFactory, OriginalFactory

pytestmark = pytest.mark.django_db
TIME = {"publish_at_0": "2099-05-01", "publish_at_1": "09:00:00"}


def again(client, article):
    """Return what a browser would send from the article's form as it is shown now."""
    form = client.get(address(article)).context["adminform"].form
    day, second = form["publish_at"].field.widget.decompress(form["publish_at"].value())
    article.refresh_from_db()
    return typed(article, publish_at_0=day or "", publish_at_1=second or "")


def test_a_refused_schedule_becomes_a_schedule_once_nothing_stands_in_its_way(as_editor, editor):
    data = typed(original="", translators=[editor.pk], _publish="1", **TIME)
    as_editor.post(ADD, data)
    draft = Article.objects.get()

    original = OriginalFactory().pk
    as_editor.post(
        address(draft), {**again(as_editor, draft), "original": original, "_publish": "1"}
    )

    draft.refresh_from_db()
    assert draft.is_scheduled


def test_a_refusal_says_that_the_time_is_kept(as_editor):
    response = as_editor.post(ADD, typed(original="", _publish="1", **TIME), follow=True)

    assert any("公開日時は欄に残してあります" in message for message in messages(response))


@pytest.mark.parametrize("button", ["_continue", "_save"])
def test_a_saved_draft_shows_the_time_again(as_editor, button):
    draft = ArticleFactory(translators=[member()])

    as_editor.post(address(draft), typed(draft, **TIME, **{button: "1"}))
    as_editor.get(LIST)

    assert str(again(as_editor, draft)["publish_at_0"]) == "2099-05-01"


def test_an_emptied_time_is_forgotten(as_editor):
    draft = ArticleFactory(translators=[member()])
    as_editor.post(address(draft), typed(draft, **TIME))
    draft.refresh_from_db()

    as_editor.post(address(draft), typed(draft))

    assert again(as_editor, draft)["publish_at_0"] == ""


def test_a_time_is_shown_with_its_own_article_alone(as_editor):
    draft, other = ArticleFactory(translators=[member()]), ArticleFactory()

    as_editor.post(address(draft), typed(draft, **TIME))

    assert again(as_editor, other)["publish_at_0"] == ""


def test_a_time_that_was_used_does_not_come_back_with_a_cancelled_schedule(as_editor, editor):
    draft = ArticleFactory(translators=[member()])
    as_editor.post(address(draft), typed(draft, **TIME))
    draft.refresh_from_db()
    as_editor.post(address(draft), typed(draft, _publish="1", **TIME))
    draft.refresh_from_db()
    publishing.unschedule(draft, by=editor)

    assert again(as_editor, draft)["publish_at_0"] == ""


def test_a_schedule_whose_time_is_emptied_says_how_to_cancel_it(as_editor):
    draft = ArticleFactory(translators=[member()])
    as_editor.post(address(draft), typed(draft, _publish="1", **TIME))
    draft.refresh_from_db()

    response = as_editor.post(address(draft), typed(draft), follow=True)

    assert any("「予約を取り消す」を押してください" in message for message in messages(response))
    draft.refresh_from_db()
    assert draft.is_scheduled
