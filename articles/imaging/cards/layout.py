"""Layout: where everything stands on a card, in pixels, and in which colours."""

from dataclasses import dataclass

from articles.imaging.cards.setting import Box

CARD_SIZE = WIDTH, HEIGHT = 1200, 630

# The colours of static/css/tokens.css.
PAPER, LEAF, GUTTER = "#f7f8f5", "#fdfdfc", "#e6e9e2"
INK, QUIET, RULE, GREEN = "#1b201e", "#5c6661", "#8b958f", "#14594c"

EDGE = 72
FOLD = 56  # how far the shadow of the fold reaches into each page
# The heavy rule and the light one beneath the name of the site, as on every page of it.
RULES = (118, 121), (125, 125)
TITLE_MIDDLE, TITLE_HEIGHT = 324, 356
# The bar before the names of the authors, and how far these stand from the edge for it.
BAR, INDENT = (72, 532, 75, 567), 22
STRIP = 44  # beneath a picture, for its credit


@dataclass(frozen=True)
class Page:
    """The left page of a spread: it ends at the fold, and its title has sizes to choose from."""

    fold: int
    sizes: tuple[int, ...]
    lines: int
    is_illustrated: bool = False
    start: int = EDGE
    ink: str = INK

    @property
    def end(self) -> int:
        """Where its lines of text end."""
        return self.fold - FOLD

    @property
    def box(self) -> Box:
        """The room for the title."""
        return Box(self.end - self.start, TITLE_HEIGHT, sizes=self.sizes, lines=self.lines)


@dataclass(frozen=True)
class Place:
    """The place of a single line: its base line, its sizes, and on which page of the spread."""

    base: int
    sizes: tuple[int, ...]
    ink: str
    indent: int = 0
    is_beyond: bool = False

    def between(self, page: Page) -> tuple[int, int]:
        """Return where the line may begin and where it must end."""
        if self.is_beyond:
            return page.fold + self.indent, WIDTH - self.indent
        return page.start + self.indent, page.end


PLAIN = Page(1136, (132, 112, 96, 88, 80, 73, 67, 61, 56), lines=3)
# The narrow page beside a picture is high enough for a line more.
ILLUSTRATED = Page(776, (112, 96, 84, 76, 68, 62, 57, 52, 48, 44), lines=4, is_illustrated=True)

MASTHEAD = Place(94, (34, 28), INK)
NAMES = Place(562, (34, 31, 28, 25), GREEN, indent=INDENT)
CREDIT = Place(615, (18,), QUIET, indent=16, is_beyond=True)
