"""Pictures in a line: what stands in `![…]` becomes the text for who cannot see."""

from html import escape

from markdown_it.token import Token

from articles.text.addresses import is_absolute
from articles.text.inline_state import InlineState
from articles.text.labels import labels_of
from articles.text.markup import Markup, Pictures
from articles.text.pictures import picture_markup, zoom_markup
from articles.text.plain import plain


def collect(state: InlineState) -> None:
    """Make one token of each picture, with the tokens of its text as children."""
    outer: list[tuple[Token, list[Token]]] = []
    current: list[Token] = []
    for token in state.tokens:
        if token.type == "image_open":
            outer.append((token, current))
            current = []
        elif token.type == "image_close":
            image, parent = outer.pop()
            image.type, image.nesting, image.children = "image", 0, current
            parent.append(image)
            current = parent
        else:
            current.append(token)
    state.tokens[:] = current


def alt_of(token: Token) -> str:
    """Return what a picture is for who cannot see it."""
    return plain(token.children or []).replace("\n", " ")


def image_markup(token: Token, pictures: Pictures) -> str:
    """Return the picture as HTML: in all sizes if it is known, and never asked for by name."""
    address, title = token.meta["address"], str(token.attrs.get("title", ""))
    alt = alt_of(token)
    if address in pictures:
        shown = picture_markup(pictures[address], alt=alt, title=title)
        if token.meta["is_linked"]:
            return shown
        return zoom_markup(pictures[address], shown, alt=alt, label=labels_of(token).zoom)
    src = str(token.attrs["src"])
    titled = f' title="{escape(title)}"' if title else ""
    # Whoever keeps a picture elsewhere need not learn what is read here.
    policy = ' referrerpolicy="no-referrer"' if is_absolute(src) else ""
    return (
        f'<img src="{escape(src)}" alt="{escape(alt)}"{titled}'
        f' loading="lazy" decoding="async"{policy}>'
    )


MARKUP: Markup = {"image": image_markup}
