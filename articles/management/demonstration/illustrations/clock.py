"""An old clock's face, with the parts of another laid out below it."""

import math

from articles.management.demonstration import inks
from articles.management.demonstration.printing import HEIGHT, WIDTH, Colour, Plate, Point, Press
from articles.management.demonstration.shapes import curve, ribbon, turn

PAPER = (210, 218, 204)
FACE = (1010.0, 470.0)
RADIUS = 372.0
GEARS: tuple[tuple[Point, float, int, Colour], ...] = (
    ((262, 300), 168, 28, inks.OCHRE), ((450, 490), 116, 20, inks.CORAL),
    ((262, 548), 92, 16, inks.TEAL), ((420, 729), 138, 24, inks.HONEY),
    ((224, 774), 74, 12, inks.BRICK),
)  # fmt: skip
# Ten minutes and a half past ten: the hands leave the small dial free.
HOUR, MINUTE, SECOND = 10.175 / 12, 10.5 / 60, 34 / 60


def draw(press: Press) -> None:
    """Print the wall, the gears in mesh, the clock's case and dial, and its hands."""
    _print_wall(press)
    _print_gears(press)
    _print_case(press)
    _print_dial(press)
    _print_small_dial(press)
    _print_hands(press)
    _print_gleam(press)


def _print_wall(press: Press) -> None:
    light = Plate(220)
    light.glow((980, 380), 1000)
    press.lay(light, inks.PAPER, grain=0.9)
    dusk = Plate(230)
    dusk.fade(1250, 420)
    press.glaze(dusk, inks.SEAFOAM, grain=0.8)
    stripes = Plate()
    for x in range(-20, WIDTH + 40, 80):
        stripes.fill([(x, 0), (x + 3, 0), (x + 3, HEIGHT), (x, HEIGHT)], density=90)
    press.glaze(stripes, inks.LAGOON, grain=0.6)


def _print_gears(press: Press) -> None:
    shade = Plate()
    for (x, y), radius, teeth, _ in GEARS:
        shade.fill(_gear((x + 16, y + 20), radius, teeth))
        shade.disc((x, y), radius * 0.8)
    press.glaze(shade, inks.SLATE, grain=0.6)
    for centre, radius, teeth, ink in GEARS:
        wheel, holes, hub = Plate(), Plate(), Plate()
        wheel.fill(_gear(centre, radius, teeth))
        spokes = 5 if radius > 100 else 4
        for at in range(spokes):
            holes.fill(_opening(centre, radius, at / spokes, 1 / spokes))
        wheel.spare(holes)
        press.lay(wheel, ink, grain=0.35)
        tone = Plate()
        tone.fill(_gear(centre, radius, teeth))
        tone.spare(holes)
        tone.fade(centre[1] + radius * 1.3, centre[1] - radius * 0.5)
        press.glaze(tone, inks.ROSE, grain=0.9)
        hub.ring(centre, radius * 0.84, width=2.5)
        hub.disc(centre, radius * 0.09)
        press.lay(hub, inks.UMBER, grain=0.3)


def _gear(centre: Point, radius: float, teeth: int) -> list[Point]:
    outline = []
    for at in range(teeth):
        for reach, shift in ((0.9, -0.27), (1.0, -0.15), (1.0, 0.15), (0.9, 0.27)):
            outline.append(turn(centre, radius * reach, (at + shift) / teeth))
    return outline


def _opening(centre: Point, radius: float, start: float, share: float) -> list[Point]:
    near = [turn(centre, radius * 0.28, start + share * (0.26 + at * 0.06)) for at in range(9)]
    far = [turn(centre, radius * 0.7, start + share * (0.12 + at * 0.076)) for at in range(11)]
    return near + far[::-1]


def _print_case(press: Press) -> None:
    shade = Plate()
    shade.disc((FACE[0] + 30, FACE[1] + 44), RADIUS + 62, density=220)
    press.glaze(shade, inks.SLATE, grain=0.8)
    case = Plate()
    case.disc(FACE, RADIUS + 62)
    press.lay(case, inks.NAVY, grain=0.3)
    rim = Plate()
    rim.ring(FACE, RADIUS + 36, width=30)
    press.lay(rim, inks.OCHRE, grain=0.4)
    shine = Plate()
    shine.ring(FACE, RADIUS + 36, width=30)
    shine.fade(60, 620)
    press.lay(shine, inks.HONEY, grain=0.8)
    face = Plate()
    face.disc(FACE, RADIUS)
    press.lay(face, inks.CREAM, grain=0.15)
    tone = Plate()
    tone.disc(FACE, RADIUS)
    tone.fade(1240, 260)
    press.glaze(tone, inks.SAND, grain=0.9)


