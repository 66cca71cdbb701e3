"""A small site of which readers see a little of everything, and changes of all that is in it."""

from datetime import date, timedelta

from django.db import models
from django.utils import timezone

from articles import originals, web
from articles.models import Article, Correction, Fault, Mention, Permission, Revision, Watch
from tests.factories import (
    AuthorFactory,
    CommentFactory,
    ImageFactory,
    OriginalFactory,
    PermissionFactory,
    PublishedFactory,
    TagFactory,
    UserFactory,
)
from tests.originals.samples import TARGET, snapshot

ADDRESSES = (
    "/",
    "/entry/sample/",
    "/entry/sample/?view=bilingual",
    "/entry/beside/",
    "/authors/",
    "/sites/",
    "/tags/",
    "/authors/sample/",
    "/sites/blog.example/",
    "/tags/sample/",
    "/feed/",
    "/feed.json",
    "/sitemap.xml",
)


def make_site() -> Article:
    """Publish an article with all that an article can have, and one beside it."""
    author = AuthorFactory(slug="sample", reading="ちょしゃ", biography="海辺に住む。")
    original = OriginalFactory(
        url="https://blog.example/sample",
        authors=[author],
        published_on=date(2025, 1, 1),
        permission="",
    )
    PermissionFactory(original=original, showing="full", credit="許しを得て訳しました。")
    kept = snapshot(original)
    Watch.objects.update_or_create(
        original=original,
        defaults={
            "condition": "gone",
            "since": timezone.now() - timedelta(days=30),
            "archive_url": "https://archive.example/sample",
        },
    )
    article = PublishedFactory(
        path="sample",
        title="潮だまり",
        body="\n\n".join(TARGET),
        original=original,
        snapshot=kept,
        showing="full",
        credits=["許しを得て訳しました。"],
        lead_image=ImageFactory(alt="潮だまり", caption="朝の浜", credit="撮影者"),
        tags=[TagFactory(slug="sample")],
        translators=[UserFactory()],
        published_at=timezone.now() - timedelta(days=2),
    )
    originals.pair(article)
    _correct(article)
    CommentFactory(article=article, state="approved", html="<p>浜へ行きたくなりました。</p>")
    beside = PublishedFactory(path="beside", published_at=timezone.now() - timedelta(days=1))
    Mention.objects.create(article=beside, page=web.page_of(original.url))
    return article


def _correct(article: Article) -> None:
    earlier, later = (
        Revision.objects.create(article=article, number=number, title=article.title, body=words)
        for number, words in ((801, "前の文。"), (802, "後の文。"))
    )
    Correction.objects.create(
        article=article,
        segment=article.segments.first(),
        earlier=earlier,
        later=later,
        before="前",
        after="後",
        kind=Fault.TYPO,
    )
    assert Permission.objects.filter(original=article.original).exists()


def another(field: models.Field, value: object) -> object:
    """Return a value that the field may have as well."""
    match field:
        case models.ForeignKey():
            rows = field.related_model.objects.exclude(pk=value)
            return rows.values_list("pk", flat=True).first()
        case models.BooleanField():
            return not value
        case models.DateTimeField():
            return (value or timezone.now()) - timedelta(hours=1)
        case models.DateField():
            return (value or timezone.localdate()) - timedelta(days=1)
        case models.JSONField():
            return []
        case models.IntegerField():
            return (value or 0) + 5
        case _ if field.choices:
            return next(key for key, _label in field.choices if key != value)
        case _:
            longer = f"{value}-x"
            fits = len(longer) <= (field.max_length or len(longer))
            return longer if fits else f"x{value}"[: field.max_length]
