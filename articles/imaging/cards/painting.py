"""Painting: words, rules and the fold of the paper."""

from PIL import ImageColor
from PIL.ImageDraw import ImageDraw

from articles.imaging.cards.composing import Line
from articles.imaging.cards.layout import (
    EDGE,
    FOLD,
    GUTTER,
    HEIGHT,
    INK,
    LEAF,
    PAPER,
    RULE,
    RULES,
    Page,
)


def paint_line(pen: ImageDraw, line: Line) -> None:
    """Write the words from their beginning to the right."""
    left: float = line.left
    for run in line.faces.runs(line.words):
        font = run.face.at(line.size)
        pen.text((left, line.base), run.words, font=font, fill=line.ink, anchor="ls")
        left += font.getlength(run.words)


def paint_fold(pen: ImageDraw, page: Page) -> None:
    """Let the left page fall into the fold and the right one rise out of it."""
    for step in range(FOLD):
        near = step / FOLD
        before, after = page.fold - FOLD + step, page.fold + step
        pen.line([(before, 0), (before, HEIGHT)], fill=_blend(PAPER, GUTTER, near**1.5))
        pen.line([(after, 0), (after, HEIGHT)], fill=_blend(LEAF, PAPER, near))
    pen.line([(page.fold, 0), (page.fold, HEIGHT)], fill=RULE)


def paint_rules(pen: ImageDraw, page: Page) -> None:
    """Close the masthead by a heavy and a light rule."""
    for top, bottom in RULES:
        pen.rectangle((EDGE, top, page.end, bottom), fill=INK)


def _blend(first: str, second: str, part: float) -> tuple[int, ...]:
    pairs = zip(ImageColor.getrgb(first), ImageColor.getrgb(second), strict=True)
    return tuple(round(a + (b - a) * part) for a, b in pairs)
