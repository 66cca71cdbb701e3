from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from articles import publishing
from articles.models import Article, Permission
from tests.factories import (
    ArticleFactory,
    ImageFactory,
    OriginalFactory,
    PublishedFactory,
    TagFactory,
)
from tests.originals.samples import SOURCE, snapshot

pytestmark = pytest.mark.django_db


def test_a_preview_shows_a_draft_to_whoever_holds_the_link(client):
    draft = ArticleFactory(title="書きかけ", body="途中の文")

    html = client.get(draft.get_preview_url()).content.decode()

    assert "書きかけ" in html
    assert "途中の文" in html
    assert "noindex" in html


@pytest.mark.parametrize("others", [0, 1])
def test_a_preview_leads_to_no_list_that_strangers_find_empty(client, others):
    original, tag = OriginalFactory(), TagFactory()
    draft = ArticleFactory(original=original, tags=[tag])
    for _ in range(others):
        PublishedFactory(original=original, tags=[tag])

    html = client.get(draft.get_preview_url()).content.decode()

    named = [original.site_page, tag.get_absolute_url()]
    for address in [*named, original.authors.get().get_absolute_url()]:
        assert (f'href="{address}"' in html) == bool(others)
    assert tag.name in html


def test_a_preview_shows_what_was_saved_last(client):
    draft = ArticleFactory(body="初めの文")
    link = draft.get_preview_url()
    draft.body = "直した文"
    draft.save()

    assert "直した文" in client.get(link).content.decode()


def test_a_preview_is_never_kept_and_never_indexed(client):
    response = client.get(ArticleFactory().get_preview_url())

    assert "no-store" in response["Cache-Control"]
    assert "private" in response["Cache-Control"]
    assert "noindex" in response["X-Robots-Tag"]
    assert response["Referrer-Policy"] == "no-referrer"


def test_a_preview_expires_with_a_sentence(client, time_machine, settings):
    settings.PREVIEW_DAYS = 7
    time_machine.move_to(datetime(2026, 5, 1, tzinfo=UTC), tick=False)
    link = ArticleFactory(title="書きかけ").get_preview_url()

    time_machine.shift(timedelta(days=7, seconds=1))
    response = client.get(link)

    assert response.status_code == 410
    assert "期限" in response.content.decode()
    assert "書きかけ" not in response.content.decode()
    assert "no-store" in response["Cache-Control"]


def test_a_forged_link_is_not_found(client):
    link = ArticleFactory().get_preview_url()

    assert client.get(link[:-2] + "x/").status_code == 404
    assert client.get("/preview/1/").status_code == 404


def test_the_link_of_a_deleted_draft_is_not_found(client):
    draft = ArticleFactory()
    link = draft.get_preview_url()
    draft.delete()

    assert client.get(link).status_code == 404


def test_a_link_from_before_a_withdrawal_ends_with_it(client):
    article = PublishedFactory()
    link = article.get_preview_url()
    Article.objects.update(state="withdrawn", withdrawn_at=article.published_at)

    assert client.get(link).status_code == 404
    assert client.get(Article.objects.get().get_preview_url()).status_code == 200


def test_a_link_from_before_the_right_was_withdrawn_ends_with_it(client, editor):
    article = PublishedFactory()
    link = article.get_preview_url()

    publishing.record(Permission(original=article.original, state="withdrawn"), by=editor)

    assert client.get(link).status_code == 404
    article.refresh_from_db()
    assert client.get(article.get_preview_url()).status_code == 200


def test_a_preview_shows_no_more_of_the_original_than_a_grant_that_lasts(
    client, editor, time_machine
):
    draft = ArticleFactory()
    snapshot(draft.original)
    entry = Permission(original=draft.original, state="granted", showing="full")
    entry.expires_on = timezone.localdate()
    publishing.record(entry, by=editor)
    draft.refresh_from_db()
    link = f"{draft.get_preview_url()}?view=bilingual"
    assert SOURCE[0] in client.get(link).content.decode()

    time_machine.move_to(timezone.now() + timedelta(days=2))

    assert SOURCE[0] not in client.get(link).content.decode()


def test_pictures_of_a_preview_lead_to_their_files(client):
    image = ImageFactory()
    article = ArticleFactory(body=f"![潮]({image.file.url})", lead_image=image)

    html = client.get(article.get_preview_url()).content.decode()

    assert f'class="zoom" href="{image.file.url}"' in html
    assert image.get_absolute_url() not in html
