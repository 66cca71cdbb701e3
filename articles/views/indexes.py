"""Indexes: whom and what we translated, and about what, each with how much there is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from articles import pagecache, text
from articles.models import Article, Author, Tag
from articles.views.sheets import SHEET, Sheet, address_of, number_at, sheet_of

SHEETS = {SHEET: None}
Order = tuple[object, ...]


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
    """What begins with the kana of one row, with Latin letters, or (`name` is empty) otherwise.

    `address` leads to where it begins, be it on another sheet; `entries` are those on this one.
    """

    number: int
    name: str
    address: str
    entries: Sequence[Entry]


# Whoever is new among them was on no page before.
@pagecache.keeps(params=SHEETS, shows=("author", "originalsource"))
def authors(request: HttpRequest) -> HttpResponse:
    """Show the authors of whom something can be read here, and the rows in which all of them stand."""
    entries = sorted(_authors(), key=_order)
    sheet = sheet_of(entries, asked=request.GET.get(SHEET, ""))
    rows = list(_rows(entries, sheet))
    groups = [row for row in rows if row.entries]
    context = {"sheet": sheet, "rows": rows, "groups": groups}
    return render(request, "articles/authors.html", context)


@pagecache.keeps(params=SHEETS, shows=("originalsource",))
def sites(request: HttpRequest) -> HttpResponse:
    """Show the sites from which something can be read here."""
    return _index(request, "articles/sites.html", sorted(_sites(), key=_order))


@pagecache.keeps(params=SHEETS, shows=("tag",))
def tags(request: HttpRequest) -> HttpResponse:
    """Show the tags that something carries, the commonest first."""
    entries = sorted(_tags(), key=lambda entry: (-entry.total, _order(entry)))
    return _index(request, "articles/tags.html", entries)


def _index(request: HttpRequest, template: str, entries: Sequence[Entry]) -> HttpResponse:
    sheet = sheet_of(entries, asked=request.GET.get(SHEET, ""))
    return render(request, template, {"sheet": sheet, "entries": sheet.entries})


def _order(entry: Entry) -> Order:
    return text.order_of(entry.words)


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


def _rows(entries: Sequence[Entry], sheet: Sheet[Entry]) -> Iterator[Group]:
    """Yield all rows in which something stands, each with what of it is on the sheet."""
    start = 0
    groups = groupby(entries, key=lambda entry: text.group_of(entry.words))
    for number, (name, members) in enumerate(groups, start=1):
        end = start + len(list(members))
        on_sheet = number_at(start)
        page = "" if on_sheet == sheet.number else address_of(on_sheet)
        shown = entries[max(start, sheet.start) : min(end, sheet.end)]
        yield Group(number, name, f"{page}#row-{number}", shown)
        start = end
