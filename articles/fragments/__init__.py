"""Links to single paragraphs of other people's pages, by text fragments."""

from articles.fragments.directives import link_to
from articles.fragments.lines import Line, read_lines
from articles.fragments.linking import Finder, Link, LinkState, make_link
from articles.fragments.matching import count_matches

__all__ = [
    "Finder",
    "Line",
    "Link",
    "LinkState",
    "count_matches",
    "link_to",
    "make_link",
    "read_lines",
]
