"""A site of many articles, one of them whole."""

import re
from datetime import timedelta

from django.utils import timezone

from articles import originals
from articles.models import Article
from tests.bench.texts import SIX_KILOBYTES
from tests.factories import AuthorFactory, ImageFactory, OriginalFactory, TagFactory, UserFactory
from tests.originals.samples import snapshot


def publish(count: int) -> Article:
    """Publish many articles of one original, and return the newest but one, which is whole."""
    original = OriginalFactory(authors=[AuthorFactory()])
    image, now = ImageFactory(), timezone.now()
    rows = [
        Article(
            title=f"潮が一時間だけ置いていくもの {n}",
            body="文",
            summary="わたしの町の浜では、一日に二度、海が席を立つ。" * 4,
            path=f"2026/01/01/{n}",
            original=original,
            lead_image=image,
            state="published",
            published_at=now - timedelta(minutes=n + 1),
        )
        for n in range(count)
    ]
    Article.objects.bulk_create(rows, batch_size=5000)
    article = Article.objects.get(path="2026/01/01/1")
    article.body = re.sub(r"/media/images/[\w-]+\.jpg", image.file.url, SIX_KILOBYTES)
    article.translators.set([UserFactory()])
    article.tags.set([TagFactory(), TagFactory()])
    snapshot(
        original, [f"Paragraph {n} says this, and little else that matters." for n in range(30)]
    )
    originals.settle(article)
    article.save()
    originals.pair(article)
    return article


def publish_more(count: int) -> None:
    """Publish more articles behind those that exist."""
    original, oldest = OriginalFactory(), timezone.now() - timedelta(days=30)
    rows = (
        Article(
            title=f"題 {n}",
            body="文",
            path=f"2025/01/01/{n}",
            original=original,
            state="published",
            published_at=oldest - timedelta(minutes=n),
        )
        for n in range(count)
    )
    Article.objects.bulk_create(rows, batch_size=5000)
