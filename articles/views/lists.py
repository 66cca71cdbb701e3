"""Lists of articles: newest first, from any place on, never counted through."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from articles import accounts, pagecache
from articles.models import (
    Article,
    ArticleQuerySet,
    Author,
    Period,
    Tag,
    month_of,
    year_of,
)
from articles.views.entries import LEADING, PLAIN, entries_of
from articles.views.paging import page_of

keeps_list = pagecache.keeps(params={"before": None})


@keeps_list
def home(request: HttpRequest) -> HttpResponse:
    """Show the newest translations."""
    return _list(request, "articles/home.html", Article.objects.all(), {}, first=LEADING)


@keeps_list
def author(request: HttpRequest, slug: str) -> HttpResponse:
    """Show an author and what we translated."""
    found = get_object_or_404(Author, slug=slug)
    articles = _some(request, Article.objects.filter(original__authors=found))
    return _list(request, "articles/author.html", articles, {"author": found})


@keeps_list
def site(request: HttpRequest, host: str) -> HttpResponse:
    """Show a site of originals and what we translated from it."""
    pagecache.note("site", host)
    articles = _some(request, Article.objects.filter(original__host=host))
    context = {"host": host, "name": articles.published().name_of_site() or host}
    return _list(request, "articles/site.html", articles, context)


@keeps_list
def tag(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what carries a tag."""
    found = get_object_or_404(Tag, slug=slug)
    articles = _some(request, Article.objects.filter(tags=found))
    return _list(request, "articles/tag.html", articles, {"tag": found})


@pagecache.keeps()
def archive(request: HttpRequest) -> HttpResponse:
    """Show every month in which something was published, with how much."""
    months = Article.objects.published().by_month()
    return render(request, "articles/archive.html", {"months": months})


@keeps_list
def year(request: HttpRequest, year: int) -> HttpResponse:
    """Show what was published in a year of the site's time zone, and how much in each month."""
    period = _known(year_of, year)
    articles = Article.objects.within(period)
    context = {"year": year, "months": articles.published().by_month_of(period)}
    return _list(request, "articles/year.html", articles, context | _beside(period))


@keeps_list
def month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    """Show what was published in a month of the site's time zone."""
    period = _known(month_of, year, month)
    whole = reverse("month", args=[year, month])
    if request.path != whole:
        return redirect(whole, permanent=True)
    articles = Article.objects.within(period)
    context = {"month": period.start} | _beside(period)
    return _list(request, "articles/month.html", articles, context)


def _some(request: HttpRequest, articles: ArticleQuerySet) -> ArticleQuerySet:
    """Return the articles, if strangers may read one of them: what drafts alone name is not told.

    Whoever works here comes from the names in the editing room and in previews.
    """
    if not articles.published().exists():
        may_see = accounts.may_work(request.user) and articles.exists()
        if not may_see:
            raise Http404
    return articles


def _known(period_of: Callable[..., Period], *numbers: int) -> Period:
    try:
        return period_of(*numbers)
    except ValueError:
        raise Http404 from None


def _beside(period: Period) -> dict[str, Any]:
    before, after = Article.objects.published().beside(period)
    return {"before": before, "after": after}


def _list(
    request: HttpRequest,
    template: str,
    articles: ArticleQuerySet,
    context: dict[str, Any],
    *,
    first: str = PLAIN,
) -> HttpResponse:
    """Show a page of a list; `first` is how the newest of all stands there."""
    page = page_of(articles.published(), before=request.GET.get("before", ""))
    entries = entries_of(request, page.keys, first=first if page.is_first else PLAIN)
    return render(request, template, {**context, "page": page, "entries": entries})
