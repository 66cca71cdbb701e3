"""Feeds: the newest translations with their whole texts, of the site, of an author, of a tag."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from articles import descriptions, pagecache, text
from articles.languages import in_site_language
from articles.models import Article, ArticleQuerySet, Author, Noticed, Tag
from articles.views.revalidating import send

LENGTH = 20


@dataclass(frozen=True)
class Format:
    """A way to write feeds."""

    media_type: str
    write: Callable[[descriptions.Feed], bytes]


ATOM = Format("application/atom+xml; charset=utf-8", descriptions.atom)
JSON = Format("application/feed+json; charset=utf-8", descriptions.json_feed)


@pagecache.keeps()
@require_safe
@cache_control(no_cache=True)
@in_site_language
def home(request: HttpRequest, form: Format) -> HttpResponseBase:
    """Send the newest translations."""
    name = settings.SITE_NAME
    return _send(request, form, _newest(Article.objects.all()), name=name, page=reverse("home"))


@pagecache.keeps()
@require_safe
@cache_control(no_cache=True)
@in_site_language
def author(request: HttpRequest, slug: str, form: Format) -> HttpResponseBase:
    """Send the newest translations of an author."""
    found = get_object_or_404(Author, slug=slug)
    name = f"{found.name} — {settings.SITE_NAME}"
    newest = _some(Article.objects.filter(original__authors=found))
    return _send(request, form, newest, name=name, page=found.get_absolute_url())


@pagecache.keeps()
@require_safe
@cache_control(no_cache=True)
@in_site_language
def tag(request: HttpRequest, slug: str, form: Format) -> HttpResponseBase:
    """Send the newest translations that carry a tag."""
    found = get_object_or_404(Tag, slug=slug)
    name = f"{found.name} — {settings.SITE_NAME}"
    newest = _some(Article.objects.filter(tags=found))
    return _send(request, form, newest, name=name, page=found.get_absolute_url())


def _newest(articles: ArticleQuerySet) -> list[int]:
    return list(articles.published().newest_first().values_list("pk", flat=True)[:LENGTH])


def _some(articles: ArticleQuerySet) -> list[int]:
    """Return the newest, if strangers may read any: what drafts alone name is not told."""
    newest = _newest(articles)
    if not newest:
        raise Http404
    return newest


def _send(
    request: HttpRequest, form: Format, newest: Sequence[int], *, name: str, page: str
) -> HttpResponseBase:
    entries = pagecache.parts(request, descriptions.Entry, newest, _entries)
    return send_feed(request, form, entries, name=name, page=page)


def send_feed(
    request: HttpRequest,
    form: Format,
    entries: Sequence[descriptions.Entry | descriptions.CorrectionEntry],
    *,
    name: str,
    page: str,
) -> HttpResponseBase:
    """Send the entries as a feed of that name; `page` shows the same to people."""
    feed = descriptions.Feed(
        title=name,
        subtitle=str(settings.SITE_TAGLINE),
        language=settings.LANGUAGE_CODE,
        page=descriptions.absolute(page),
        address=descriptions.absolute(request.path),
        publisher=settings.SITE_NAME,
        home=descriptions.absolute("/"),
        icon=descriptions.absolute(static("icons/icon-512.png")),
        entries=entries,
    )
    return send(request, form.write(feed), content_type=form.media_type)


def _entries(keys: Sequence[int]) -> Iterator[tuple[int, descriptions.Entry, list[Noticed]]]:
    """Yield the entries of articles, which all feeds share, and what they are made of; in four queries."""
    wanted = (
        Article.objects.published()
        .filter(pk__in=keys)
        .select_related("original__watch", "lead_image")
        .prefetch_related("original__authors", "translators", "tags")
        .defer("body")
    )
    for article in wanted:
        yield article.pk, _entry(article), _rows(article)


def _rows(article: Article) -> list[Noticed]:
    original = article.original
    assert original
    related = [*original.authors.all(), *article.translators.all(), *article.tags.all()]
    found = [article, original, article.lead_image, *related]
    return [row for row in found if row]


def _entry(article: Article) -> descriptions.Entry:
    description = descriptions.describe(article)
    html = render_to_string("articles/feed_entry.html", {"article": article})
    return descriptions.Entry(description, text.detach(html, base=description.url))
