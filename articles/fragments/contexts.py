"""Contexts: telling a line from its doubles by what stands before and after it."""

from collections.abc import Sequence
from typing import NamedTuple

from articles.fragments.cutting import cut_end, cut_start
from articles.fragments.directives import Directive
from articles.fragments.folding import fold
from articles.fragments.indexing import count_alike
from articles.fragments.pages import Page

# White space that may stand between a line and its neighbour in the folded text.
GAP = 64


class _Surroundings(NamedTuple):
    """A text and the lines beside it, folded."""

    text: str
    before: str
    after: str


class _Rival(NamedTuple):
    """How much of the line before and of the line after is also around a double."""

    before: int
    after: int


def surround(
    page: Page, number: int, *, text: str, doubles: Sequence[int], ending: Sequence[int]
) -> Directive | None:
    """Return a directive for the text a line starts with and what is around it, if that tells.

    `doubles` are the text's other positions, and `ending` those of them at which a word ends with
    it: before a suffix no word need end.
    """
    before = _neighbour(page, number, -1)
    after = _neighbour(page, number, 1) if text == page.lines[number] else None
    around = _Surroundings(fold(text), _folded(page, before), _folded(page, after))
    rivals = {double: _compare(page, double, around) for double in doubles}
    width, reach = len(around.before), len(around.after)
    if before is not None and all(rivals[double].before < width for double in ending):
        return Directive(text, prefix=_prefix(page, before, [rivals[double] for double in ending]))
    if after is None:
        return None
    left = [rival for rival in rivals.values() if rival.before >= width]
    if all(rival.after < reach for rival in rivals.values()):
        return Directive(text, suffix=_suffix(page, after, list(rivals.values())))
    if before is None or any(rival.after >= reach for rival in left):
        return None
    others = [rival for rival in rivals.values() if rival.before < width]
    prefix, suffix = _prefix(page, before, others), _suffix(page, after, left)
    return Directive(text, prefix=prefix, suffix=suffix)


def _prefix(page: Page, before: int, rivals: Sequence[_Rival]) -> str:
    needed = 1 + max((rival.before for rival in rivals), default=0)
    return cut_end(page.lines[before], page.places(before), needed)


def _suffix(page: Page, after: int, rivals: Sequence[_Rival]) -> str:
    needed = 1 + max((rival.after for rival in rivals), default=0)
    return cut_start(page.lines[after], page.places(after), needed)


def _neighbour(page: Page, number: int, step: int) -> int | None:
    """Return the next line in this direction, or None where nothing may stand between the two.

    A character that a search ignores still parts a text from what stands around it.
    """
    near = number + step
    while 0 <= near < len(page.lines) and not page.lines[near] and near not in page.guarded:
        near += step
    if not 0 <= near < len(page.lines) or max(number, near) in page.guarded:
        return None
    edges = (page.lines[min(number, near)][-1:], page.lines[max(number, near)][:1])
    return near if all(fold(edge).strip() for edge in edges) else None


def _folded(page: Page, number: int | None) -> str:
    return "" if number is None else page.folded[number]


def _compare(page: Page, double: int, around: _Surroundings) -> _Rival:
    end = double + len(around.text)
    there = page.text[max(double - len(around.before) - GAP, 0) : double].rstrip()
    then = page.text[end : end + len(around.after) + GAP].lstrip()
    return _Rival(count_alike(around.before[::-1], there[::-1]), count_alike(around.after, then))
