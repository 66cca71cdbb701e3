"""Rights that change take articles from their readers at once, and give them back."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone

from articles import publishing
from articles.models import Article, Permission
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    ImageFactory,
    OriginalFactory,
    PermissionFactory,
    TagFactory,
)

pytestmark = pytest.mark.django_db
TOKYO = ZoneInfo("Asia/Tokyo")


@pytest.fixture
def article(editor):
    made = ArticleFactory(title="潮の話", tags=[TagFactory(slug="sea")])
    publishing.publish(made, by=editor)
    return made


def answer(article, editor, state, **fields):
    publishing.record(Permission(original=article.original, state=state, **fields), by=editor)
    article.refresh_from_db()


def pages(article):
    """Return every public page that lists the article."""
    original = article.original
    month = timezone.localtime(article.published_at)
    return [
        "/",
        original.authors.get().get_absolute_url(),
        original.site_page,
        "/tags/sea/",
        f"/archive/{month:%Y/%m}/",
    ]


def shown(page):
    """Return a page with its titles in one piece."""
    return Client().get(page).content.decode().replace("<wbr>", "")


@pytest.mark.parametrize("state", ["withdrawn", "refused"])
def test_an_answer_takes_the_article_from_every_page_at_once(article, editor, state):
    assert all(article.title in shown(page) for page in pages(article))

    answer(article, editor, state)

    assert not any(article.title in shown(page) for page in pages(article))


def test_its_address_says_so_respectfully(article, editor):
    answer(article, editor, "withdrawn")

    response = Client().get(article.get_absolute_url())

    html = response.content.decode()
    assert response.status_code == 410
    assert response["Cache-Control"] == "no-cache"
    assert "著者の意向により、公開を終えました。" in html
    assert article.original.url in html
    assert article.title not in html.replace("<wbr>", "")
    assert article.body not in html


def test_a_new_grant_brings_it_back(article, editor):
    answer(article, editor, "withdrawn")
    answer(article, editor, "granted")

    assert Client().get(article.get_absolute_url()).status_code == 200


def test_an_author_takes_all_translations_back(article, editor):
    author = article.original.authors.get()

    publishing.record(Permission(author=author, state="withdrawn"), by=editor)

    assert not Article.objects.published().exists()


def test_a_grant_that_expires_ends_with_its_day_and_no_job_running(article, editor, time_machine):
    last = datetime(2027, 3, 31, tzinfo=TOKYO)
    answer(article, editor, "granted", expires_on=last.date())

    time_machine.move_to(last + timedelta(hours=23, minutes=59), tick=False)
    assert Client().get(article.get_absolute_url()).status_code == 200
    time_machine.move_to(last + timedelta(days=1), tick=False)
    response = Client().get(article.get_absolute_url())

    assert response.status_code == 410
    assert "許諾の期間が終わった" in response.content.decode()
    assert not Article.objects.published().exists()


def test_a_schedule_that_comes_due_does_not_pass_a_gate_that_closed(editor, time_machine):
    article = ArticleFactory()
    due = timezone.now() + timedelta(days=1)
    publishing.publish(article, by=editor, at=due)
    answer(article, editor, "withdrawn")

    time_machine.move_to(due + timedelta(seconds=1), tick=False)

    assert not Article.objects.published().exists()
    assert Client().get(article.get_absolute_url()).status_code == 410


def test_a_schedule_behind_the_end_of_the_grant_is_refused(editor):
    article = ArticleFactory(original=OriginalFactory(permission=""))
    PermissionFactory(original=article.original, expires_on=timezone.localdate())

    with pytest.raises(publishing.Refused) as refused:
        publishing.publish(article, by=editor, at=timezone.now() + timedelta(days=2))

    assert [reason.name for reason in refused.value.reasons] == ["permission-expired"]


def test_the_ledger_says_who_recorded(article, editor):
    answer(article, editor, "asked")

    assert article.original.permissions.first().recorded_by == editor


def test_a_question_leaves_what_is_published(article, editor):
    answer(article, editor, "asked")

    assert article.is_public


def test_what_the_rights_say_is_kept_for_the_page(article, editor):
    answer(article, editor, "granted", showing="full", credit="転載を禁じます。")

    assert article.showing == "full"
    assert article.credits == ["転載を禁じます。"]


def test_a_licence_that_is_changed_under_the_article_holds_it(editor):
    original = OriginalFactory(permission="", licence="CC BY 4.0", authors=[AuthorFactory()])
    article = ArticleFactory(original=original)
    publishing.publish(article, by=editor)
    assert article.licence == "CC-BY-4.0"

    original.licence = "CC BY-ND 4.0"
    original.save()
    publishing.review_original(original)

    article.refresh_from_db()
    assert article.is_held
    assert article.held_because == "licence-no-derivatives"


def test_a_review_changes_nothing_where_nothing_changed(article):
    assert publishing.review(Article.objects.all()) == 0


def test_since_when_it_is_held_stays_as_it_was(article, editor, time_machine):
    answer(article, editor, "withdrawn")
    since = article.held_from

    time_machine.move_to(timezone.now() + timedelta(days=3))
    publishing.review(Article.objects.all())

    article.refresh_from_db()
    assert article.held_from == since


def test_a_grant_until_the_last_day_that_there_is_has_no_end(article, editor):
    answer(article, editor, "granted", expires_on=date.max)

    assert article.is_public
    assert article.held_from is None


def test_where_a_picture_comes_from_is_asked_as_soon_as_it_is_known(article, editor):
    article.lead_image = image = ImageFactory()
    publishing.save(article, by=editor, based_on=article.version)

    image.source_url = "https://blog.example/tide.jpg"
    publishing.describe_picture(image)
    article.refresh_from_db()
    assert article.held_because == "permission-pictures"

    image.licence = "CC0"
    publishing.describe_picture(image)
    article.refresh_from_db()
    assert article.is_public
