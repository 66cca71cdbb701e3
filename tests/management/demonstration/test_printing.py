from articles.management.demonstration.printing import HEIGHT, WIDTH, Plate, Press

WHITE = (255, 255, 255)
BLUE = (0, 0, 255)
YELLOW = (255, 255, 0)
LEFT = [(0, 0), (800, 0), (800, 1000), (0, 1000)]


def ink_at(plate: Plate, x: int, y: int) -> int:
    ink = plate.density((x, y, x + 1, y + 1)).getpixel((0, 0))
    assert isinstance(ink, int)
    return ink


def test_filled_part_is_covered_and_the_rest_bare():
    plate = Plate()
    plate.fill(LEFT)

    assert (ink_at(plate, 100, 500), ink_at(plate, 1200, 500)) == (255, 0)


def test_fade_runs_down_the_sheet():
    plate = Plate(255)
    plate.fade(0, HEIGHT)

    assert [ink_at(plate, 9, y) for y in (0, 500, 999)] == [255, 127, 0]


def test_fade_runs_across_the_sheet():
    plate = Plate(255)
    plate.fade(WIDTH, 0, across=True)

    assert [ink_at(plate, x, 9) for x in (0, 800, 1599)] == [0, 128, 255]


def test_glow_dwindles_from_its_centre():
    plate = Plate(255)
    plate.glow((800, 500), 200)

    centre, half, edge = (ink_at(plate, x, 500) for x in (800, 900, 1005))
    assert centre > 250
    assert 100 < half < 155
    assert edge == 0


def test_keeping_and_sparing_part_a_plate_in_two():
    left, kept, spared = Plate(), Plate(255), Plate(255)
    left.fill(LEFT)

    kept.keep(left)
    spared.spare(left)

    assert (ink_at(kept, 100, 1), ink_at(kept, 1200, 1)) == (255, 0)
    assert (ink_at(spared, 100, 1), ink_at(spared, 1200, 1)) == (0, 255)


def test_area_is_what_the_plate_touches():
    plate = Plate()
    plate.box(((10, 20), (30, 40)), radius=0)

    assert plate.area() == (10, 20, 31, 41)


def test_empty_plate_leaves_the_sheet_as_it_was():
    press = Press(WHITE, seed=1)

    press.lay(Plate(), BLUE)
    press.glaze(Plate(), BLUE)

    assert Plate().area() is None
    assert press.sheet.getcolors() == [(WIDTH * HEIGHT, WHITE)]


def test_grain_leaves_bare_paper_clean():
    press = Press(WHITE, seed=1)
    plate = Plate()
    plate.fill(LEFT)

    press.lay(plate, BLUE, grain=1)

    assert press.sheet.crop((810, 0, WIDTH, HEIGHT)).getcolors() == [(790 * HEIGHT, WHITE)]


def test_glazes_mix_where_layers_do_not():
    glazed, layered = Press(YELLOW, seed=1), Press(YELLOW, seed=1)

    glazed.glaze(Plate(255), BLUE, grain=0)
    layered.lay(Plate(255), BLUE, grain=0)

    assert glazed.sheet.getpixel((5, 5)) == (0, 0, 0)
    assert layered.sheet.getpixel((5, 5)) == BLUE


def test_seed_decides_the_grain():
    half, sheets = Plate(128), []
    for seed in (1, 1, 2):
        press = Press(WHITE, seed=seed)
        press.lay(half, BLUE, grain=1)
        sheets.append(press.sheet.tobytes())

    assert sheets[0] == sheets[1] != sheets[2]


def test_hairline_needs_no_rounded_ends():
    plate = Plate()
    plate.stroke([(10, 10), (50, 10)], width=0.5)

    assert plate.area() == (10, 10, 51, 11)
