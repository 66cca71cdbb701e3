"""Lines and outlines to cut plates from: curves, ribbons, petals and ridges."""

import math
from collections.abc import Sequence
from random import Random

from articles.management.demonstration.printing import HEIGHT, WIDTH, Point


def curve(knots: Sequence[Point], *, closed: bool = False, steps: int = 14) -> list[Point]:
    """Return a smooth line through all the knots (a Catmull-Rom spline)."""
    first, last = (knots[-1], knots[:2]) if closed else (knots[0], knots[-1:])
    ring = [first, *knots, *last]
    line = []
    for before, start, end, after in zip(ring, ring[1:], ring[2:], ring[3:], strict=False):
        for step in range(steps):
            line.append(_between(before, start, end, after, step / steps))
    return line if closed else [*line, knots[-1]]


def ridge(base: float, *, height: float, seed: int, roughness: float = 0.5) -> list[Point]:
    """Return a hill's outline, from its ridge down to the bottom of the sheet."""
    chance = Random(seed)  # noqa: S311
    waves = [
        (
            height * roughness**octave,
            (octave + 1) ** 1.6 * chance.uniform(0.7, 1.3),
            chance.random(),
        )
        for octave in range(6)
    ]
    crest = []
    for x in range(-10, WIDTH + 20, 10):
        lift = sum(
            size * math.sin(math.tau * (x / WIDTH * turns + phase)) for size, turns, phase in waves
        )
        crest.append((float(x), base - lift))
    return [*crest, (WIDTH + 10.0, HEIGHT + 10.0), (-10.0, HEIGHT + 10.0)]


def ribbon(spine: Sequence[Point], widths: Sequence[float]) -> list[Point]:
    """Return the outline of a stroke whose width changes along its spine."""
    left, right = [], []
    last = len(spine) - 1
    for at, (x, y) in enumerate(spine):
        ahead, behind = spine[min(at + 1, last)], spine[max(at - 1, 0)]
        angle = math.atan2(ahead[1] - behind[1], ahead[0] - behind[0])
        half = _along(widths, at / last) / 2
        dx, dy = -math.sin(angle) * half, math.cos(angle) * half
        left.append((x + dx, y + dy))
        right.append((x - dx, y - dy))
    return left + right[::-1]


def turn(centre: Point, radius: float, angle: float) -> Point:
    """Return the point at an angle of a circle, in turns clockwise from twelve o'clock."""
    radians = math.tau * (angle - 0.25)
    return centre[0] + radius * math.cos(radians), centre[1] + radius * math.sin(radians)


def oval(centre: Point, *, across: float, down: float) -> list[Point]:
    """Return an ellipse, given half its width and half its height."""
    around = (turn((0, 0), 1, at / 72) for at in range(72))
    return [(centre[0] + x * across, centre[1] + y * down) for x, y in around]


def blob(centre: Point, radius: float, *, seed: int, wobble: float = 0.15) -> list[Point]:
    """Return a rounded, uneven outline such as a pebble's or a pool's."""
    chance = Random(seed)  # noqa: S311
    knots = [
        turn(centre, radius * chance.uniform(1 - wobble, 1 + wobble), at / 11) for at in range(11)
    ]
    return curve(knots, closed=True)


def _between(before: Point, start: Point, end: Point, after: Point, at: float) -> Point:
    return _blend(before[0], start[0], end[0], after[0], at), _blend(
        before[1], start[1], end[1], after[1], at
    )


def _blend(a: float, b: float, c: float, d: float, at: float) -> float:
    return 0.5 * (
        2 * b + (c - a) * at + (2 * a - 5 * b + 4 * c - d) * at**2 + (3 * b - a - 3 * c + d) * at**3
    )


def _along(values: Sequence[float], at: float) -> float:
    place = at * (len(values) - 1)
    index = min(int(place), len(values) - 2)
    return values[index] + (values[index + 1] - values[index]) * (place - index)
