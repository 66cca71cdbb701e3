"""Showing: a block of somebody else's page as it may stand on ours."""

import re
from html import escape

import nh3

from articles.extraction.cleaning import ATTRIBUTES, EVERYWHERE, TAGS, allowed

# A picture would be fetched from its own server, which then knows who reads here.
PICTURELESS = nh3.Cleaner(
    tags=set(TAGS) - {"img"},
    attributes={"*": set(EVERYWHERE), **{tag: set(names) for tag, names in ATTRIBUTES.items()}},
    attribute_filter=allowed,
    url_schemes={"http", "https"},
    link_rel="noopener",
)


HEADING = re.compile(r"<(/?)h[1-6]\b")
TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)


def without_pictures(html: str) -> str:
    """Return the HTML of a block without its pictures."""
    return PICTURELESS.clean(html)


def beside(html: str, *, table: str) -> str:
    """Return the HTML of a block as it stands beside its translation.

    Its headings are none of the page's, which would have each of them twice; its tables scroll, in
    boxes of the name `table`.
    """
    plain = HEADING.sub(_paragraph, without_pictures(html))
    box = f'<div class="table" tabindex="0" role="group" aria-label="{escape(table)}">'
    return TABLE.sub(lambda found: f"{box}{found[0]}</div>", plain)


def _paragraph(tag: re.Match[str]) -> str:
    return "</p" if tag[1] else '<p class="heading"'
