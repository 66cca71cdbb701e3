"""A tide pool seen from above, at the hour when the sea has left it behind."""

from articles.management.demonstration import inks
from articles.management.demonstration.illustrations import sea_life
from articles.management.demonstration.printing import Plate, Point, Press
from articles.management.demonstration.shapes import blob, curve, ribbon

PAPER = (78, 82, 106)
ROCK = (120, 122, 140)
CRACK = (44, 50, 76)
SHORE = (
    (214, 300), (330, 176), (520, 148), (690, 186), (850, 128), (1060, 108), (1260, 170),
    (1384, 300), (1430, 470), (1386, 640), (1270, 770), (1120, 800), (980, 872), (800, 888),
    (620, 838), (452, 846), (300, 760), (236, 640), (170, 520), (160, 400),
)  # fmt: skip
MIDDLE = (800.0, 500.0)


def draw(press: Press) -> None:
    """Print the rocks, the water in its depths, what lives in it, and the light on top."""
    _print_rocks(press)
    _print_barnacles(press)
    _print_water(press)
    sea_life.print_pebbles(press)
    sea_life.print_weeds(press)
    sea_life.print_anemones(press)
    sea_life.print_stars(press)
    sea_life.print_urchins(press)
    sea_life.print_fish(press)
    _print_light(press)


def _shore(scale: float) -> list[Point]:
    """Return the water's edge, drawn together towards its middle."""
    x, y = MIDDLE
    return curve([(x + (a - x) * scale, y + (b - y) * scale) for a, b in SHORE], closed=True)


def _print_rocks(press: Press) -> None:
    for ink, count, density in ((ROCK, 34, 150), (CRACK, 26, 120)):
        humps = Plate()
        for at in range(count):
            spot = press.chance.uniform(-60, 1660), press.chance.uniform(-60, 1060)
            size = press.chance.uniform(50, 150)
            humps.fill(blob(spot, size, seed=at, wobble=0.4), density=density)
        press.lay(humps, ink, grain=0.9)
    cracks, shadow = Plate(), Plate(255)
    for _ in range(22):
        x, y = press.chance.uniform(0, 1600), press.chance.uniform(0, 1000)
        wander = [(press.chance.uniform(24, 60), press.chance.uniform(-34, 34)) for _ in range(5)]
        knots = [(x + at * dx, y + at * dy) for at, (dx, dy) in enumerate(wander)]
        cracks.fill(ribbon(knots, (0.5, 5, 3, 4, 0.5)))
    press.lay(cracks, CRACK, grain=0.4)
    shadow.fade(1150, 380)
    press.glaze(shadow, inks.SLATE, grain=0.8)


def _print_barnacles(press: Press) -> None:
    shells, holes = Plate(), Plate()
    for _ in range(34):
        x, y = press.chance.uniform(-20, 1620), press.chance.uniform(-20, 1020)
        for _ in range(press.chance.randint(5, 13)):
            spot = press.chance.gauss(x, 30), press.chance.gauss(y, 22)
            radius = press.chance.uniform(3.5, 9)
            shells.disc(spot, radius)
            holes.disc(spot, radius * 0.42)
    press.lay(shells, (186, 184, 176), grain=0.6)
    press.lay(holes, PAPER, grain=0)


def _print_water(press: Press) -> None:
    wet = Plate()
    wet.fill(_shore(1.085))
    press.lay(wet, inks.MIDNIGHT, grain=0.4)
    rim = Plate()
    rim.fill(_shore(1.035))
    press.lay(rim, inks.SAND, grain=0.5)
    water = Plate()
    water.fill(_shore(1))
    press.lay(water, inks.SEAFOAM, grain=0.2)
    for scale, centre, radius in ((0.95, (860, 560), 760), (0.8, (900, 580), 560)):
        depth = Plate()
        depth.fill(_shore(scale))
        depth.glow(centre, radius)
        press.lay(depth, inks.LAGOON, grain=0.8)
    deep = Plate()
    deep.fill(_shore(0.9))
    deep.glow((930, 610), 430)
    press.lay(deep, inks.TEAL, grain=0.9)


def _print_light(press: Press) -> None:
    ripples = Plate()
    for radius, density in ((34, 230), (70, 180), (112, 130), (160, 80)):
        ripples.ring((640, 380), radius, width=3.2, density=density)
    press.lay(ripples, inks.CREAM, grain=0.7)
    sky = Plate()
    for x, y, length, width in (
        (300, 330, 210, 15), (352, 296, 170, 11), (286, 366, 120, 8), (1130, 690, 150, 9),
        (1090, 716, 200, 13), (1180, 742, 90, 6),
    ):  # fmt: skip
        spine = curve(
            [(x, y), (x + length / 2, y - length * 0.12), (x + length, y - length * 0.16)]
        )
        sky.fill(ribbon(spine, (0, width, width * 0.8, 0)))
    press.lay(sky, inks.CREAM, grain=0.5)
