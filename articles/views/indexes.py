"""Indexes: whom and what we translated, and about what, each with how much there is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from articles import pagecache, text
from articles.models import Article, Author, Tag


@dataclass(frozen=True)
class Entry:
    """What has a list of its own: how it is called, where that is, and how long.

    `other` is a second name, in a language that we do not know; `reading` says where it stands.
    """

    name: str
    address: str
    total: int
    other: str = ""
    reading: str = ""

    @property
    def words(self) -> str:
        """What it is sorted by: a name in kana or Latin letters is its own reading."""
        return self.reading or self.name


@dataclass(frozen=True)
class Group:
    """What begins with the kana of one row, with Latin letters, or (`name` is empty) otherwise."""

    number: int
    name: str
    entries: list[Entry]


# Whoever is new among them was on no page before.
@pagecache.keeps(shows=("author", "originalsource"))
def authors(request: HttpRequest) -> HttpResponse:
    """Show every author of whom something can be read here."""
    groups = list(_grouped(_authors()))
    return render(request, "articles/authors.html", {"groups": groups})


@pagecache.keeps(shows=("originalsource",))
def sites(request: HttpRequest) -> HttpResponse:
    """Show every site from which something can be read here."""
    entries = sorted(_sites(), key=lambda entry: text.order_of(entry.words))
    return render(request, "articles/sites.html", {"entries": entries})


@pagecache.keeps(shows=("tag",))
def tags(request: HttpRequest) -> HttpResponse:
    """Show every tag that something carries, the commonest first."""
    entries = sorted(_tags(), key=lambda entry: (-entry.total, text.order_of(entry.words)))
    return render(request, "articles/tags.html", {"entries": entries})


def _authors() -> Iterator[Entry]:
    totals = dict(Article.objects.published().totals_by("original__authors"))
    for author in Author.objects.only("name", "original_name", "reading", "slug"):
        if author.pk in totals:
            other = author.original_name if author.original_name != author.name else ""
            address = author.get_absolute_url()
            yield Entry(author.name, address, totals[author.pk], other, author.reading)


def _sites() -> Iterator[Entry]:
    """Yield each host once, under the name that most of its originals give it."""
    totals: dict[str, int] = {}
    names: dict[str, tuple[int, str]] = {}
    for host, name, total in Article.objects.published().totals_by(
        "original__host", "original__site_name"
    ):
        totals[host] = totals.get(host, 0) + total
        names[host] = max(names.get(host, (0, "")), (total if name else 0, name))
    for host, total in totals.items():
        name = names[host][1]
        yield Entry(name or host, reverse("site", args=[host]), total, host if name else "")


def _tags() -> Iterator[Entry]:
    totals = dict(Article.objects.published().totals_by("tags"))
    for tag in Tag.objects.only("name", "slug"):
        if tag.pk in totals:
            yield Entry(tag.name, tag.get_absolute_url(), totals[tag.pk])


def _grouped(entries: Iterable[Entry]) -> Iterator[Group]:
    ordered = sorted(entries, key=lambda entry: text.order_of(entry.words))
    groups = groupby(ordered, key=lambda entry: text.group_of(entry.words))
    for number, (name, members) in enumerate(groups, start=1):
        yield Group(number, name, list(members))
