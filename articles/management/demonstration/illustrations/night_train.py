"""The last carriages of a night train, crossing dark fields."""

from articles.management.demonstration import inks
from articles.management.demonstration.printing import HEIGHT, WIDTH, Plate, Press
from articles.management.demonstration.shapes import curve, ribbon, ridge

PAPER = inks.MIDNIGHT
RAIL = 640.0
ROOF = 486.0
CARRIAGES = ((236.0, 690.0), (704.0, 1158.0), (1172.0, 1626.0))
WINDOW = (526.0, 588.0)
FIELD = (26, 38, 54)
# A passenger's shoulders, measured from the window's top and the middle of the head.
SHOULDERS = ((-17, 62), (-13, 44), (2, 36), (15, 46), (18, 62))


def draw(press: Press) -> None:
    """Print the dusk, the hills, the lit train, and its light running over the field."""
    _print_dusk(press)
    _print_field(press)
    _print_poles(press)
    _print_track(press)
    _print_carriages(press)
    _print_windows(press)
    _print_passengers(press)
    _print_grass(press)


def _windows() -> list[tuple[float, float]]:
    """Return where each window of the train begins and ends."""
    return [
        (start + 62 + at * 68, start + 112 + at * 68) for start, _ in CARRIAGES for at in range(5)
    ]


def _print_dusk(press: Press) -> None:
    for ink, start, end, density in (
        (inks.NAVY, 560, 40, 255), (inks.DUSK, 620, 220, 230), (inks.ROSE, 640, 400, 150),
        (inks.APRICOT, 660, 500, 120),
    ):  # fmt: skip
        band = Plate(density)
        band.fade(start, end)
        press.lay(band, ink, grain=0.8)
    stars = Plate()
    for _ in range(170):
        x, y = press.chance.uniform(0, WIDTH), 400 * press.chance.random() ** 1.4
        stars.disc((x, y), press.chance.uniform(0.8, 2.3), density=press.chance.randint(110, 255))
    press.lay(stars, inks.CREAM, grain=0.1)
    far = Plate()
    far.fill(ridge(528, height=34, seed=12))
    press.lay(far, (84, 80, 122), grain=0.4)
    near = Plate()
    near.fill(ridge(590, height=26, seed=31))
    press.lay(near, (48, 56, 92), grain=0.4)


def _print_field(press: Press) -> None:
    field, furrows, light = Plate(), Plate(), Plate()
    field.fill([(0, RAIL + 8), (WIDTH, RAIL + 8), (WIDTH, HEIGHT), (0, HEIGHT)])
    press.lay(field, FIELD, grain=0.3)
    for at in range(-16, 34):
        far, near = at * 50 - 430, (at * 50 - 430) * 4.2
        middle = (far + near) / 2 + 780, (RAIL + HEIGHT) / 2 + 15
        spine = curve([(800 + far, RAIL + 20), middle, (800 + near, HEIGHT + 10)])
        furrows.fill(ribbon(spine, (1, 7, 20)))
    press.lay(furrows, inks.PINE, grain=0.7)
    for left, right in _windows():
        lit = [(800 + (x - 800) * 1.5, 900.0) for x in (right, left)]
        light.fill([(left, RAIL + 22), (right, RAIL + 22), *lit], density=190)
    light.fade(RAIL - 20, 900)
    press.lay(light, inks.HONEY, grain=0.9)


def _print_poles(press: Press) -> None:
    poles = Plate()
    for x in (120.0, 560.0, 1000.0, 1440.0):
        poles.box(((x - 4, 306), (x + 4, RAIL)), radius=1)
        poles.box(((x - 40, 330), (x + 40, 336)), radius=1)
        poles.box(((x - 28, 356), (x + 28, 361)), radius=1)
        for side in (-36, 36):
            poles.box(((x + side - 3, 320), (x + side + 3, 332)), radius=2)
            wire = curve([(x + side, 322), (x + side + 220, 352), (x + side + 440, 322)])
            poles.stroke(wire, width=1.6)
            poles.stroke([(px - 440, py) for px, py in wire], width=1.6)
    press.lay(poles, inks.MIDNIGHT, grain=0.1)


