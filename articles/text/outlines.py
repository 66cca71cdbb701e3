"""Outlines: the headings of a text, as a table of its contents needs them."""

import re
from dataclasses import dataclass

HEADING = re.compile(r'<h([2-6])(?=[^>]* id="(h-[\w-]+)")[^>]*>(.*?)</h\1>', re.DOTALL)
# Readings, references to notes, and every tag but the places where a line may end.
ASIDE = re.compile(r"<(rp|rt|sup)\b.*?</\1>|<(?!wbr>)[^>]*>", re.DOTALL)


@dataclass(frozen=True)
class Heading:
    """A heading: its level from 2, the name that links lead to, its words as HTML without links."""

    level: int
    name: str
    html: str


def outline(html: str) -> tuple[Heading, ...]:
    """Return the headings of a text that `render` has made, in their order."""
    return tuple(
        Heading(int(level), name, ASIDE.sub("", words))
        for level, name, words in HEADING.findall(html)
    )
