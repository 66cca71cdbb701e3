"""What the elements of a page are, by their names."""

from lxml.html import HtmlElement

HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
LISTS = frozenset({"dir", "dl", "menu", "ol", "ul"})
CODE = frozenset({"listing", "plaintext", "pre", "xmp"})
CELLS = frozenset({"td", "th"})
PICTURES = frozenset({"amp-img", "img"})
BLOCKS = frozenset(
    """
address article aside blockquote body caption center dd details div dt fieldset figcaption
figure footer form header hgroup hr html legend li main nav p search section summary table tbody
tfoot thead tr
""".split()  # noqa: SIM905
).union(HEADINGS, LISTS, CODE, CELLS)
# Never shown, or no text of the author's.
UNSEEN = frozenset(
    """
annotation annotation-xml area audio base basefont button canvas datalist dialog embed frame
frameset head iframe input label link map meta meter noembed noframes noscript object option
optgroup param progress rp script select style svg template textarea title video
""".split()  # noqa: SIM905
)


def tag_of(element: HtmlElement) -> str:
    """Return the name of an element; the parser gives no other kind of name."""
    return str(element.tag)


def is_gone(element: HtmlElement) -> bool:
    """Return whether the element says of itself that it takes no place, so that nothing breaks at it."""
    if element.get("hidden", "until-found").lower() != "until-found":
        return True
    return "display:none" in _style_of(element)


def is_hidden(element: HtmlElement) -> bool:
    """Return whether the element is never shown or read aloud, as far as itself says."""
    if element.tag in UNSEEN or element.get("aria-hidden") == "true":
        return True
    return is_gone(element) or "visibility:hidden" in _style_of(element)


def _style_of(element: HtmlElement) -> str:
    style = element.get("style")
    return "".join(style.lower().split()) if style else ""
