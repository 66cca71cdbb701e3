"""The demonstration site's pictures, drawn by code so that nobody else owns them."""

from collections.abc import Callable, Mapping
from io import BytesIO

from articles.management.demonstration.illustrations import (
    bread,
    catalogue,
    clock,
    footpaths,
    hills,
    moonlit_sea,
    night_train,
    tide_pool,
)
from articles.management.demonstration.printing import HEIGHT, WIDTH, Colour, Press

PICTURE_SIZE = (WIDTH, HEIGHT)
_SEED = 7
_QUALITY = 88

_ILLUSTRATIONS: Mapping[str, tuple[Colour, Callable[[Press], None]]] = {
    "bread": (bread.PAPER, bread.draw),
    "catalogue": (catalogue.PAPER, catalogue.draw),
    "clock": (clock.PAPER, clock.draw),
    "footpaths": (footpaths.PAPER, footpaths.draw),
    "hills": (hills.PAPER, hills.draw),
    "moonlit-sea": (moonlit_sea.PAPER, moonlit_sea.draw),
    "night-train": (night_train.PAPER, night_train.draw),
    "tide-pool": (tide_pool.PAPER, tide_pool.draw),
}
DRAWABLE = frozenset(_ILLUSTRATIONS)


def draw_picture(name: str) -> bytes:
    """Draw a picture of `PICTURE_SIZE` as JPEG; the same name gives the same bytes every time."""
    paper, draw = _ILLUSTRATIONS[name]
    press = Press(paper, seed=_SEED)
    draw(press)
    jpeg = BytesIO()
    press.sheet.save(jpeg, "JPEG", quality=_QUALITY)
    return jpeg.getvalue()
