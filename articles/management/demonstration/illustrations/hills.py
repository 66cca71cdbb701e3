"""Layered hills in morning mist."""

from articles.management.demonstration import inks
from articles.management.demonstration.printing import Colour, Plate, Point, Press
from articles.management.demonstration.shapes import curve, ribbon, ridge

PAPER = inks.PAPER
RANGES: tuple[tuple[float, float, int, Colour], ...] = (
    (430, 46, 3, (200, 206, 198)),
    (520, 58, 11, (150, 178, 174)),
    (620, 64, 8, (92, 142, 146)),
    (735, 60, 21, (50, 100, 114)),
)
BIRDS: tuple[tuple[float, float, float], ...] = (
    (402, 232, 34), (470, 262, 27), (352, 286, 24), (548, 240, 21), (436, 318, 18),
)  # fmt: skip


def draw(press: Press) -> None:
    """Print a low sun, five ridges with mist between them, pines and a few birds."""
    _print_sky(press)
    for base, height, seed, ink in RANGES:
        _print_ridge(press, base=base, height=height, seed=seed, ink=ink)
    _print_pines(press)
    _print_birds(press)


def _print_sky(press: Press) -> None:
    dawn = Plate(255)
    dawn.fade(640, 40)
    press.glaze(dawn, inks.APRICOT, grain=0.8)
    sun = Plate()
    sun.disc((1085, 300), 118)
    sun.fade(170, 540)
    press.lay(sun, inks.CORAL, grain=0.7)


def _print_ridge(press: Press, *, base: float, height: float, seed: int, ink: Colour) -> None:
    hill = Plate()
    hill.fill(ridge(base, height=height, seed=seed))
    press.lay(hill, ink, grain=0.25)
    mist = Plate()
    mist.fill(ridge(base + 30, height=height * 0.5, seed=seed))
    mist.fade(base + 210, base + 10)
    press.lay(mist, inks.CREAM, grain=0.8)


def _print_pines(press: Press) -> None:
    slope = Plate()
    crest = ridge(880, height=52, seed=5)
    slope.fill(crest)
    for x, y in crest[4:-2:3]:
        # The hilltop in the middle stays bare.
        if abs(x - 620) > 330:
            height = press.chance.uniform(46, 104)
            for tier in _pine((x + press.chance.uniform(-9, 9), y + 16), height):
                slope.fill(tier)
    press.lay(slope, inks.NAVY, grain=0.25)


def _pine(foot: Point, height: float) -> list[list[Point]]:
    x, y = foot
    tiers = []
    for step in range(4):
        low = y - height * step * 0.22
        half = height * (0.23 - step * 0.045)
        tiers.append([(x - half, low), (x, low - height * 0.38), (x + half, low)])
    return tiers


def _print_birds(press: Press) -> None:
    flock = Plate()
    for x, y, span in BIRDS:
        wings = [
            (x - span, y - span * 0.28), (x - span * 0.45, y - span * 0.4), (x, y),
            (x + span * 0.45, y - span * 0.4), (x + span, y - span * 0.22),
        ]  # fmt: skip
        flock.fill(ribbon(curve(wings), (0.8, span * 0.15, span * 0.2, span * 0.15, 0.8)))
    press.lay(flock, inks.NAVY, grain=0.1)
