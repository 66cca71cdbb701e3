"""Remarks: what strangers write, as plain text, and the little HTML that is made of it."""

import re
from collections.abc import Iterator
from functools import cache
from html import escape
from itertools import groupby
from unicodedata import category

from articles.composing import compose
from articles.text.autolinks import spans_of
from articles.text.normalising import normalise

# Signs that turn the direction of whatever follows them, on the rest of the page too.
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
# What nobody sees: a mark behind it still stands upon the letter before it.
UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff"
)
SEEN = re.compile(f"[^\\s\u2800\u3164\uffa0{UNSEEN}]")
# More marks on one letter than any language has: they would run over the lines above. Latin letters
# have three at most, and others, some of which are written with marks, eight.
LATIN_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
MOST_LATIN, MOST = 3, 8
BLANKS = re.compile(r"\n{3,}")
QUOTED = re.compile("[>\uff1e]+[ \u3000]?")
# Readers write these addresses, not we: nobody's rank rises by them.
REL = "ugc nofollow noopener"


def tidy_remark(written: str) -> str:
    """Return what was typed without what would harm the page around it."""
    text = TURNING.sub("", normalise(compose(written, "NFC")))
    for piled in _piled():
        text = piled.sub(r"\1", text)
    text = text.replace("\t", " ")
    lines = (line.rstrip() for line in text.split("\n"))
    return BLANKS.sub("\n\n", "\n".join(lines)).strip("\n")


def can_be_seen(written: str) -> bool:
    """Return whether a text holds anything that shows."""
    return SEEN.search(written) is not None


@cache
def _piled() -> tuple[re.Pattern[str], ...]:
    others = "".join(each for each in map(chr, range(0x10000)) if category(each) in {"Mn", "Me"})
    return tuple(
        re.compile(f"((?:[{marks}][{UNSEEN}]*+){{{most}}})(?:[{marks}][{UNSEEN}]*+)+")
        for marks, most in ((LATIN_MARKS, MOST_LATIN), (others, MOST))
    )


def render_remark(written: str) -> str:
    """Return the text as HTML of paragraphs, line breaks, quotations and links, and no more."""
    lines = tidy_remark(written).split("\n")
    return "".join(_blocks(lines))


def _blocks(lines: list[str]) -> Iterator[str]:
    for quoted, run in groupby(lines, key=lambda line: QUOTED.match(line) is not None):
        if quoted:
            yield f"<blockquote>{_paragraphs(QUOTED.sub('', line, count=1) for line in run)}</blockquote>"
        else:
            yield _paragraphs(run)


def _paragraphs(lines: Iterator[str]) -> str:
    groups = groupby(lines, key=lambda line: bool(line.strip()))
    return "".join(f"<p>{_inline(group)}</p>" for filled, group in groups if filled)


def _inline(lines: Iterator[str]) -> str:
    return "<br>".join("".join(_pieces(line)) for line in lines)


def _pieces(line: str) -> Iterator[str]:
    place = 0
    for start, end in spans_of(line):
        address = escape(line[start:end])
        yield escape(line[place:start])
        yield f'<a href="{address}" rel="{REL}">{address}</a>'
        place = end
    yield escape(line[place:])
