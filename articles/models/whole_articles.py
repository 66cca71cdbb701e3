"""Whole articles: an article with all the rows that its page shows, in as few steps as there are kinds."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from django.db import models

from articles.models.articles import Article
from articles.models.authors import Author
from articles.models.comments import Comment
from articles.models.prepared import Given, Prepared
from articles.models.segments import Passage, Segment
from articles.models.tags import Tag
from articles.models.users import User

ARTICLE = Prepared(
    lambda: (
        Article.objects.filter(path=Given("path"))
        .select_related("original__watch", "lead_image")
        .annotate(remarks=Comment.objects.gathered())
    ),
)
# What readers say under an article needs none of what it says itself.
COMMENTED = Prepared(
    lambda: (
        Article.objects.filter(pk=Given("pk"))
        .defer("body", "html", "summary", "credits", "notices")
        .annotate(remarks=Comment.objects.gathered())
    ),
)
AUTHORS = Prepared(lambda: Author.objects.filter(originals=Given("original")))
TRANSLATORS = Prepared(
    lambda: User.objects.filter(translations=Given("article")).only("username", "name")
)
TAGS = Prepared(lambda: Tag.objects.filter(articles=Given("article")))
STANDING = [field.name for field in fields(Passage)]
PASSAGES = Prepared(
    lambda: Segment.objects.filter(article=Given("article")).standing().values_list(*STANDING)
)
# The texts are half of what a passage takes, and few pages ask for them.
PLACES = Prepared(
    lambda: Segment.objects.filter(article=Given("article")).standing().values_list(*STANDING[:-2])
)


def whole_article(path: str) -> Article | None:
    """Return the article at an address, public or not, with what its page shows, in four queries."""
    found = ARTICLE.row(path=path)
    if found is None:
        return None
    if found.original:
        _hold(found.original, "authors", AUTHORS.rows(original=found.original.pk))
    _hold(found, "translators", TRANSLATORS.rows(article=found.pk))
    _hold(found, "tags", TAGS.rows(article=found.pk))
    return found


def commented_article(pk: int) -> Article | None:
    """Return an article with its comments alone, in one query."""
    return COMMENTED.row(pk=pk)


def passages_of(article: Article, *, texts: bool) -> list[Passage]:
    """Return the passages that a text has now, in its order, with what both sides say or without."""
    found = (PASSAGES if texts else PLACES).values(article=article.pk)
    return [Passage(*values) for values in found]


def _hold(row: models.Model, name: str, related: Sequence[models.Model]) -> None:
    """Let a row know its related ones, as `prefetch_related` does."""
    known: models.QuerySet[Any] = models.QuerySet(row._meta.get_field(name).related_model)
    known._result_cache = [*related]  # noqa: SLF001 - there is no other door to it
    row.__dict__.setdefault("_prefetched_objects_cache", {})[name] = known
