"""Figures: a paragraph of nothing but pictures makes a block of each, with caption and credit."""

from html import escape
from typing import NamedTuple

from markdown_it.token import Token

from articles.text.credits import credit_markup
from articles.text.images import alt_of, image_markup
from articles.text.labels import labels_of
from articles.text.links import link_markup
from articles.text.markup import Markup, Pictures, attributes
from articles.text.pictures import (
    Picture,
    frame_markup,
    picture_markup,
    sizes_for,
    zoom_markup,
)
from articles.text.plain import plain


class Shown(NamedTuple):
    """A picture in a paragraph, the link around it, and the line where it stands."""

    image: Token
    link: Token | None
    line: int


BREAKS = frozenset({"softbreak", "hardbreak"})
LINKED = ["link_open", "image", "link_close"]


def arrange(tokens: list[Token]) -> list[Token]:
    """Return the tokens with every paragraph of pictures replaced by figures."""
    arranged: list[Token] = []
    skip = 0
    for index, token in enumerate(tokens):
        if skip:
            skip -= 1
        elif token.type == "paragraph_open" and (
            figures := _figures(token, tokens[index + 1].children or [])
        ):
            arranged += figures
            skip = 2
        else:
            arranged.append(token)
    return arranged


def _figures(paragraph: Token, children: list[Token]) -> list[Token]:
    """Return a figure for each picture, or nothing when there is anything else."""
    shown: list[Shown] = []
    first, end = paragraph.map or (0, 0)
    position, line = 0, first
    while position < len(children):
        child = children[position]
        if child.type in BREAKS:
            line += 1
        elif child.type == "image":
            shown.append(Shown(child, None, line))
        elif [token.type for token in children[position : position + 3]] == LINKED:
            shown.append(Shown(children[position + 1], child, line))
            position += 2
        elif child.type != "text" or child.content.strip():
            return []
        position += 1
    ends = [picture.line for picture in shown[1:]] + [end]
    return [_figure(paragraph, picture, last) for picture, last in zip(shown, ends, strict=False)]


def _figure(paragraph: Token, shown: Shown, end: int) -> Token:
    figure = Token("figure", "figure", 0, attrs=dict(paragraph.attrs))
    figure.level, figure.hidden = paragraph.level, paragraph.hidden
    figure.map = [shown.line, max(end, shown.line + 1)]
    caption = str(shown.image.attrs.pop("title", ""))
    figure.content = caption or plain([shown.image])
    figure.children = [shown.image]
    figure.meta = {"image": shown.image, "caption": caption, "link": shown.link}
    return figure


def _markup(token: Token, pictures: Pictures) -> str:
    image: Token = token.meta["image"]
    picture = pictures.get(image.meta["address"])
    shown = _shown(image, token.meta["link"], picture, label=labels_of(token).zoom)
    caption = _caption(token.meta["caption"], picture)
    if caption:
        return f"<figure{attributes(token)}>{shown}{caption}</figure>\n"
    return shown if token.hidden else f"<p{attributes(token)}>{shown}</p>\n"


def _shown(image: Token, link: Token | None, picture: Picture | None, *, label: str) -> str:
    """Return the picture, in a frame if it is known, within its link."""
    if picture is None:
        shown = image_markup(image, {})
    else:
        alt = alt_of(image)
        sized = picture_markup(picture, alt=alt, sizes=sizes_for(picture))
        shown = frame_markup(picture, sized)
        if link is None:
            return zoom_markup(picture, shown, alt=alt, label=label)
    return f"{link_markup(link, {})}{shown}</a>" if link else shown


def _caption(caption: str, picture: Picture | None) -> str:
    pieces = [escape(caption, quote=False)] if caption else []
    credit = credit_markup(picture) if picture else ""
    pieces += [credit] if credit else []
    return f"<figcaption>{' '.join(pieces)}</figcaption>" if pieces else ""


MARKUP: Markup = {"figure": _markup}
