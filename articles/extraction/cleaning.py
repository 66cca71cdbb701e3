"""Cleaning: the one list of what may stand in the HTML of a block."""

import re

import nh3

from articles.extraction.elements import HEADINGS

INLINE = frozenset(
    [
        "a",
        "b",
        "br",
        "cite",
        "code",
        "del",
        "em",
        "i",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
    ]
)
TABLE = frozenset(["caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"])
TAGS = (
    INLINE
    | TABLE
    | HEADINGS
    | frozenset(["blockquote", "figcaption", "figure", "hr", "img", "li", "ol", "p", "pre", "ul"])
)
EVERYWHERE = {
    "lang": re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}"),
    "dir": re.compile(r"ltr|rtl|auto"),
}
ADDRESS = re.compile(r"https?://[^\s/?#\\]\S*", re.IGNORECASE)
NUMBER = re.compile(r"\d{1,9}")
ANY = re.compile(r".*", re.DOTALL)
ATTRIBUTES: dict[str, dict[str, re.Pattern[str]]] = {
    "a": {"href": ADDRESS},
    "img": {"src": ADDRESS, "alt": ANY},
    "ol": {"start": NUMBER},
    "td": {"colspan": NUMBER, "rowspan": NUMBER},
    "th": {"colspan": NUMBER, "rowspan": NUMBER},
}


def allowed(tag: str, name: str, value: str) -> str | None:
    """Return the value of an attribute if it may stand there."""
    pattern = ATTRIBUTES.get(tag, {}).get(name) or EVERYWHERE.get(name)
    return value if pattern and pattern.fullmatch(value) else None


CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    attributes={"*": set(EVERYWHERE), **{tag: set(names) for tag, names in ATTRIBUTES.items()}},
    attribute_filter=allowed,
    url_schemes={"http", "https"},
    link_rel=None,
)


def clean(html: str) -> str:
    """Return the HTML with all that is not on the list taken out."""
    return CLEANER.clean(html)
