"""Texts: from Markdown to safe HTML, and the save of an article."""

import pytest

from articles import publishing, text
from articles.models import Article
from tests.bench.measuring import cpu, report
from tests.bench.texts import SIX_KILOBYTES
from tests.factories import ArticleFactory, UserFactory


def test_markdown() -> None:
    size = len(SIX_KILOBYTES.encode())

    taken = cpu(lambda: text.render(SIX_KILOBYTES), times=100)

    report(
        f"Markdown of {size / 1000:.1f} KB to safe HTML, per 6 KB",
        taken * 6000 / size,
        "ms",
        reach=3,
    )


@pytest.mark.parametrize("pattern", ["[", "> ", "**a*"])
def test_hostile_text(pattern: str) -> None:
    hostile = (pattern * 100_000)[:100_000]

    taken = cpu(lambda: text.render(hostile), times=3)

    report(f"hostile text of 100 KB: {pattern!r}", taken, "ms", reach=1000)


@pytest.mark.django_db
def test_saving() -> None:
    by = UserFactory()
    article = ArticleFactory(body=SIX_KILOBYTES)

    def save() -> None:
        publishing.save(article, by=by, based_on=article.version)

    report("save of the same article, all derived data", cpu(save), "ms", reach=40)
    assert Article.objects.get().version > 30
