"""Matching: where a page has what a text directive names, by the rules that browsers follow.

A text lies within one line and begins and ends at borders of words; a range may span lines; what
stands before and after it is only parted from it by white space. Where only a dictionary knows
whether a word ends, it is taken to end: rather one match too many than one too few.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from articles.fragments.borders import Border
from articles.fragments.directives import Directive, read_directive
from articles.fragments.folding import fold
from articles.fragments.pages import Page


def count_matches(lines: Sequence[str], directive: str) -> int:
    """Return at how many places of a page a directive, written `text=...`, could match."""
    read = read_directive(directive)
    return sum(1 for _ in find_matches(Page(lines), read)) if read else 0


def find_matches(page: Page, directive: Directive) -> Iterator[int]:
    """Yield the positions in the page's folded text at which a match can begin."""
    start, end = fold(directive.start), fold(directive.end)
    prefix, suffix = fold(directive.prefix), fold(directive.suffix)
    ends = _find_ends(page, end, suffix) if end else []
    for position in page.occurrences(start):
        after = position + len(start)
        if not _follows(page, position, prefix):
            continue
        if end:
            if _divides(page, after) and bisect_left(ends, after) < len(ends):
                yield position
        elif _leads(page, after, suffix):
            yield position


def _find_ends(page: Page, end: str, suffix: str) -> list[int]:
    """Return where the last text of a range begins."""
    return [
        position
        for position in page.occurrences(end)
        if _divides(page, position) and _leads(page, position + len(end), suffix)
    ]


def _divides(page: Page, position: int) -> bool:
    return page.border(position) is not Border.NONE


def _follows(page: Page, position: int, prefix: str) -> bool:
    """Return whether a match may begin here: behind the prefix, or else at a border."""
    if not prefix:
        return _divides(page, position)
    while position and page.text[position - 1].isspace():
        position -= 1
    begin = position - len(prefix)
    return begin >= 0 and page.text.startswith(prefix, begin) and _divides(page, begin)


def _leads(page: Page, position: int, suffix: str) -> bool:
    """Return whether a match may end here: before the suffix, or else at a border."""
    if not suffix:
        return _divides(page, position)
    while position < len(page.text) and page.text[position].isspace():
        position += 1
    return page.text.startswith(suffix, position) and _divides(page, position + len(suffix))
