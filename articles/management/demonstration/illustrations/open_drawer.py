"""A catalogue drawer drawn out, full of cards."""

from articles.management.demonstration import inks
from articles.management.demonstration.printing import Plate, Point, Press
from articles.management.demonstration.shapes import curve, ribbon

LENGTH = 452.0
SPREAD = 96.0
CARDS = 26
TABS = {3: inks.ROSE, 8: inks.CORAL, 13: inks.SEAFOAM, 20: inks.HONEY}
RAISED = 17
PULL = (
    (-1.0, -0.18), (-0.68, -0.5), (0.0, -0.61), (0.68, -0.5), (1.0, -0.18), (0.86, 0.32),
    (0.0, 0.5), (-0.86, 0.32),
)  # fmt: skip

Box = tuple[Point, Point]


def draw(press: Press, *, front: Box) -> None:
    """Print the hole that the drawer left, the drawer's inside, its cards and its front."""
    (left, top), (right, bottom) = front
    _print_hole(press, front)
    _print_cards(press, front)
    low = top + LENGTH
    nearer = (left - SPREAD, low), (right + SPREAD, low + (bottom - top) * 1.5)
    _print_front(press, nearer)
    _print_label(press, nearer)


def pull(centre: Point, half: float) -> list[Point]:
    """Return the outline of a rounded brass pull of half a width."""
    x, y = centre
    return curve([(x + u * half, y + v * half) for u, v in PULL], closed=True, steps=7)


def _print_hole(press: Press, front: Box) -> None:
    (left, top), (right, bottom) = front
    low = top + LENGTH + 20
    hole, shade, sides, inside = Plate(), Plate(), Plate(), Plate()
    hole.box(front, radius=5)
    press.lay(hole, (30, 20, 36), grain=0.2)
    shade.fill([(left - 4, bottom), (right + 40, bottom), (right + 210, 1010), (left - 96, 1010)])
    press.glaze(shade, (112, 74, 92), grain=0.5)
    for plate, margin in ((sides, 8), (inside, 26)):
        back = (left + margin, top + 40), (right - margin, top + 40)
        near = (right + SPREAD - margin, low), (left - SPREAD + margin, low)
        plate.fill([*back, *near])
    press.lay(sides, inks.BARK, grain=0.3)
    press.lay(inside, (44, 28, 40), grain=0.3)


def _print_cards(press: Press, front: Box) -> None:
    cream, paper, rules = Plate(), Plate(), Plate()
    tabs = {at: Plate() for at in TABS}
    for at in range(CARDS):
        (left, top), (right, _) = card = _card(at, front)
        # A card hides what the cards behind it have printed.
        for plate in (cream, paper, rules, *tabs.values()):
            plate.box(card, radius=4, density=0)
        if at in TABS:
            start = left + (right - left) * (0.1 + 0.19 * list(TABS).index(at))
            tab = (start, top - 26), (start + 58 + at, top)
            rules.box(tab, radius=6, density=0)
            tabs[at].box(tab, radius=6)
        (cream if at % 3 else paper).box(card, radius=4)
        rules.box(((left, top), (right, top + 2)), radius=1)
        if at == RAISED:
            _write_lines(rules, card)
    press.lay(cream, inks.CREAM, grain=0.25)
    press.lay(paper, inks.PAPER, grain=0.25)
    for at, plate in tabs.items():
        press.lay(plate, TABS[at], grain=0.3)
    press.lay(rules, inks.SLATE, grain=0.3)
    _print_depth(press, front)


def _card(at: int, front: Box) -> Box:
    (left, top), (right, _) = front
    nearness = at / (CARDS - 1)
    inset = 30 - (SPREAD - 8) * nearness
    edge = top + 28 + nearness**1.12 * 388
    lift = 78 if at == RAISED else 0
    return (left + inset, edge - lift), (right - inset, edge + 44)


def _write_lines(plate: Plate, card: Box) -> None:
    (left, top), (right, _) = card
    for row, share in enumerate((0.42, 0.7, 0.56)):
        y = top + 18 + row * 19
        plate.box(((left + 26, y), (left + 26 + (right - left) * share, y + 6)), radius=2)


def _print_depth(press: Press, front: Box) -> None:
    """Darken the cards towards the back of the drawer."""
    (left, top), (right, _) = front
    depth = Plate()
    near = top + LENGTH
    depth.fill([(left + 8, top), (right - 8, top), (right + SPREAD, near), (left - SPREAD, near)])
    depth.fade(top - 60, near - 90)
    press.glaze(depth, (172, 140, 140), grain=0.5)


def _print_front(press: Press, box: Box) -> None:
    (left, top), (right, bottom) = box
    front, lip, veins, shadow = Plate(), Plate(), Plate(), Plate()
    front.box(box, radius=8)
    press.lay(front, (212, 138, 82), grain=0.3)
    for at in range(11):
        y, sway = top + 30 + at * 28, press.chance.uniform(-9, 9)
        knots = ((left + 16, y), (left + 150, y + sway), (left + 330, y - sway), (right - 16, y))
        veins.fill(ribbon(curve(knots, steps=8), (1, 4.5, 2, 4, 1)))
    press.glaze(veins, (222, 176, 138), grain=0.6)
    lip.box(((left, top), (right, top + 14)), radius=6)
    press.lay(lip, (236, 176, 112), grain=0.3)
    shadow.box(box, radius=8)
    shadow.fade(bottom + 120, top + 60)
    press.glaze(shadow, inks.ROSE, grain=0.6)


def _print_label(press: Press, box: Box) -> None:
    (left, top), (right, _) = box
    middle = (left + right) / 2
    shade, brass, card, lines, gleam = Plate(), Plate(), Plate(), Plate(), Plate()
    for plate, shift in ((shade, 8), (brass, 0)):
        x, y = middle + shift, top + shift
        plate.box(((x - 124, y + 44), (x + 124, y + 144)), radius=7)
        plate.fill(pull((x, y + 216), 72))
    press.glaze(shade, (150, 96, 84), grain=0.4)
    press.lay(brass, inks.HONEY, grain=0.3)
    card.box(((middle - 108, top + 58), (middle + 108, top + 130)), radius=3)
    press.lay(card, inks.CREAM, grain=0.2)
    for at, half in ((76, 74), (102, 46)):
        lines.box(((middle - half, top + at), (middle + half, top + at + 9)), radius=3)
    press.lay(lines, inks.BRICK, grain=0.3)
    arc = curve(((middle - 50, top + 220), (middle - 34, top + 196), (middle + 6, top + 186)))
    gleam.fill(ribbon(arc, (0, 12, 0)))
    press.lay(gleam, inks.CREAM, grain=0.2)
