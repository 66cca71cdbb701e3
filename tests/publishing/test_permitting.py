"""No way to publish gets past the rights: each is tried."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from articles import publishing
from articles.models import Article
from tests.factories import ArticleFactory, ImageFactory, OriginalFactory, PermissionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return ArticleFactory(original=OriginalFactory(permission=""))


def names(article):
    return [reason.name for reason in publishing.gate(article)]


@pytest.mark.parametrize(
    ("state", "name"),
    [
        ("", "permission-missing"),
        ("asked", "permission-asked"),
        ("refused", "permission-refused"),
        ("withdrawn", "permission-withdrawn"),
        ("not_needed", "licence-unknown"),
    ],
)
def test_each_answer_is_a_reason_of_its_own(article, state, name):
    if state:
        PermissionFactory(original=article.original, state=state)

    assert names(article) == [name]


def test_the_direct_call_is_refused(article, editor):
    with pytest.raises(publishing.Refused):
        publishing.publish(article, by=editor)

    assert not Article.objects.published().exists()


def test_a_schedule_is_refused(article, editor):
    with pytest.raises(publishing.Refused):
        publishing.publish(article, by=editor, at=timezone.now() + timedelta(days=1))

    article.refresh_from_db()
    assert article.is_draft


def test_the_admin_saves_and_says_why_it_does_not_publish(article, as_editor):
    data = {
        "based_on": "0",
        "title": "題",
        "body": "本文",
        "original": article.original.pk,
        "language": "ja",
        "translators": [article.translators.get().pk],
        "_publish": "公開する",
    }
    address = reverse("admin:articles_article_change", args=[article.pk])

    html = as_editor.post(address, data, follow=True).content.decode()

    assert "公開してよいという記録がありません。" in html
    assert not Article.objects.published().exists()


def test_the_command_is_refused_with_the_sentence(article, editor):
    with pytest.raises(CommandError, match="公開してよいという記録がありません。"):
        call_command("publish", str(article.pk), "--as", editor.username)


def test_the_command_publishes_what_may_be(editor):
    article, said = ArticleFactory(), StringIO()

    call_command("publish", str(article.pk), "--as", editor.username, stdout=said)

    assert Article.objects.published().get() == article
    assert Article.objects.get().get_absolute_url() in said.getvalue()


@pytest.mark.parametrize("arguments", [("0", "--as", "editor"), ("{pk}", "--as", "nobody")])
def test_the_command_knows_article_and_person(article, editor, arguments):
    words = [word.format(pk=article.pk) for word in arguments]

    with pytest.raises(CommandError, match="確かめてください"):
        call_command("publish", *words)


def test_a_translator_does_not_publish_by_command(translator):
    article = ArticleFactory()

    with pytest.raises(CommandError):
        call_command("publish", str(article.pk), "--as", translator.username)


def test_the_site_may_have_a_reason_only_told(article, editor, settings):
    settings.GATE_WARNS = ["permission-missing"]

    publishing.publish(article, by=editor)

    assert names(article) == ["permission-missing"]
    assert Article.objects.published().exists()


def test_what_makes_an_article_always_blocks(editor, settings):
    settings.GATE_WARNS = ["title"]

    with pytest.raises(publishing.Refused):
        publishing.publish(ArticleFactory(title=""), by=editor)


def test_a_non_commercial_licence_is_told_and_does_not_block(article, editor):
    article.original.licence = "CC BY-NC 4.0"
    article.original.save()

    publishing.publish(article, by=editor)

    assert names(article) == ["licence-non-commercial"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"source_url": "https://blog.example/a.jpg"}, ["permission-pictures"]),
        ({"source_url": "https://blog.example/a.jpg", "licence": "CC BY 4.0"}, []),
        ({"source_url": "https://elsewhere.example/a.jpg"}, []),
        ({}, []),
    ],
)
def test_pictures_of_the_original_need_a_word_of_their_own(article, fields, expected):
    PermissionFactory(original=article.original)
    article.lead_image = ImageFactory(**fields)

    assert names(article) == expected


def test_a_grant_may_cover_pictures(article):
    PermissionFactory(original=article.original, covers_pictures=True)
    image = ImageFactory(source_url="https://blog.example/a.jpg")
    article.body = f"![]({image.file.url})"

    assert names(article) == []


@pytest.mark.parametrize("at", ["tomorrow", "2026-02-31T09:00"])
def test_the_command_says_what_is_no_time(article, editor, at):
    with pytest.raises(CommandError, match="日時として読めません"):
        call_command("publish", article.pk, "--as", editor.username, "--at", at)
