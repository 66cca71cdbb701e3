"""What the elements of a page are for a browser's search: left out, blocks of their own, or parts of a line."""

import re
from enum import Enum

from lxml.html import HtmlElement

# A browser's own style sheet gives these no box, or its search passes over what is in them.
UNSEEN = frozenset(
    {
        "area",
        "audio",
        "base",
        "basefont",
        "canvas",
        "datalist",
        "frame",
        "frameset",
        "head",
        "iframe",
        "img",
        "link",
        "meta",
        "meter",
        "noembed",
        "noframes",
        "noscript",
        "object",
        "param",
        "progress",
        "rp",
        "script",
        "select",
        "source",
        "style",
        "template",
        "title",
        "track",
        "video",
    }
)
BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "input",
        "legend",
        "li",
        "listing",
        "main",
        "marquee",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "plaintext",
        "pre",
        "rt",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "xmp",
    }
)
PRESERVING = frozenset({"listing", "plaintext", "pre", "textarea", "xmp"})
DECLARATION = re.compile(
    r"(?:^|;)\s*(display|float|position|visibility|white-space)\s*:\s*([\w-]+)"
)
INLINE = frozenset({"contents", "inline", "ruby"})


class Role(Enum):
    """What an element means for the lines of a page."""

    UNSEEN = "unseen"
    BLOCK = "block"
    INLINE = "inline"


def read_style(element: HtmlElement) -> dict[str, str]:
    """Return what the element's own style attribute says about how its text flows."""
    style = element.get("style")
    return dict(DECLARATION.findall(style.lower())) if style else {}


def role_of(element: HtmlElement, style: dict[str, str]) -> Role:
    """Return what an element is, as far as its name and its own attributes tell."""
    display = style.get("display", "")
    if element.tag in UNSEEN or display == "none" or _is_hidden(element, display):
        return Role.UNSEEN
    if style.get("float", "none") != "none" or style.get("position") in {"absolute", "fixed"}:
        return Role.BLOCK
    if display and display not in {"inherit", "initial", "revert", "unset"}:
        return Role.INLINE if display in INLINE else Role.BLOCK
    return Role.BLOCK if element.tag in BLOCKS else Role.INLINE


def _is_hidden(element: HtmlElement, display: str) -> bool:
    if element.tag == "dialog":
        return element.get("open") is None and not display
    hidden = element.get("hidden")
    return hidden is not None and hidden.lower() != "until-found" and not display
