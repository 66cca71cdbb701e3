"""Corrections: all that was put right, newest first, as a page and as a feed."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from articles import descriptions, pagecache, text
from articles.languages import in_site_language
from articles.models import Article, Correction, Notice
from articles.views.feeds import Format, send_feed
from articles.views.paging import LENGTH, place_of, read_place

FEED_LENGTH = 20


@dataclass(frozen=True)
class Page:
    """Some corrections with their articles; `older` says where the next page begins."""

    notices: list[tuple[Notice, Article]]
    older: str
    is_first: bool


@pagecache.keeps(params={"before": None}, shows=("corrections",))
def newest(request: HttpRequest) -> HttpResponse:
    """Show what was corrected, from a place on."""
    before = request.GET.get("before", "")
    corrections = Correction.objects.published()
    if before:
        corrections = corrections.before(*read_place(before))
    found = list(corrections.newest_first().with_articles()[: LENGTH + 1])
    shown = found[:LENGTH]
    older = place_of(shown[-1].corrected_at, shown[-1].pk) if len(found) > LENGTH else ""
    notices = [(each.notice, each.article) for each in shown]
    page = Page(notices, older, is_first=not before)
    return render(request, "articles/corrections.html", {"page": page})


@pagecache.keeps(shows=("corrections",))
@require_safe
@cache_control(no_cache=True)
@in_site_language
def feed(request: HttpRequest, form: Format) -> HttpResponseBase:
    """Send the newest corrections."""
    found = Correction.objects.published().newest_first().with_articles()[:FEED_LENGTH]
    return send_feed(
        request,
        form,
        [_entry(each) for each in found],
        name=f"{_('訂正')} — {settings.SITE_NAME}",
        page=reverse("corrections"),
    )


def _entry(correction: Correction) -> descriptions.CorrectionEntry:
    article, notice = correction.article, correction.notice
    address = descriptions.absolute(article.get_absolute_url())
    html = render_to_string("articles/feed_correction.html", {"notice": notice, "article": article})
    return descriptions.CorrectionEntry(
        notice=notice,
        article_url=address,
        article_title=article.title,
        language=article.language,
        earlier_url=descriptions.absolute(reverse("version", args=[article.path, notice.earlier])),
        later_url=descriptions.absolute(reverse("version", args=[article.path, notice.later])),
        html=text.detach(html, base=address),
    )
