"""A map of footpaths between woods, a stream and a few houses."""

import math
from itertools import pairwise

from articles.management.demonstration import inks
from articles.management.demonstration.illustrations import contours
from articles.management.demonstration.printing import HEIGHT, WIDTH, Colour, Plate, Point, Press
from articles.management.demonstration.shapes import blob, curve, ribbon, turn

PAPER = (240, 230, 204)
TINTS: tuple[tuple[float, Colour], ...] = (
    (0.35, (238, 226, 196)), (0.8, (240, 220, 182)), (1.25, (240, 212, 168)),
)  # fmt: skip
PATHS: tuple[tuple[Point, ...], ...] = (
    ((-20, 812), (150, 742), (300, 690), (420, 560), (560, 470), (640, 330), (800, 250), (900, 120), (930, -20)),
    ((420, 560), (510, 664), (640, 736), (790, 748), (940, 700), (1090, 600), (1240, 560), (1420, 600), (1620, 560)),
    ((790, 748), (830, 850), (920, 930), (960, 1020)),
    ((640, 330), (480, 260), (330, 270), (190, 190), (60, 220), (-20, 190)),
    ((1240, 560), (1280, 420), (1240, 300), (1310, 180), (1430, 130), (1460, -20)),
)  # fmt: skip
STREAM: tuple[Point, ...] = (
    (1080, -20), (1060, 110), (1110, 220), (1050, 330), (960, 410), (950, 500), (860, 560),
    (760, 570), (660, 660), (570, 750), (480, 900), (380, 1020),
)  # fmt: skip
WOODS: tuple[tuple[Point, float], ...] = (
    ((250, 440), 130), ((1430, 380), 120), ((1120, 860), 118), ((730, 110), 90), ((120, 940), 90),
)  # fmt: skip
HOUSES: tuple[Point, ...] = (
    (1010, 622), (1062, 662), (996, 728), (1130, 636), (544, 612), (500, 560), (1340, 640),
)  # fmt: skip


def draw(press: Press) -> None:
    """Print heights in tints and lines, woods, water, houses, the dashed paths and a compass."""
    _print_heights(press)
    _print_woods(press)
    _print_water(press)
    _print_paths(press)
    _print_houses(press)
    _print_compass(press)
    _print_folds(press)


def _print_heights(press: Press) -> None:
    land = Plate(150)
    land.glow((820, 480), 1300)
    press.glaze(land, (218, 226, 184), grain=0.6)
    for level, ink in TINTS:
        high = Plate()
        for outline in contours.trace(level):
            high.fill(outline, density=200)
        press.glaze(high, ink, grain=0.6)
    lines, thick = Plate(), Plate()
    for at in range(13):
        plate, width = (thick, 3.0) if at % 4 == 0 else (lines, 1.7)
        for line in contours.trace(0.2 + at * 0.15):
            plate.stroke(line, width=width)
    press.glaze(lines, (214, 160, 112), grain=0.4)
    press.glaze(thick, (206, 142, 96), grain=0.3)


def _print_woods(press: Press) -> None:
    floor, shade, crowns = Plate(), Plate(), Plate()
    for centre, size in WOODS:
        floor.fill(blob(centre, size * 1.14, seed=int(size), wobble=0.2))
        count = round(size * 0.36)
        for at in range(count):
            # A golden angle from one to the next spreads the trees evenly.
            angle, reach = at * 0.381966, size * 0.96 * math.sqrt((at + 0.5) / count)
            x, y = turn(centre, reach, angle)
            for plate, right in ((crowns, 0.0), (shade, 9.0)):
                plate.fill(
                    [(x - 11 + right, y + 10), (x + right, y - 19), (x + 11 + right, y + 10)]
                )
    press.glaze(floor, (196, 216, 164), grain=0.6)
    press.lay(shade, inks.MOSS, grain=0.5)
    press.lay(crowns, inks.PINE, grain=0.3)