def _print_track(press: Press) -> None:
    bank, rails = Plate(), Plate()
    bank.box(((0, RAIL - 6), (WIDTH, RAIL + 34)), radius=0)
    press.lay(bank, (16, 22, 40), grain=0.2)
    rails.box(((0, RAIL + 4), (WIDTH, RAIL + 8)), radius=0)
    press.lay(rails, inks.SLATE, grain=0.8)


def _print_carriages(press: Press) -> None:
    bodies, bands, dark = Plate(), Plate(), Plate()
    for start, end in CARRIAGES:
        bodies.box(((start, ROOF), (end, 626)), radius=20)
        bodies.box(((start, 560), (end, 626)), radius=3)
        bodies.box(((start - 16, 604), (end + 16, 614)), radius=1)
        bands.box(((start, 600), (end, 609)), radius=1)
        bands.box(((start + 14, ROOF + 17), (end - 14, ROOF + 21)), radius=1)
        for x in (start + 70, start + 118, end - 118, end - 70):
            bodies.disc((x, 628), 17)
            dark.disc((x, 628), 14)
        for x in (start + 14, end - 40):
            dark.box(((x, 522), (x + 26, 622)), radius=3)
    press.lay(bodies, (70, 44, 58), grain=0.3)
    press.lay(bands, inks.CORAL, grain=0.3)
    press.lay(dark, (30, 26, 42), grain=0.2)


def _print_windows(press: Press) -> None:
    top, bottom = WINDOW
    halo, panes, warmth = Plate(), Plate(), Plate()
    for start, end in _windows():
        halo.box(((start - 16, top - 14), (end + 16, bottom + 14)), radius=26, density=44)
        panes.box(((start, top), (end, bottom)), radius=8)
        warmth.box(((start, top), (end, bottom)), radius=8)
    press.lay(halo, inks.OCHRE, grain=0.9)
    press.lay(panes, (255, 222, 140), grain=0.1)
    warmth.fade(bottom + 30, top - 8)
    press.glaze(warmth, inks.HONEY, grain=0.8)
    lamp = Plate(200)
    lamp.glow((234, 590), 60)
    press.lay(lamp, inks.CORAL, grain=0.9)
    tail = Plate()
    tail.disc((234, 590), 8)
    press.lay(tail, (255, 120, 90), grain=0)


def _print_passengers(press: Press) -> None:
    top, bottom = WINDOW
    inside, curtains = Plate(), Plate()
    for at, (left, right) in enumerate(_windows()):
        if at % 4 == 1:
            inside.disc((left + 20, top + 28), 9)
            inside.fill(curve([(left + 20 + dx, top + dy) for dx, dy in SHOULDERS]))
        if at % 4 == 2:
            inside.box(((right - 22, top + 30), (right - 6, bottom)), radius=5)
        if at % 3 == 0:
            curtains.box(((left, top), (left + 13, bottom)), radius=6)
            curtains.box(((right - 13, top), (right, bottom)), radius=6)
        if at % 7 == 5:
            curtains.box(((left, top), (right, top + 34)), radius=6)
    press.lay(inside, (92, 54, 52), grain=0.2)
    press.lay(curtains, inks.CORAL, grain=0.4)


def _print_grass(press: Press) -> None:
    for ink, count, low, high in (((14, 24, 38), 330, 40, 120), (inks.MIDNIGHT, 200, 60, 190)):
        grass = Plate()
        for _ in range(count):
            x, height = press.chance.uniform(-20, WIDTH + 20), press.chance.uniform(low, high)
            lean = press.chance.uniform(-34, 48)
            bend = x + lean * 0.3, HEIGHT - height * 0.6
            blade = curve([(x, HEIGHT + 6), bend, (x + lean, HEIGHT - height)], steps=5)
            grass.fill(ribbon(blade, (7, 5, 0.6)))
        press.lay(grass, ink, grain=0.2)
