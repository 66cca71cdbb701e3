"""Reverting: what a correction has made of a passage is taken back, and nothing that was written since."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from django.db import transaction

from articles import text
from articles.models import Article, Correction, Segment, User
from articles.publishing.correcting import retract
from articles.publishing.gating import obstacles
from articles.publishing.passages import looks_of
from articles.publishing.reasons import Refused
from articles.publishing.restoring import restore
from articles.publishing.saving import Conflict, save


@transaction.atomic
def revert(correction: Correction, *, by: User) -> None:
    """Give the passage back the words that were corrected, and tell readers no longer of it.

    Raises Conflict where the passage says something else by now, and Refused where readers may not see the
    old words.
    """
    article = Article.objects.lock(correction.article_id)
    if correction.later.says(article):
        restore(correction.earlier, by=by, based_on=article.version)
    else:
        _put_back(correction, article, by=by)
    retract(correction)


def _put_back(correction: Correction, article: Article, *, by: User) -> None:
    """Do it to the passage alone, in a text that was saved since."""
    earlier, later, segment = correction.earlier, correction.later, correction.segment
    is_of_body = (earlier.title, earlier.language) == (later.title, later.language)
    was, became, now = (_Text(each.body) for each in (earlier, later, article))
    body = _exchange(was, became, now, segment if segment and segment.stands else None)
    if body is None or not is_of_body:
        raise Conflict(article)
    article.body = body
    reasons = obstacles(article) if article.is_public else ()
    if reasons:
        raise Refused(reasons)
    save(article, by=by, based_on=article.version)


class _Text:
    """A text in Markdown, and its blocks."""

    def __init__(self, body: str) -> None:
        self._body = body

    @cached_property
    def blocks(self) -> Sequence[text.Block]:
        return text.parse(self._body).blocks

    @cached_property
    def written(self) -> list[str]:
        """What is written of each block."""
        return [self.lines(place, place + 1).text for place in range(len(self.blocks))]

    def lines(self, start: int, end: int) -> text.Lines:
        """Return the lines of some blocks and of what stands between them."""
        first, last = self.blocks[start].first_line, self.blocks[end - 1].last_line
        return text.take_lines(self._body, first=first, last=last)


def _exchange(earlier: _Text, later: _Text, now: _Text, segment: Segment | None) -> str | None:
    """Return the present text with what was there earlier in place of what came later.

    Nothing where that does not stand, as it was written, in one place alone, or where its words would say
    something else today.
    """
    found = set[str]()
    for ahead, behind in _alike(earlier.written, later.written):
        was = slice(ahead, len(earlier.blocks) - behind)
        came = later.lines(ahead, len(later.blocks) - behind).text
        size = len(later.blocks) - behind - ahead
        places = _places(now, came, size=size, segment=segment)
        # Without a segment nothing tells it from others that said the same from the beginning.
        is_known = segment or len(_places(later, came, size=size, segment=None)) == 1
        if len(places) != 1 or not is_known:
            continue
        (start,) = places
        body = now.lines(start, start + size).replaced(earlier.lines(was.start, was.stop).text)
        wanted = [*now.blocks[:start], *earlier.blocks[was], *now.blocks[start + size :]]
        if looks_of(_Text(body).blocks) == looks_of(wanted):
            found.add(body)
    return found.pop() if len(found) == 1 else None


def _places(found: _Text, words: str, *, size: int, segment: Segment | None) -> list[int]:
    """Return where so many blocks are written so, one of them of the segment if there is one."""
    first, last = 0, len(found.blocks) - size + 1
    if segment:
        first, last = max(first, segment.target_start - size + 1), min(last, segment.target_end)
    return [place for place in range(first, last) if found.lines(place, place + size).text == words]


def _alike(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield how many blocks are the same at the beginning and at the end, so that both have others between."""
    most = min(len(old), len(new))
    ahead = next((n for n in range(most) if old[n] != new[n]), most)
    behind = next((n for n in range(most - ahead) if old[-1 - n] != new[-1 - n]), most - ahead)
    if ahead + behind < most:
        yield ahead, behind
        return
    # What only came, or only went, is found by what stands on either side of it.
    if ahead:
        yield ahead - 1, behind
    if behind:
        yield ahead, behind - 1
