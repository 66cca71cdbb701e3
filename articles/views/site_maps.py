"""Site maps: every public page, in one file or, where it would be too long, in several.

Articles are shared out by their keys, so that a file costs the same wherever it begins and an
article stays in the file in which it was found.
"""

from collections import defaultdict
from collections.abc import Iterator

from django.core.files.storage import default_storage
from django.db.models import F
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from articles import pagecache
from articles.descriptions import LIMIT, Place, absolute, index_of_site_maps, site_map
from articles.models import Article, ArticleQuerySet, Author, Image, OriginalSource, Tag
from articles.views.revalidating import send

XML = "application/xml; charset=utf-8"
# Values are read, without their rows.
keeps_map = pagecache.keeps(shows=("article", "author", "originalsource", "tag", "image"))


@keeps_map
@require_safe
@cache_control(public=True, max_age=600)
def whole(request: HttpRequest, limit: int = LIMIT) -> HttpResponseBase:
    """Send the map of the whole site, or the list of its parts where it is longer than a map may be."""
    others = list(_others())
    published = Article.objects.published()
    if len(others) + published.count() <= limit:
        body = site_map([*others, *_articles(published)])
    else:
        parts = [f"others-{n}" for n in range(-(-len(others) // limit))]
        parts += [f"articles-{n}" for n in _numbers(published, limit)]
        body = index_of_site_maps(absolute(f"/sitemap-{part}.xml") for part in parts)
    return send(request, body, content_type=XML)


@keeps_map
@require_safe
@cache_control(public=True, max_age=600)
def articles(request: HttpRequest, number: int, limit: int = LIMIT) -> HttpResponseBase:
    """Send the map of the articles whose keys lie in one part."""
    first = number * limit
    published = Article.objects.published().filter(pk__gte=first, pk__lt=first + limit)
    part = list(_articles(published))
    if not part:
        raise Http404
    return send(request, site_map(part), content_type=XML)


@keeps_map
@require_safe
@cache_control(public=True, max_age=600)
def others(request: HttpRequest, number: int, limit: int = LIMIT) -> HttpResponseBase:
    """Send one part of the map of everything that is no article."""
    part = list(_others())[number * limit : (number + 1) * limit]
    if not part:
        raise Http404
    return send(request, site_map(part), content_type=XML)


def _numbers(published: ArticleQuerySet, limit: int) -> Iterator[int]:
    """Return the numbers of the parts in which anything is public."""
    parts = published.order_by().annotate(part=F("pk") / limit).values_list("part", flat=True)
    return parts.distinct().order_by("part").iterator()


def _articles(published: ArticleQuerySet) -> Iterator[Place]:
    pictures = _pictures(published)
    rows = published.order_by("pk").values_list("pk", "path", "published_at", "updated_at")
    for pk, path, published_at, updated_at in rows.iterator():
        # What waited for its second was saved before it.
        changed = max(updated_at, published_at or updated_at)
        yield Place(absolute(reverse("article", args=[path])), changed, pictures.get(pk, ()))


def _pictures(published: ArticleQuerySet) -> dict[int, list[str]]:
    """Return the addresses of the pictures of each article: the one in front, then those in the text."""
    keys = published.values("pk")
    leading = published.filter(lead_image__isnull=False)
    within = Image.articles.through.objects.filter(article__in=keys).order_by("pk")
    found: dict[int, dict[str, None]] = defaultdict(dict)
    for rows in (
        leading.values_list("pk", "lead_image__file"),
        within.values_list("article_id", "image__file"),
    ):
        for pk, file in rows.iterator():
            found[pk][absolute(default_storage.url(file))] = None
    return {pk: list(addresses) for pk, addresses in found.items()}


def _others() -> Iterator[Place]:
    """Return the lists, as far as they list anything."""
    published = Article.objects.published()
    for name in ("home", "archive", "authors", "sites", "tags", "corrections"):
        yield Place(absolute(reverse(name)))
    months = published.by_month()
    for year in dict.fromkeys(month.year for month, _total in months):
        yield Place(absolute(reverse("year", args=[year])))
    for month, _total in months:
        yield Place(absolute(reverse("month", args=[month.year, month.month])))
    originals = OriginalSource.objects.filter(articles__in=published)
    authors = Author.objects.filter(originals__in=originals).order_by("pk").distinct()
    for author in authors.only("slug"):
        yield Place(absolute(author.get_absolute_url()))
    for host in originals.order_by("host").values_list("host", flat=True).distinct():
        yield Place(absolute(reverse("site", args=[host])))
    for tag in Tag.objects.filter(articles__in=published).order_by("pk").distinct().only("slug"):
        yield Place(absolute(tag.get_absolute_url()))
