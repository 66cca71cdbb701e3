"""The drawers of a library's card catalogue, one of them open."""

from articles.management.demonstration import inks
from articles.management.demonstration.illustrations import open_drawer
from articles.management.demonstration.printing import Plate, Point, Press
from articles.management.demonstration.shapes import curve, ribbon

PAPER = (58, 36, 50)
WOODS = ((186, 112, 66), (168, 96, 60), (202, 130, 78))
COLUMNS, ROWS = 5, 5
LEFT, TOP, ACROSS, DOWN, GAP = 40.0, -56.0, 304.0, 232.0, 14.0
OPEN = (2, 1)

Corners = tuple[Point, Point]


def draw(press: Press) -> None:
    """Print the cabinet, its fronts with grain, labels and pulls, and the open drawer."""
    _print_fronts(press)
    _print_veins(press)
    _print_lamplight(press)
    _print_brass(press)
    _print_dusk(press)
    open_drawer.draw(press, front=_place(*OPEN))


def _place(column: int, row: int) -> Corners:
    x, y = LEFT + column * ACROSS, TOP + row * DOWN
    return (x, y), (x + ACROSS - GAP, y + DOWN - GAP)


def _closed() -> list[Corners]:
    return [
        _place(column, row)
        for row in range(ROWS)
        for column in range(COLUMNS)
        if (column, row) != OPEN
    ]


def _print_fronts(press: Press) -> None:
    bevels = Plate()
    for at, wood in enumerate(WOODS):
        fronts = Plate()
        for (left, top), (right, bottom) in _closed():
            if round(left * 7 + top * 5) // 16 % 3 == at:
                fronts.box(((left, top), (right, bottom)), radius=5)
        press.lay(fronts, wood, grain=0.35)
    for (left, top), (right, bottom) in _closed():
        bevels.box(((left, bottom - 12), (right, bottom)), radius=4)
        bevels.box(((right - 10, top), (right, bottom)), radius=4)
    press.glaze(bevels, (196, 150, 134), grain=0.4)


def _print_veins(press: Press) -> None:
    veins = Plate()
    for (left, top), (right, _) in _closed():
        sag = press.chance.uniform(-14, 14)
        for at in range(9):
            y = top + 22 + at * 22 + press.chance.uniform(-5, 5)
            knots = (
                (left + 14, y),
                (left + 100, y + sag * 0.6),
                (left + 190, y - sag * 0.4),
                (right - 22, y),
            )
            veins.fill(ribbon(curve(knots, steps=6), (1, 3.4, 1.6, 3, 1)))
    press.glaze(veins, (208, 156, 122), grain=0.6)


def _print_lamplight(press: Press) -> None:
    lamp = Plate(150)
    lamp.glow((800, 330), 640)
    cabinet = Plate()
    for corners in _closed():
        cabinet.box(corners, radius=5)
    lamp.keep(cabinet)
    press.lay(lamp, inks.HONEY, grain=0.8)


def _print_brass(press: Press) -> None:
    shade, brass, cards, lines = Plate(), Plate(), Plate(), Plate()
    for (left, top), (right, _) in _closed():
        middle = (left + right) / 2 - 1
        _cut_label(brass, (middle, top + 66), grown=9)
        _cut_label(shade, (middle + 4, top + 72), grown=10)
        _cut_label(cards, (middle, top + 66), grown=0)
        for at, half in ((-12, press.chance.uniform(34, 52)), (6, press.chance.uniform(18, 40))):
            lines.box(((middle - half, top + 66 + at), (middle + half, top + 71 + at)), radius=2)
        shade.fill(open_drawer.pull((middle + 5, top + 146), 44))
        brass.fill(open_drawer.pull((middle, top + 138), 44))
    press.glaze(shade, (150, 96, 84), grain=0.4)
    press.lay(brass, inks.HONEY, grain=0.3)
    press.lay(cards, inks.CREAM, grain=0.2)
    press.lay(lines, inks.NAVY, grain=0.3)
    _print_gleam(press)


def _print_gleam(press: Press) -> None:
    gleam, tarnish = Plate(), Plate()
    for (left, top), (right, _) in _closed():
        middle = (left + right) / 2 - 1
        arc = curve(((middle - 30, top + 140), (middle - 20, top + 127), (middle + 4, top + 121)))
        gleam.fill(ribbon(arc, (0, 7, 0)))
        low = curve(((middle - 34, top + 152), (middle, top + 158), (middle + 36, top + 150)))
        tarnish.fill(ribbon(low, (0, 9, 0)))
    press.lay(tarnish, inks.OCHRE, grain=0.4)
    press.lay(gleam, inks.CREAM, grain=0.2)


def _cut_label(plate: Plate, centre: Point, *, grown: float) -> None:
    x, y = centre
    plate.box(((x - 70 - grown, y - 28 - grown), (x + 70 + grown, y + 28 + grown)), radius=4)


def _print_dusk(press: Press) -> None:
    for start, end in ((-260, 420), (1860, 1180)):
        side = Plate(255)
        side.fade(start, end, across=True)
        press.glaze(side, (122, 92, 128), grain=0.3)
    low = Plate(255)
    low.fade(1240, 560)
    press.glaze(low, (122, 92, 128), grain=0.3)
