"""A round loaf, just out of the oven, on a striped cloth."""

from articles.management.demonstration import inks
from articles.management.demonstration.printing import HEIGHT, WIDTH, Plate, Point, Press
from articles.management.demonstration.shapes import curve, oval, ribbon

PAPER = (238, 206, 166)
TABLE = 560.0
LOAF = (800.0, 560.0)
# The loaf's outline from its left corner over the top, as shares of its half width and height.
CRUST = (
    (-1.0, 0.22), (-0.84, -0.52), (-0.42, -0.93), (0.0, -1.0), (0.42, -0.93), (0.84, -0.52),
    (1.0, 0.22), (0.8, 0.57), (0.4, 0.66), (0.0, 0.68), (-0.4, 0.66), (-0.8, 0.57),
)  # fmt: skip
CLOTH = (
    (180, 700), (330, 650), (700, 640), (1190, 640), (1400, 690), (1480, 800), (1380, 1010),
    (240, 1010), (150, 830),
)  # fmt: skip
STRIPES = (
    (-560, 16), (-524, 5), (-300, 16), (-264, 5), (260, 16), (296, 5), (520, 16), (556, 5),
)  # fmt: skip
EARS: tuple[tuple[Point, Point, Point], ...] = (
    ((250, 940), (360, 860), (520, 826)),
    ((236, 904), (320, 800), (424, 740)),
    ((300, 968), (440, 920), (610, 902)),
)


def draw(press: Press) -> None:
    """Print the warm wall, the cloth and board, the scored loaf, ears of wheat and the steam."""
    _print_wall(press)
    _print_cloth(press)
    _print_board(press)
    _print_crust(press)
    _print_flour(press)
    _print_scores(press)
    _print_wheat(press)
    _print_steam(press)


def _print_wall(press: Press) -> None:
    wall = Plate()
    wall.fill([(0, 0), (WIDTH, 0), (WIDTH, TABLE), (0, TABLE)])
    wall.fade(-300, 640)
    press.glaze(wall, inks.APRICOT, grain=0.8)
    light = Plate(210)
    light.glow((800, 420), 620)
    press.lay(light, inks.CREAM, grain=0.9)
    for ink, fading in ((inks.TEAL, False), (inks.NAVY, True)):
        table = Plate()
        table.fill([(0, TABLE), (WIDTH, TABLE), (WIDTH, HEIGHT), (0, HEIGHT)])
        if fading:
            table.fade(1120, 600)
        press.lay(table, ink, grain=0.8 if fading else 0.3)


def _print_cloth(press: Press) -> None:
    edge = curve(CLOTH, closed=True)
    cloth, stripes, fold = Plate(), Plate(), Plate()
    cloth.fill(edge)
    press.lay(cloth, inks.CREAM, grain=0.2)
    for offset, width in STRIPES:
        spine = [(800 + offset * 0.86, 620.0), (800 + offset * 1.22, 1010.0)]
        stripes.fill(ribbon(spine, (width * 0.8, width * 1.5)))
    stripes.keep(cloth)
    press.glaze(stripes, inks.CORAL, grain=0.4)
    fold.fill(edge)
    fold.fade(1080, 720)
    press.glaze(fold, inks.SAND, grain=0.9)


def _print_board(press: Press) -> None:
    shade, board, top, veins, under = Plate(), Plate(), Plate(), Plate(), Plate()
    shade.fill(oval((808, 800), across=560, down=118))
    press.glaze(shade, inks.SLATE, grain=0.7)
    board.fill(oval((800, 768), across=540, down=108))
    press.lay(board, inks.BARK, grain=0.3)
    top.fill(oval((800, 744), across=540, down=104))
    press.lay(top, inks.OCHRE, grain=0.4)
    for y in range(656, 840, 16):
        sway = press.chance.uniform(-7, 7)
        veins.stroke(curve([(240, y), (560, y + sway), (1000, y - sway), (1360, y)]), width=2.2)
    veins.keep(top)
    press.glaze(veins, inks.SAND, grain=0.6)
    under.fill(oval((818, 738), across=424, down=52))
    press.glaze(under, (150, 92, 66), grain=0.5)


def _loaf(inset: float = 0) -> list[Point]:
    """Return the loaf's outline, drawn in by so many pixels."""
    half, rise = 420 - inset, 268 - inset
    return curve([(LOAF[0] + u * half, LOAF[1] + v * rise) for u, v in CRUST], closed=True)


