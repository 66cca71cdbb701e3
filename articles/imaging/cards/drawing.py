"""Drawing: a card as a spread of paper, the title on its left page, a picture on its right one."""

from collections.abc import Mapping
from typing import Any

from PIL import Image, ImageDraw

from articles.imaging.cards.cards import Card
from articles.imaging.cards.composing import compose
from articles.imaging.cards.fitting import cover
from articles.imaging.cards.layout import (
    BAR,
    GREEN,
    HEIGHT,
    ILLUSTRATED,
    LEAF,
    NAMES,
    PAPER,
    PLAIN,
    STRIP,
    WIDTH,
)
from articles.imaging.cards.painting import paint_fold, paint_line, paint_rules
from articles.imaging.encoding import encode
from articles.imaging.formats import JPEG, PNG, Format

SETTINGS: Mapping[Format, Mapping[str, Any]] = {
    PNG: {"optimize": True},
    JPEG: {"quality": 88, "progressive": True, "optimize": True},
}
# As many as letters with soft edges and the fold need.
COLOURS = 96


def draw(card: Card, *, picture: bytes = b"") -> bytes:
    """Return the card as a file in its format; `picture` are the bytes of the one that it names.

    Without them it is drawn as one that names none. Raises ImageRefused where they cannot be read.
    """
    page = ILLUSTRATED if picture else PLAIN
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(image)
    paint_fold(pen, page)
    paint_rules(pen, page)
    if picture:
        height = HEIGHT - (STRIP if card.credit else 0)
        shown = cover(picture, size=(WIDTH - page.fold, height), paper=LEAF)
        image.paste(shown, (page.fold, 0))
    for line in compose(card, page=page):
        paint_line(pen, line)
        if line.base == NAMES.base:
            pen.rectangle(BAR, fill=GREEN)
    whole = image if card.format == JPEG else image.quantize(COLOURS)
    return encode(whole, kind=card.format, settings=SETTINGS[card.format])
