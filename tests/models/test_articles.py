from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.models import Article, month_of, year_of
from tests.factories import (
    ArticleFactory,
    OriginalFactory,
    PublishedFactory,
    UserFactory,
    WithdrawnFactory,
)

pytestmark = pytest.mark.django_db


def test_published_leaves_out_what_is_not_public():
    public = PublishedFactory()
    PublishedFactory(published_at=timezone.now() + timedelta(seconds=60))
    ArticleFactory()
    WithdrawnFactory()

    assert list(Article.objects.published()) == [public]


def test_a_scheduled_article_appears_at_its_second(time_machine):
    due = datetime(2026, 5, 1, 9, 0, tzinfo=ZoneInfo("Asia/Tokyo"))
    article = PublishedFactory(published_at=due)

    time_machine.move_to(due - timedelta(seconds=1), tick=False)
    assert not Article.objects.published().exists()
    assert article.is_scheduled

    time_machine.move_to(due, tick=False)
    assert Article.objects.published().exists()
    assert article.is_public


def test_a_stranger_sees_what_is_public():
    public = PublishedFactory()
    ArticleFactory()

    assert list(Article.objects.visible_to(AnonymousUser())) == [public]


def test_a_translator_sees_own_drafts_and_what_is_public(translator):
    public, own = PublishedFactory(), ArticleFactory(translators=[translator])
    begun = ArticleFactory(created_by=translator)
    ArticleFactory()

    assert set(Article.objects.visible_to(translator)) == {public, own, begun}


def test_an_editor_sees_everything(editor):
    articles = {PublishedFactory(), ArticleFactory(), WithdrawnFactory()}

    assert set(Article.objects.visible_to(editor)) == articles


def test_a_translator_edits_own_drafts_alone(translator):
    own = ArticleFactory(translators=[translator])
    PublishedFactory(translators=[translator])
    ArticleFactory()

    assert list(Article.objects.editable_by(translator)) == [own]


@pytest.mark.parametrize("user", [AnonymousUser(), None])
def test_whoever_has_no_role_edits_nothing(user):
    ArticleFactory()

    assert not Article.objects.editable_by(user or UserFactory()).exists()


def test_nobody_wrote_anything_anonymously():
    ArticleFactory()

    assert not Article.objects.written_by(AnonymousUser()).exists()


@pytest.mark.parametrize(
    "fields",
    [
        {"state": "draft", "published_at": timezone.now()},
        {"state": "published", "published_at": None, "path": "a"},
        {"state": "withdrawn", "published_at": timezone.now(), "path": "a"},
        {"state": "published", "published_at": timezone.now(), "path": None},
        {"state": "published", "published_at": timezone.now(), "path": "a", "original": None},
        {"state": "published", "published_at": timezone.now(), "path": "a", "title": ""},
        {"state": "published", "published_at": timezone.now(), "path": "a", "body": ""},
        {"state": "nonsense"},
        {"path": ""},
    ],
)
def test_the_database_refuses_states_that_cannot_be(fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        ArticleFactory(**fields)


def test_an_address_is_given_once():
    PublishedFactory(path="2026/05/01/a")

    with pytest.raises(IntegrityError), transaction.atomic():
        ArticleFactory(path="2026/05/01/a")


@pytest.mark.parametrize("path", ["2023/04/21/080437", "about", "2026/05/01/日本語-タイトル"])
def test_paths_of_many_kinds_are_taken(path):
    ArticleFactory.build(path=path, original=OriginalFactory()).full_clean(exclude=["created_by"])


@pytest.mark.parametrize("path", ["/a", "a/", "a//b", "../a", "a/./b", "a b", "a?b", "a#b", "a\n"])
def test_paths_that_would_break_are_refused(path):
    article = ArticleFactory.build(path=path, original=OriginalFactory())

    with pytest.raises(ValidationError) as error:
        article.full_clean()

    assert "path" in error.value.message_dict


def test_many_drafts_may_have_no_address():
    for title in ("一", "二"):
        draft = ArticleFactory.build(title=title, path="", original=OriginalFactory())
        draft.clean()
        draft.save()

    assert Article.objects.filter(path=None).count() == 2


def test_a_path_is_made_of_the_day_in_the_sites_zone_and_the_original():
    article = ArticleFactory(original=OriginalFactory(title="On Tide Pools, Again!"))

    path = article.free_path(datetime(2026, 4, 30, 16, 0, tzinfo=ZoneInfo("UTC")))

    assert path == "2026/05/01/on-tide-pools-again"


def test_a_path_that_is_taken_gets_a_number():
    PublishedFactory(path="2026/05/01/tide")
    PublishedFactory(path="2026/05/01/tide-2")
    article = ArticleFactory(original=OriginalFactory(title="Tide"))

    assert article.free_path(datetime(2026, 5, 1, tzinfo=ZoneInfo("UTC"))) == "2026/05/01/tide-3"


def test_html_and_summary_derive_from_the_body():
    article = ArticleFactory(body="これは**「強調」**です。")

    assert "<strong>「強調」</strong>" in article.html
    assert article.summary == "これは「強調」です。"


def test_rebuilding_what_is_up_to_date_changes_nothing():
    ArticleFactory(body="# 見出し\n\n本文[^1]\n\n[^1]: 注")

    assert Article.objects.all().rebuild() == 0


def test_rebuilding_restores_what_was_damaged_byte_for_byte():
    article = ArticleFactory(body="# 見出し\n\n本文")
    Article.objects.update(html="broken", summary="broken")

    assert Article.objects.all().rebuild() == 1

    rebuilt = Article.objects.get()
    assert (rebuilt.html, rebuilt.summary) == (article.html, article.summary)


def test_a_month_is_one_of_the_sites_zone():
    article = PublishedFactory(published_at=datetime(2025, 12, 31, 15, 30, tzinfo=ZoneInfo("UTC")))

    assert list(Article.objects.within(month_of(2026, 1))) == [article]
    assert not Article.objects.within(month_of(2025, 12)).exists()
    assert not Article.objects.within(year_of(2025)).exists()
    assert [month.month for month, _ in Article.objects.by_month()] == [1]


def test_a_body_is_parsed_once_while_it_stays_the_same():
    article = Article(body="潮が引く。")

    first = article.document
    again = article.document
    article.body = "潮が満ちる。"

    assert again is first
    assert article.document.text == "潮が満ちる。"
