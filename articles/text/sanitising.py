"""Sanitising: the one list of what may stand in the HTML of a text.

Rendering writes nothing else; should it ever, through a mistake of ours or of a library, it ends
here. Values are checked as well as names: an element gets no class, no id and no address but those
of the kinds that the rules of this package write.
"""

import re

import nh3

from articles.text.labels import ENGLISH, JAPANESE
from articles.text.sketches import TILE

ADDRESS = r"(?:https?://[^\s/?#\\]|mailto:|(?![/\\]{2})(?![a-z][a-z0-9+.-]*:))"
LINK = re.compile(rf"{ADDRESS}\S*", re.IGNORECASE)
PICTURE = re.compile(
    r"(?:https?://[^\s/?#\\]|(?![/\\]{2})(?![a-z][a-z0-9+.-]*:))\S+", re.IGNORECASE
)
CANDIDATE = r"(?!//)(?:https?://|/)[^\s,]+ \d+w"
ANY = re.compile(r".*", re.DOTALL)
NUMBER = re.compile(r"\d{1,9}")


def _one_of(*values: str) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, values)))


EVERYWHERE = {
    "data-block": NUMBER,
    "lang": re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*"),
    "dir": _one_of("ltr", "rtl", "auto"),
}
HEADING = {"id": re.compile(r"h-[\w-]+")}
BOXES = [words for labels in (ENGLISH, JAPANESE) for words in (labels.code, labels.table)]
# A box that scrolls, for keyboards and for those who listen.
BOX = {"tabindex": _one_of("0"), "role": _one_of("group"), "aria-label": _one_of(*BOXES)}
CELL = {"class": _one_of("align-left", "align-center", "align-right")}
TAGS: dict[str, dict[str, re.Pattern[str]]] = {
    **{tag: {} for tag in ("p", "br", "wbr", "hr", "em", "strong", "del", "code", "blockquote")},
    **{tag: {} for tag in ("ul", "table", "thead", "tbody", "tr", "ruby", "rt", "rp")},
    **{tag: {} for tag in ("figure", "figcaption", "picture")},
    **{f"h{level}": HEADING for level in range(2, 7)},
    "ol": {"start": NUMBER},
    "li": {"id": re.compile(r"fn-\d+"), "class": _one_of("translator-note")},
    "a": {
        "href": LINK,
        "title": ANY,
        "rel": _one_of("noopener", "license noopener"),
        "id": re.compile(r"fnref-\d+(?:-\d+)?"),
        "class": _one_of("footnote-back", "zoom"),
        "role": _one_of("doc-noteref", "doc-backlink"),
        "aria-label": ANY,
    },
    "sup": {"class": _one_of("footnote-ref", "footnote-ref translator-note")},
    "section": {
        "class": _one_of("footnotes"),
        "role": _one_of("doc-endnotes"),
        "aria-label": ANY,
    },
    "pre": BOX,
    "div": {"class": _one_of("table"), **BOX},
    "span": {
        "class": re.compile(r"translator-note|credit|frame ratio-\d{1,2}"),
        "role": _one_of("note"),
    },
    "svg": {
        "class": _one_of("sketch"),
        "width": _one_of("0"),
        "height": _one_of("0"),
        "viewBox": re.compile(r"0 0 \d{1,9} \d{1,9}"),
        "preserveAspectRatio": _one_of("none", "xMidYMid slice"),
        "aria-hidden": _one_of("true"),
    },
    "g": {},
    "path": {"fill": re.compile("#[0-9a-f]{3}"), "d": TILE},
    "th": {**CELL, "scope": _one_of("col")},
    "td": CELL,
    "img": {
        "src": PICTURE,
        "alt": ANY,
        "title": ANY,
        "width": NUMBER,
        "height": NUMBER,
        "loading": _one_of("lazy", "eager"),
        "decoding": _one_of("async"),
        "fetchpriority": _one_of("high"),
        "referrerpolicy": _one_of("no-referrer"),
    },
    "source": {
        "type": re.compile(r"image/[a-z+]+"),
        "srcset": re.compile(rf"{CANDIDATE}(?:, {CANDIDATE})*"),
        "sizes": ANY,
    },
}


def _check(tag: str, name: str, value: str) -> str | None:
    pattern = TAGS.get(tag, {}).get(name) or EVERYWHERE.get(name)
    return value if pattern and pattern.fullmatch(value) else None


CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    attributes={"*": set(EVERYWHERE), **{tag: set(names) for tag, names in TAGS.items()}},
    attribute_filter=_check,
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
)


def sanitise(html: str) -> str:
    """Return the HTML with all that is not on the list taken out."""
    return CLEANER.clean(html)
