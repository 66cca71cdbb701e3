"""What lives in the tide pool: weeds, anemones, starfish, urchins, fish."""

import math

from articles.management.demonstration import inks
from articles.management.demonstration.printing import Colour, Plate, Point, Press
from articles.management.demonstration.shapes import blob, curve, ribbon, turn

PEBBLES: tuple[tuple[Point, float, Colour], ...] = (
    ((352, 560), 44, inks.SAND), ((416, 606), 28, inks.HAZE), ((330, 634), 26, inks.SLATE),
    ((384, 678), 34, inks.APRICOT), ((452, 664), 20, inks.SAND), ((1240, 318), 40, inks.SAND),
    ((1300, 372), 26, inks.SLATE), ((1190, 270), 22, inks.HAZE), ((1252, 396), 17, inks.APRICOT),
    ((700, 780), 30, inks.HAZE), ((758, 806), 20, inks.SAND), ((650, 800), 18, inks.SLATE),
    ((990, 214), 24, inks.SAND), ((1036, 198), 15, inks.HAZE),
)  # fmt: skip
STARS: tuple[tuple[Point, float, float, Colour, Colour], ...] = (
    ((1060, 450), 128, 0.04, inks.CORAL, inks.APRICOT),
    ((520, 700), 72, 0.11, inks.HONEY, inks.CREAM),
    ((860, 246), 52, 0.0, inks.ROSE, inks.CREAM),
)
WEEDS: tuple[tuple[tuple[Point, ...], float, Colour], ...] = (
    (((150, 180), (270, 250), (330, 370), (300, 470)), 34, inks.PINE),
    (((210, 130), (330, 220), (430, 300), (450, 420)), 28, inks.MOSS),
    (((110, 260), (200, 320), (230, 430), (196, 540)), 26, inks.MOSS),
    (((290, 110), (410, 190), (520, 240), (600, 250)), 24, inks.PINE),
    (((1480, 820), (1370, 730), (1290, 640), (1270, 530)), 34, inks.PINE),
    (((1400, 880), (1300, 800), (1200, 730), (1160, 640)), 28, inks.MOSS),
    (((1300, 930), (1200, 860), (1090, 820), (1000, 806)), 26, inks.PINE),
    (((1500, 700), (1420, 620), (1380, 520), (1392, 420)), 24, inks.BRICK),
)


def print_pebbles(press: Press) -> None:
    """Lay pebbles on the bottom, each with its shadow."""
    _shade(press, [blob((x + 7, y + 9), size, seed=int(x)) for (x, y), size, _ in PEBBLES])
    for colour in (inks.SAND, inks.HAZE, inks.SLATE, inks.APRICOT):
        pebbles = Plate()
        for (x, y), size, ink in PEBBLES:
            if ink == colour:
                pebbles.fill(blob((x, y), size, seed=int(x)))
        press.lay(pebbles, colour, grain=0.5)


def print_weeds(press: Press) -> None:
    """Let weeds hang in from the rocks, their leaves in pairs along the stem."""
    fronds = [(_frond(knots, width), ink) for knots, width, ink in WEEDS]
    _shade(press, [[(x + 12, y + 16) for x, y in leaf] for frond, _ in fronds for leaf in frond])
    for colour in (inks.PINE, inks.MOSS, inks.BRICK):
        weed = Plate()
        for frond, ink in fronds:
            if ink == colour:
                for leaf in frond:
                    weed.fill(leaf)
        press.lay(weed, colour, grain=0.45)


def print_anemones(press: Press) -> None:
    """Open two anemones, a ring of arms over another."""
    for centre, size, outer, inner in (
        ((470.0, 480.0), 76.0, inks.ROSE, inks.BRICK),
        ((1170.0, 630.0), 62.0, inks.SEAFOAM, inks.PINE),
    ):
        _shade(press, [blob((centre[0] + 10, centre[1] + 12), size * 0.9, seed=2)])
        for arms, reach, ink in ((22, 1.0, inner), (17, 0.82, outer), (11, 0.5, inks.CREAM)):
            ring = Plate()
            for at in range(arms):
                bend = press.chance.uniform(-0.03, 0.03)
                tip = turn(centre, size * reach, at / arms + bend)
                spine = [turn(centre, size * 0.1, at / arms), tip]
                ring.fill(ribbon(spine, (size * 0.1, size * 0.2)))
                ring.disc(tip, size * 0.1)
            press.lay(ring, ink, grain=0.5)
        mouth = Plate()
        mouth.disc(centre, size * 0.16)
        press.lay(mouth, inner, grain=0.3)


