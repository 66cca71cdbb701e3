"""Composing: every line of words of a card, in its place."""

from dataclasses import dataclass

from articles.imaging.cards.cards import Card
from articles.imaging.cards.faces import Faces, faces_for, is_from_the_right
from articles.imaging.cards.fitting import fit_line
from articles.imaging.cards.layout import CREDIT, MASTHEAD, NAMES, TITLE_MIDDLE, Page, Place
from articles.imaging.cards.setting import LEADING, arrange
from articles.imaging.cards.tidying import tidy

# From the middle of Japanese letters down to their base line, in parts of the size.
MIDDLE = 0.36


@dataclass(frozen=True)
class Line:
    """Some words: where they begin, on which base line, in which size and faces."""

    words: str
    left: int
    base: int
    size: int
    faces: Faces
    ink: str

    @property
    def right(self) -> float:
        """Where they end."""
        return self.left + self.faces.length(self.words, self.size)


def compose(card: Card, *, page: Page) -> list[Line]:
    """Return the lines from above to below: the site, the title, the authors, a credit."""
    lines = [_single(card.site, MASTHEAD, page), *_title(card, page)]
    lines += [_single(card.authors, NAMES, page)]
    if page.is_illustrated:
        lines += [_single(card.credit, CREDIT, page)]
    return [line for line in lines if line.words]


def _title(card: Card, page: Page) -> list[Line]:
    title, faces = _showable(card)
    setting = arrange(title, language=card.language, faces=faces, box=page.box)
    leading = setting.size * LEADING
    first = TITLE_MIDDLE - leading * (len(setting.lines) - 1) / 2 + setting.size * MIDDLE
    lines = []
    for number, words in enumerate(setting.lines):
        left = page.start
        if is_from_the_right(title):
            left = int(page.end - faces.length(words, setting.size))
        base = round(first + leading * number)
        lines.append(Line(words, left, base, setting.size, faces, page.ink))
    return lines


def _showable(card: Card) -> tuple[str, Faces]:
    """Return the title with its faces, or the name of the site where no font shows most of it."""
    title = tidy(card.title)
    faces = faces_for(title, language=card.language)
    shown = faces.showable(title)
    if len(shown) * 2 > len(title):
        return shown, faces
    site = tidy(card.site)
    faces = faces_for(site, language=card.language)
    return faces.showable(site), faces


def _single(words: str, place: Place, page: Page) -> Line:
    """Return words that have one line, smaller where it is short, with an ellipsis where it is too short."""
    tidied = tidy(words)
    faces = faces_for(tidied, language="ja")
    left, right = place.between(page)
    shown = faces.showable(tidied)
    fitting = (size for size in place.sizes if faces.length(shown, size) <= right - left)
    size = next(fitting, place.sizes[-1])
    line = fit_line(shown, faces=faces, size=size, width=right - left)
    return Line(line, left, place.base, size, faces, place.ink)
