"""The full moon over a calm sea."""

from articles.management.demonstration import inks
from articles.management.demonstration.printing import HEIGHT, WIDTH, Plate, Press
from articles.management.demonstration.shapes import curve, ribbon

PAPER = inks.NAVY
MOON = (1030.0, 330.0)
HORIZON = 590.0


def draw(press: Press) -> None:
    """Print the moon with its halo, cloud bands, the glitter on the water, a headland and a boat."""
    _print_sky(press)
    _print_clouds(press)
    _print_sea(press)
    _print_glitter(press)
    _print_headland(press)
    _print_boat(press)


def _print_sky(press: Press) -> None:
    night = Plate(255)
    night.fade(0, 620)
    press.lay(night, inks.MIDNIGHT, grain=0.8)
    stars = Plate()
    for _ in range(130):
        x, y = press.chance.uniform(0, WIDTH), press.chance.uniform(0, 470)
        stars.disc((x, y), press.chance.uniform(0.8, 2.1), density=press.chance.randint(120, 255))
    press.lay(stars, inks.CREAM, grain=0.1)
    halo = Plate(170)
    halo.glow(MOON, 470)
    press.lay(halo, inks.TEAL, grain=0.9)
    inner = Plate(190)
    inner.glow(MOON, 300)
    press.lay(inner, inks.SEAFOAM, grain=0.9)
    moon = Plate()
    moon.disc(MOON, 148)
    press.lay(moon, inks.CREAM, grain=0.2)
    shade = Plate()
    shade.disc(MOON, 148)
    shade.fade(560, 250)
    press.glaze(shade, inks.HONEY, grain=0.9)


def _print_clouds(press: Press) -> None:
    clouds = Plate()
    for x, y, length, depth in (
        (560, 402, 620, 30), (900, 428, 560, 22), (1120, 366, 520, 20),
        (-60, 240, 420, 22), (120, 270, 360, 18), (1330, 180, 340, 18),
    ):  # fmt: skip
        spine = curve(
            [(x, y), (x + length * 0.3, y - 8), (x + length * 0.7, y + 6), (x + length, y)]
        )
        clouds.fill(ribbon(spine, (0, depth * 0.8, depth, depth * 0.5, depth * 0.7, 0)))
    press.lay(clouds, inks.DUSK, grain=0.5)


def _print_sea(press: Press) -> None:
    sea = Plate()
    sea.fill([(0, HORIZON), (WIDTH, HORIZON), (WIDTH, HEIGHT), (0, HEIGHT)])
    press.lay(sea, inks.TEAL, grain=0.3)
    depth = Plate()
    depth.fill([(0, HORIZON), (WIDTH, HORIZON), (WIDTH, HEIGHT), (0, HEIGHT)])
    depth.fade(1060, 560)
    press.lay(depth, inks.MIDNIGHT, grain=0.8)
    swell = Plate()
    for row in range(15):
        y = HORIZON + 8 + row**1.72 * 3.9
        thick = 2 + row * 1.1
        for _ in range(13 - row // 2):
            x = press.chance.uniform(-200, WIDTH)
            length = press.chance.uniform(90, 210) * (0.5 + row * 0.11)
            lift = press.chance.uniform(-4, 4)
            spine = curve([(x, y), (x + length * 0.4, y - lift - thick), (x + length, y + lift)])
            swell.fill(ribbon(spine, (0, thick, thick * 0.7, 0)))
    press.lay(swell, (52, 96, 126), grain=0.45)


def _print_glitter(press: Press) -> None:
    light = Plate()
    for row in range(62):
        y = HORIZON + 5 + row**1.38 * 1.42
        spread = 40 + row * 3.6
        for _ in range(5):
            middle = press.chance.gauss(MOON[0], spread * 0.55)
            length = press.chance.uniform(0.15, 0.7) * (40 + row * 2.2)
            thick = 1.6 + row * 0.11
            spine = [(middle - length / 2, y), (middle, y - 1.5), (middle + length / 2, y)]
            light.fill(ribbon(spine, (0, thick, 0)))
    light.fade(1130, 500)
    press.lay(light, inks.HONEY, grain=0.3)
    press.lay(light, inks.CREAM, grain=0.9)


def _print_headland(press: Press) -> None:
    land = Plate()
    crest = [
        (-20, 430), (70, 440), (140, 462), (215, 470), (290, 508), (360, 530), (430, 566),
        (520, 586), (560, 600),
    ]  # fmt: skip
    land.fill([*curve(crest), (560, 604), (300, 618), (-20, 640)])
    land.fill([(176, 474), (182, 392), (202, 392), (208, 474)])
    land.box(((178, 384), (206, 392)), radius=1)
    land.box(((184, 366), (200, 386)), radius=2)
    land.fill([(181, 368), (192, 352), (203, 368)])
    press.lay(land, inks.MIDNIGHT, grain=0.2)
    beam = Plate()
    beam.fill([(192, 376), (760, 306), (760, 396)], density=120)
    beam.fade(150, 720, across=True)
    press.lay(beam, inks.HONEY, grain=0.9)
    lamp = Plate()
    lamp.disc((192, 376), 6)
    press.lay(lamp, inks.CREAM, grain=0)


def _print_boat(press: Press) -> None:
    boat = Plate()
    boat.fill(curve([(700, 640), (738, 650), (800, 650), (830, 636), (764, 640)], closed=True))
    boat.fill([(760, 640), (764, 548), (768, 640)])
    boat.fill([(770, 552), *curve([(770, 552), (806, 600), (814, 630)]), (770, 630)])
    boat.fill([(757, 566), (757, 630), (722, 630)])
    press.lay(boat, inks.MIDNIGHT, grain=0.15)
