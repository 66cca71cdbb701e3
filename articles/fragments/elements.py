"""What the elements of a page are to a browser's search: unseen, blocks of their own, parts of a line."""

import re
from enum import Enum

from lxml.html import HtmlElement

# A browser's own style sheet gives these no box, or its search passes over what is in them.
UNSEEN = frozenset(
    """
    annotation annotation-xml area audio base basefont canvas datalist defs desc frame frameset head
    iframe img link meta metadata meter noembed noframes noscript object param progress rp script
    source style symbol template title track video
    """.split()  # noqa: SIM905 - one word a line would hide that these are a list
)
BLOCKS = frozenset(
    """
    address article aside blockquote body button caption center dd details dialog dir div dl dt
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html input legend li
    listing main marquee menu mi mn mo ms mtext nav ol optgroup option p plaintext pre search section
    select summary table tbody td textarea tfoot th thead tr ul xmp
    """.split()  # noqa: SIM905
)
PRESERVING = frozenset({"listing", "plaintext", "pre", "textarea", "xmp"})
# Of a drawing only these are text.
DRAWN = frozenset({"foreignobject", "text"})
TYPED = frozenset(
    {"", "button", "email", "number", "reset", "search", "submit", "tel", "text", "url"}
)
PROPERTIES = "content-visibility|display|float|position|visibility|white-space"
DECLARATION = re.compile(rf"(?:^|;)\s*({PROPERTIES})\s*:\s*([\w-]+)")
INLINE = frozenset({"contents", "inline", "ruby"})
UNTOLD = frozenset({"", "inherit", "initial", "revert", "unset"})


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
    if element.tag in UNSEEN or _is_closed(element, display) or _is_hidden(element, style):
        return Role.UNSEEN
    if style.get("float", "none") != "none" or style.get("position") in {"absolute", "fixed"}:
        return Role.BLOCK
    if display not in UNTOLD:
        return Role.INLINE if display in INLINE else Role.BLOCK
    return Role.BLOCK if element.tag in BLOCKS else Role.INLINE


def shown_text(element: HtmlElement) -> str | None:
    """Return the text that an element begins with, which for form controls is in their attributes."""
    if element.tag == "input" and element.get("type", "").strip().lower() in TYPED:
        return element.get("value") or element.get("placeholder")
    if element.tag == "optgroup":
        return element.get("label")
    if element.tag == "textarea":
        return element.text or element.get("placeholder")
    return element.text


def _is_hidden(element: HtmlElement, style: dict[str, str]) -> bool:
    if style.get("display") == "none" or style.get("content-visibility") == "hidden":
        return True
    return element.get("inert") is not None


def _is_closed(element: HtmlElement, display: str) -> bool:
    """Return whether an element waits unseen for a script or a click."""
    if element.tag == "select":
        return element.get("multiple") is None and element.get("size", "1") in {"0", "1"}
    if display not in UNTOLD:
        return False
    if element.tag == "dialog" and element.get("open") is None:
        return True
    hidden = element.get("hidden")
    if hidden is not None and hidden.strip().lower() != "until-found":
        return True
    return element.get("popover") is not None