def _print_water(press: Press) -> None:
    bank, water = Plate(), Plate()
    course = curve(STREAM)
    bank.fill(ribbon(course, (12, 20, 24, 32, 44)))
    water.fill(ribbon(course, (7, 14, 18, 25, 36)))
    for plate, grown in ((bank, 6), (water, 0)):
        plate.fill(blob((790, 556), 92 + grown, seed=4, wobble=0.24))
    press.lay(bank, inks.CREAM, grain=0.3)
    press.lay(water, inks.LAGOON, grain=0.4)
    ripples = Plate()
    for x, y, length in ((744, 530, 60), (786, 558, 70), (752, 586, 46)):
        ripples.fill(ribbon(curve([(x, y), (x + length / 2, y - 6), (x + length, y)]), (0, 4, 0)))
    press.lay(ripples, inks.CREAM, grain=0.3)


def _print_paths(press: Press) -> None:
    halo, dashes = Plate(), Plate()
    for knots in PATHS:
        line = curve(knots, steps=40)
        halo.stroke(line, width=13)
        for dash in _dashes(line):
            dashes.stroke(dash, width=6)
    press.lay(halo, inks.CREAM, grain=0.25)
    press.lay(dashes, inks.CORAL, grain=0.2)
    posts, rings = Plate(), Plate()
    for spot in ((420, 560), (790, 748), (640, 330), (1240, 560)):
        rings.disc(spot, 15)
        posts.disc(spot, 9)
    press.lay(rings, inks.CREAM, grain=0.1)
    press.lay(posts, inks.BRICK, grain=0.2)


def _dashes(line: list[Point]) -> list[list[Point]]:
    """Cut a line into dashes of 20 pixels with gaps of 15."""
    walked, dashes, dash = 0.0, list[list[Point]](), list[Point]()
    for start, end in pairwise(line):
        if walked % 35 < 20:
            dash.append(start)
        elif dash:
            dashes.append(dash)
            dash = []
        walked += math.dist(start, end)
    return [dash for dash in dashes if len(dash) > 1]


def _print_houses(press: Press) -> None:
    shade, walls, roofs = Plate(), Plate(), Plate()
    for x, y in HOUSES:
        shade.box(((x - 12, y - 8), (x + 24, y + 20)), radius=2)
        walls.box(((x - 18, y - 14), (x + 18, y + 14)), radius=1)
        roofs.fill([(x - 18, y - 14), (x + 18, y - 14), (x + 18, y), (x - 18, y)])
    press.glaze(shade, (190, 180, 160), grain=0.4)
    press.lay(walls, inks.BRICK, grain=0.3)
    press.lay(roofs, inks.UMBER, grain=0.3)


def _print_compass(press: Press) -> None:
    centre = (1392.0, 812.0)
    disc, dark, light = Plate(), Plate(), Plate()
    disc.disc(centre, 112)
    press.lay(disc, inks.CREAM, grain=0.2)
    dark.ring(centre, 104, width=4)
    dark.ring(centre, 92, width=1.8)
    for at in range(32):
        dark.stroke([turn(centre, 92, at / 32), turn(centre, 100, at / 32)], width=2)
    for at in range(4):
        for shift, reach in ((0.125, 54), (0.0, 84)):
            angle = at / 4 + shift
            tip = turn(centre, reach, angle)
            dark.fill([tip, centre, turn(centre, reach * 0.24, angle + 0.125)])
            light.fill([tip, centre, turn(centre, reach * 0.24, angle - 0.125)])
    press.lay(light, inks.CORAL, grain=0.3)
    press.lay(dark, inks.NAVY, grain=0.2)


def _print_folds(press: Press) -> None:
    for x in (400, 800, 1200):
        shade, light = Plate(), Plate()
        shade.fill([(x - 110, 0), (x, 0), (x, HEIGHT), (x - 110, HEIGHT)], density=110)
        shade.fade(x, x - 110, across=True)
        press.glaze(shade, inks.SAND, grain=0.6)
        light.stroke([(x + 1, 0), (x + 1, HEIGHT)], width=2, density=190)
        press.lay(light, inks.CREAM, grain=0.5)
    middle = Plate()
    middle.stroke([(0, HEIGHT / 2), (WIDTH, HEIGHT / 2)], width=2, density=150)
    press.lay(middle, inks.CREAM, grain=0.5)
