"""An article, as its readers see it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.cache import patch_vary_headers
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from articles import extraction, pagecache, publishing, text
from articles.comments import quotes_passages
from articles.descriptions import describe
from articles.models import (
    Article,
    Showing,
    Snapshot,
    Whereabouts,
    lay_out,
    passages_of,
    surroundings_of,
    whole_article,
)
from articles.views.contents import contents_of
from articles.views.discussing import Known, discuss
from articles.views.facts import facts_of
from articles.views.framing import GAP, Frame
from articles.views.modes import MODES, NAMES, VIEW, Mode, mode_of
from articles.views.passages import Writer
from articles.views.quoting import quotation
from articles.views.showing import showing_of

# From so many minutes on, readers like to see how far they have come.
LONG = 3


class Gone(Exception):
    """What comes of asking for an article that was taken back or is held back."""

    def __init__(self, article: Article) -> None:
        super().__init__(article)
        self.article = article


@pagecache.keeps(params={VIEW: MODES}, cookies={VIEW: MODES})
def article(request: HttpRequest, path: str) -> HttpResponse:
    """Show the article at this address, or say that it was taken back or is held back."""
    name, known = (path, mode_of(request)), list[Known]()
    try:
        frame = pagecache.part(request, Frame, name, lambda: _frame(request, path, known))
    except Gone as gone:
        return _gone(request, gone.article)
    place = frame.place
    discussion = discuss(request, place.pk, *known)
    surroundings = pagecache.part(request, SafeString, place, lambda: _surroundings(place))
    response = HttpResponse(frame.around(discussion + surroundings))
    # The reader's mode is among them.
    patch_vary_headers(response, ["Cookie"])
    return response


def _surroundings(place: Whereabouts) -> SafeString:
    """Return what surrounds an article; it outlives all changes to the article itself."""
    around = surroundings_of(place)
    context = {"older": around.older, "newer": around.newer, "related": around.related}
    return render_to_string("articles/_surroundings.html", context)


def _frame(request: HttpRequest, path: str, known: list[Known]) -> Frame:
    """Return the page of an article but for what stands under it; leave there what was read for it."""
    found = whole_article(path)
    if found is None or not (found.is_public or found.is_withdrawn or found.is_held):
        raise Http404
    if not found.is_public:
        raise Gone(found)
    context = page_of_article(request, found)
    # Previews have none: what is not public says nothing of itself to machines.
    context |= {"beneath": GAP, "description": describe(found)}
    known.append((found, context["passages"]))
    page = render_to_string("articles/article.html", context, request)
    return Frame.of(page, Whereabouts.of(found))


def _gone(request: HttpRequest, found: Article) -> HttpResponse:
    """Say that the article is not there, in a way that no browser remembers when it is back."""
    name = "withdrawn" if found.is_withdrawn else "held"
    context = {"article": found, **_unlisted(found)}
    response = render(request, f"articles/{name}.html", context, status=410)
    response["Cache-Control"] = "no-cache"
    return response


def _unlisted(found: Article) -> dict[str, bool]:
    """Return which lists an article that nobody may read would lead to in vain."""
    if not found.original:
        return {}
    published = Article.objects.published()
    authors = {author.pk for author in found.original.authors.all()}
    others = published.filter(original__authors__in=authors)
    listed = set(others.values_list("original__authors", flat=True))
    return {
        "site_is_unlisted": not published.filter(original__host=found.original.host).exists(),
        "authors_are_unlisted": not authors <= listed,
    }


def _unlisted_tags(found: Article) -> set[int]:
    tags = {tag.pk for tag in found.tags.all()}
    others = Article.objects.published().filter(tags__in=tags)
    return tags - set(others.values_list("tags", flat=True))


def page_of_article(
    request: HttpRequest, found: Article, *, is_preview: bool = False
) -> dict[str, Any]:
    """Return what the page of an article shows in the reading mode that was asked for."""
    mode = mode_of(request)
    showing = showing_of(found)
    has_quotes = quotes_passages(found)
    passages = passages_of(found, texts=has_quotes or showing == Showing.QUOTATION)
    has_modes = showing == Showing.FULL and not all(each.is_addition for each in passages)
    if not has_modes:
        mode = Mode.TRANSLATION
    originals = _originals(found) if mode.shows_original else []
    sections, notes = lay_out(found.html, passages, originals=originals)
    minutes = text.minutes_of(found.html)
    quoted = quotation(passages) if showing == Showing.QUOTATION else ""
    return {
        "article": found,
        "text": Writer(found, mode).write(sections),
        "notes": text.mark_bare_links(notes),
        "mode": mode,
        "modes": NAMES if has_modes else {},
        "contents": contents_of(found.html),
        "is_long": minutes >= LONG,
        "passages": passages,
        "preview": is_preview,
        **facts_of(
            request,
            found,
            minutes=minutes,
            quotation=quoted,
            is_granted=_is_granted(found),
            is_preview=is_preview,
            unlisted=_unlisted(found) if is_preview else {},
        ),
        "unlisted_tags": _unlisted_tags(found) if is_preview else set(),
    }


def _is_granted(found: Article) -> bool:
    """Whether somebody said yes; where the site has the gate only warn, being public is no proof."""
    return found.is_public and not found.licence and publishing.demands_permission()


def _originals(found: Article) -> list[str]:
    """Return the HTML of the blocks of the original, which readers of this article may see."""
    snapshot = Snapshot.objects.only("blocks").filter(articles=found).first()
    if snapshot is None:
        return []
    table = _("原文の表")
    return [extraction.beside(block.html, table=table) for block in snapshot.passages]