def _print_dial(press: Press) -> None:
    marks, petals = Plate(), Plate()
    for minute in range(60):
        start = RADIUS * (0.9 if minute % 5 else 0.88)
        width = 2.4 if minute % 5 else 6
        marks.stroke(
            [turn(FACE, start, minute / 60), turn(FACE, RADIUS * 0.935, minute / 60)], width=width
        )
    marks.ring(FACE, RADIUS * 0.955, width=3)
    marks.ring(FACE, RADIUS * 0.86, width=2)
    for hour in range(12):
        angle = hour / 12
        strokes = 3 if hour % 3 == 0 else 1
        for at in range(strokes):
            lean = angle + (at - (strokes - 1) / 2) * 0.0088
            marks.fill(
                ribbon([turn(FACE, RADIUS * 0.68, lean), turn(FACE, RADIUS * 0.82, lean)], (7, 12))
            )
        petals.fill(_leaf(angle, RADIUS * 0.12, RADIUS * 0.36))
    press.lay(petals, inks.SEAFOAM, grain=0.6)
    press.lay(marks, inks.NAVY, grain=0.25)


def _leaf(angle: float, near: float, far: float) -> list[Point]:
    spine = [turn(FACE, near + (far - near) * at / 8, angle) for at in range(9)]
    return ribbon(spine, (0, 18, 26, 18, 0))


def _print_small_dial(press: Press) -> None:
    centre = turn(FACE, RADIUS * 0.43, 0.5)
    plate, marks = Plate(), Plate()
    plate.disc(centre, 78)
    press.lay(plate, inks.SAND, grain=0.4)
    marks.ring(centre, 78, width=3)
    for at in range(12):
        marks.stroke([turn(centre, 62, at / 12), turn(centre, 71, at / 12)], width=2.6)
    marks.fill(ribbon([turn(centre, -18, SECOND), turn(centre, 60, SECOND)], (6, 1.5)))
    marks.disc(centre, 6)
    press.lay(marks, inks.BRICK, grain=0.2)


def _print_hands(press: Press) -> None:
    shade, hands = Plate(), Plate()
    for plate, dx, dy in ((shade, 8, 12), (hands, 0, 0)):
        pivot = FACE[0] + dx, FACE[1] + dy
        for angle, length, width in ((HOUR, 0.56, 20), (MINUTE, 0.83, 14)):
            tip = RADIUS * length
            spine = [turn(pivot, -44 + (tip + 44) * at / 12, angle) for at in range(13)]
            plate.fill(
                ribbon(spine, (width * 0.7, width * 0.45, width * 0.5, width, width * 0.6, 1.5))
            )
            plate.ring(turn(pivot, tip * 0.62, angle), width * 1.15, width=width * 0.5)
        plate.disc(pivot, 20)
    press.glaze(shade, inks.SAND, grain=0.5)
    press.lay(hands, inks.MIDNIGHT, grain=0.15)
    pin = Plate()
    pin.disc(FACE, 8)
    press.lay(pin, inks.HONEY, grain=0.2)


def _print_gleam(press: Press) -> None:
    gleam = Plate()
    for radius, width in ((RADIUS * 0.985, 12), (RADIUS * 0.95, 5)):
        arc = [turn(FACE, radius, -0.19 + at * 0.006) for at in range(24)]
        gleam.fill(ribbon(arc, (0, width, width, 0)))
    gleam.fill(
        ribbon(curve([turn(FACE, RADIUS + 38, -0.2 + at * 0.02) for at in range(8)]), (0, 7, 7, 0))
    )
    press.lay(gleam, inks.CREAM, grain=0.3)
    dust = Plate()
    for _ in range(46):
        angle, reach = press.chance.uniform(0, math.tau), press.chance.uniform(470, 760)
        spot = FACE[0] + reach * math.cos(angle), FACE[1] + reach * math.sin(angle)
        dust.disc(spot, press.chance.uniform(1.2, 3.2), density=210)
    press.lay(dust, inks.CREAM, grain=0.3)
