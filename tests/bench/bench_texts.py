"""Texts: from Markdown to safe HTML, and the save of an article."""

import pytest

from articles import publishing
from articles.extraction import Block
from articles.models import Article, Snapshot
from articles.text import render
from tests.alignment.labelled import read_cases
from tests.bench.measuring import cpu, report
from tests.bench.texts import SIX_KILOBYTES
from tests.factories import ArticleFactory, UserFactory
from tests.text.hostile import patterns


def test_markdown() -> None:
    size = len(SIX_KILOBYTES.encode())

    taken = cpu(lambda: render(SIX_KILOBYTES), times=100)

    report(
        f"Markdown of {size / 1000:.1f} KB to safe HTML, per 6 KB",
        taken * 6000 / size,
        "ms",
        reach=3,
    )


def test_hostile_texts() -> None:
    taken = {
        name: cpu(lambda text=words: render(text), times=1) for name, words in patterns().items()
    }

    worst = max(taken, key=lambda name: taken[name])
    report(
        f"worst of {len(taken)} hostile texts of 100 KB ({worst})", taken[worst], "ms", reach=1000
    )


@pytest.mark.django_db
def test_saving() -> None:
    by = UserFactory()
    article = ArticleFactory(body=SIX_KILOBYTES)

    def save() -> None:
        publishing.save(article, by=by, based_on=article.version)

    report("save of the same article, all derived data", cpu(save), "ms", reach=40)
    assert Article.objects.get().version > 30


@pytest.mark.django_db
def test_saving_a_paired_article() -> None:
    by, article = UserFactory(), ArticleFactory()
    case = next(case for case in read_cases() if case.name == "river")
    read = [
        Block(block.kind, block.text, "", first_line=place, last_line=place + 1)
        for place, block in enumerate(case.source)
    ]
    snapshot = Snapshot(original=article.original, lines=[block.text for block in read])
    snapshot.passages = read
    snapshot.save()
    words = [block.text for block in case.target]

    def save() -> None:
        words[10] += "。"
        article.body = "\n\n".join(words)
        publishing.save(article, by=by, based_on=article.version)

    size = sum(len(text.encode()) for text in words) / 1000
    report(f"save of {size:.1f} KB, edited, beside its original", cpu(save), "ms", reach=40)
    assert article.segments.standing().filter(link_state="unique").count() >= len(words) // 2