def _print_crust(press: Press) -> None:
    crust, bake, side, glow = Plate(), Plate(), Plate(), Plate()
    for plate in (crust, bake, side):
        plate.fill(_loaf())
    press.lay(crust, (186, 104, 52), grain=0.3)
    bake.fade(800, 460)
    press.glaze(bake, inks.BARK, grain=0.9)
    side.fade(1300, 820, across=True)
    press.glaze(side, inks.BRICK, grain=0.9)
    glow.fill(_loaf(16))
    glow.glow((700, 410), 430)
    press.lay(glow, inks.HONEY, grain=0.9)


def _print_flour(press: Press) -> None:
    flour, whole = Plate(), Plate()
    for _ in range(1500):
        spot = press.chance.gauss(780, 230), press.chance.gauss(440, 95)
        density = press.chance.randint(90, 235)
        flour.disc(spot, press.chance.uniform(0.8, 3), density=density)
    whole.fill(_loaf(10))
    flour.keep(whole)
    press.lay(flour, inks.CREAM, grain=0.3)


def _print_scores(press: Press) -> None:
    """Print the baker's cuts, a stem with five pairs of leaves, and the crumb inside them."""
    whole, cuts, crumb = Plate(), Plate(), Plate()
    whole.fill(_loaf(10))
    stem = curve([(800, 690), (790, 560), (796, 430), (806, 320)])
    cuts.fill(ribbon(stem, (4, 20, 24, 16, 2)))
    crumb.fill(ribbon(stem, (0, 9, 12, 7, 0)))
    for row in range(5):
        for side in (-1, 1):
            leaf = _leaf(row, side)
            cuts.fill(ribbon(leaf, (2, 32, 40, 22, 1)))
            crumb.fill(ribbon([(x, y + 3) for x, y in leaf], (0, 17, 24, 10, 0)))
    cuts.keep(whole)
    crumb.keep(whole)
    press.lay(cuts, (126, 66, 40), grain=0.3)
    press.lay(crumb, (250, 226, 176), grain=0.35)


def _leaf(row: int, side: int) -> list[Point]:
    y = 620 - row * 62
    reach = side * (250 - abs(row - 1.6) * 34)
    return curve(
        [(800 + side * 14, y), (800 + reach * 0.5, y - 52), (800 + reach, y - 66 - row * 3)]
    )


def _print_wheat(press: Press) -> None:
    stalks, grains = Plate(), Plate()
    for knots in EARS:
        spine = curve(knots, steps=16)
        stalks.stroke(spine, width=5)
        for at in range(len(spine) - 13, len(spine) - 1, 2):
            (x, y), (u, v) = spine[at], spine[at + 1]
            for side in (-1, 1):
                _cut_grain((grains, stalks), (x, y), (u - x, v - y), side)
        grains.fill(ribbon([spine[-2], (spine[-1][0] + 26, spine[-1][1] - 4)], (2, 14, 2)))
    press.lay(stalks, inks.OCHRE, grain=0.3)
    press.lay(grains, inks.HONEY, grain=0.4)


def _cut_grain(plates: tuple[Plate, Plate], root: Point, step: Point, side: int) -> None:
    """Cut one grain leaning out from the stalk, and its beard."""
    grains, beards = plates
    (x, y), (dx, dy) = root, step
    tip = x + dx * 4.4 - side * dy * 2.4, y + dy * 4.4 + side * dx * 2.4
    bulge = (x + tip[0]) / 2 - side * dy * 0.7, (y + tip[1]) / 2 + side * dx * 0.7
    grains.fill(ribbon(curve([root, bulge, tip], steps=6), (1, 13, 11, 1)))
    beards.stroke([tip, (tip[0] + dx * 3, tip[1] + dy * 3)], width=1.6)


def _print_steam(press: Press) -> None:
    steam = Plate()
    for x, top, sway in ((660, 96, 34), (806, 40, -42), (944, 112, 32)):
        knots = [(x, 262), (x - sway, 206), (x + sway * 0.8, 130), (x - sway * 0.3, top)]
        steam.fill(ribbon(curve(knots), (0, 15, 20, 12, 0)))
    press.lay(steam, inks.CREAM, grain=0.7)