def print_stars(press: Press) -> None:
    """Lay starfish down, with rows of pale knobs along their arms."""
    _shade(press, [_star((x + 10, y + 13), size, tilt) for (x, y), size, tilt, _, _ in STARS])
    for centre, size, tilt, ink, dots in STARS:
        body, light, knobs = Plate(), Plate(), Plate()
        body.fill(_star(centre, size, tilt))
        press.lay(body, ink, grain=0.35)
        light.fill(_star(centre, size, tilt))
        light.fade(centre[1] + size, centre[1] - size * 0.4)
        press.glaze(light, inks.ROSE, grain=0.9)
        for arm in range(5):
            for step in range(1, 8):
                radius = size * (0.05 - step * 0.0045)
                knobs.disc(turn(centre, size * 0.115 * step, tilt + arm / 5), radius)
        press.lay(knobs, dots, grain=0.2)


def print_urchins(press: Press) -> None:
    """Set urchins between the stones."""
    urchins, hearts = Plate(), Plate()
    for centre, size in (((770.0, 640.0), 66.0), ((846.0, 704.0), 44.0), ((1316.0, 500.0), 34.0)):
        for at in range(44):
            reach = size * press.chance.uniform(0.82, 1.12)
            spine = [turn(centre, size * 0.3, at / 44), turn(centre, reach, at / 44)]
            urchins.fill(ribbon(spine, (size * 0.085, 0.6)))
        urchins.disc(centre, size * 0.55)
        for at in range(5):
            for step in range(1, 5):
                hearts.disc(turn(centre, size * 0.11 * step, at / 5), size * 0.03)
    press.lay(urchins, inks.MIDNIGHT, grain=0.2)
    press.lay(hearts, inks.ROSE, grain=0.2)


def print_fish(press: Press) -> None:
    """Let a few small fish hang over the deep part, above their shadows."""
    shoal: tuple[tuple[Point, float, float], ...] = (
        ((880, 520), 62, -0.35), ((800, 466), 50, -0.1), ((936, 590), 46, -0.5), ((716, 540), 40, 0.1),
    )  # fmt: skip
    _shade(
        press,
        [part for (x, y), size, tilt in shoal for part in _fish((x + 20, y + 34), size, tilt)],
    )
    bodies, stripes = Plate(), Plate()
    for centre, size, tilt in shoal:
        for part in _fish(centre, size, tilt):
            bodies.fill(part)
        stripes.stroke(_along(centre, size, tilt), width=size * 0.07)
    press.lay(bodies, inks.CREAM, grain=0.3)
    press.lay(stripes, inks.CORAL, grain=0.2)


def _shade(press: Press, outlines: list[list[Point]]) -> None:
    shade = Plate()
    for outline in outlines:
        shade.fill(outline, density=190)
    press.glaze(shade, inks.LAGOON, grain=0.7)


def _star(centre: Point, size: float, tilt: float) -> list[Point]:
    knots = []
    for arm in range(5):
        at = tilt + arm / 5
        knots += [turn(centre, size, at - 0.012), turn(centre, size, at + 0.012)]
        knots += [turn(centre, size * 0.34, at + 0.1)]
    return curve(knots, closed=True, steps=8)


def _frond(knots: tuple[Point, ...], width: float) -> list[list[Point]]:
    spine = curve(knots, steps=9)
    leaves = [ribbon(spine, (1, width * 0.4, width * 0.3, 1))]
    for at in range(2, len(spine) - 1, 3):
        (x, y), (u, v) = spine[at], spine[at + 1]
        angle = math.atan2(v - y, u - x)
        reach = width * (1.9 - at / len(spine)) * min(1.0, 0.4 + at / 12)
        for side in (-0.8, 0.8):
            tip = x + reach * math.cos(angle + side), y + reach * math.sin(angle + side)
            bend = (x + tip[0]) / 2 + side * 4, (y + tip[1]) / 2
            leaves.append(ribbon(curve([(x, y), bend, tip], steps=5), (2, width * 0.5, 1)))
    return leaves


def _fish(centre: Point, size: float, tilt: float) -> list[list[Point]]:
    body = [
        (1.0, 0.0),
        (0.5, -0.24),
        (-0.1, -0.26),
        (-0.7, -0.07),
        (-0.7, 0.07),
        (-0.1, 0.26),
        (0.5, 0.24),
    ]
    tail = [(-0.62, 0.0), (-1.08, -0.28), (-0.94, 0.0), (-1.08, 0.28)]
    return [
        curve([_placed(point, centre, size, tilt) for point in body], closed=True, steps=8),
        [_placed(point, centre, size, tilt) for point in tail],
    ]


def _along(centre: Point, size: float, tilt: float) -> list[Point]:
    return curve(
        [_placed((x, y), centre, size, tilt) for x, y in ((-0.6, 0), (0, -0.05), (0.6, 0))]
    )


def _placed(point: Point, centre: Point, size: float, tilt: float) -> Point:
    x, y = point[0] * size, point[1] * size
    return (
        centre[0] + x * math.cos(tilt) - y * math.sin(tilt),
        centre[1] + x * math.sin(tilt) + y * math.cos(tilt),
    )
