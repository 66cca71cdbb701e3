"""Sketches: the colours of a picture, shown in its place until it is there.

Neither style nor script nor a second request is needed: the colours are attributes of a drawing,
which has no size where no style sheet lays it beneath its picture.
"""

import re

COLUMNS, ROWS = 4, 3
SKETCH = re.compile(r"[0-9a-f]{36}")
# Tiles at the border reach beyond it, so that nothing of the page is blurred into the picture.
BEYOND = 1
TILE = re.compile(r"M-?\d -?\dh\dv\dh-\dz")


def sketch_markup(sketch: str, *, width: int, height: int) -> str:
    """Return the sketch as a drawing in the proportions of its picture, or nothing if there is none.

    Where the picture is cut to its box, the drawing is cut alike.
    """
    if not SKETCH.fullmatch(sketch):
        return ""
    colours = [sketch[start : start + 3] for start in range(0, len(sketch), 3)]
    tiles = "".join(
        f'<path fill="#{colour}" d="{_tile(number % COLUMNS, number // COLUMNS)}"></path>'
        for number, colour in enumerate(colours)
    )
    return (
        f'<svg class="sketch" width="0" height="0" viewBox="0 0 {width} {height}"'
        ' preserveAspectRatio="xMidYMid slice" aria-hidden="true">'
        f'<svg viewBox="0 0 {COLUMNS} {ROWS}" preserveAspectRatio="none"><g>{tiles}</g></svg></svg>'
    )


def _tile(column: int, row: int) -> str:
    left, right = _span(column, COLUMNS)
    top, bottom = _span(row, ROWS)
    return f"M{left} {top}h{right - left}v{bottom - top}h-{right - left}z"


def _span(place: int, count: int) -> tuple[int, int]:
    start = -BEYOND if place == 0 else place
    return start, place + 1 + (BEYOND if place == count - 1 else 0)
