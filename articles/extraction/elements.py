"""What the elements of a page are, by their names."""

from lxml.html import HtmlElement

HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
LISTS = frozenset({"dir", "dl", "menu", "ol", "ul"})
CODE = frozenset({"listing", "plaintext", "pre", "xmp"})
CELLS = frozenset({"td", "th"})
PICTURES = frozenset({"amp-img", "img"})
BLOCKS = (
    HEADINGS
    | LISTS
    | CODE
    | CELLS
    | frozenset(
        [
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "nav",
            "p",
            "search",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
        ]
    )
)
# Never shown, or no text of the author's.
UNSEEN = frozenset(
    [
        "annotation",
        "annotation-xml",
        "area",
        "audio",
        "base",
        "basefont",
        "button",
        "canvas",
        "datalist",
        "dialog",
        "embed",
        "frame",
        "frameset",
        "head",
        "iframe",
        "input",
        "label",
        "link",
        "map",
        "meta",
        "meter",
        "noembed",
        "noframes",
        "noscript",
        "object",
        "option",
        "optgroup",
        "param",
        "progress",
        "rp",
        "script",
        "select",
        "source",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "track",
        "video",
    ]
)
HIDING = ("display:none", "visibility:hidden")


def tag_of(element: HtmlElement) -> str:
    """Return the name of an element; the parser gives no other kind of name."""
    return str(element.tag)


def is_hidden(element: HtmlElement) -> bool:
    """Return whether the element is never shown, as far as itself says."""
    if element.tag in UNSEEN or element.get("aria-hidden") == "true":
        return True
    if element.get("hidden", "until-found").lower() != "until-found":
        return True
    style = element.get("style")
    return style is not None and any(each in style.lower().replace(" ", "") for each in HIDING)
