from io import BytesIO

from PIL import Image

from articles.imaging.cards.faces import OWN, Face, Faces
from articles.imaging.cards.fitting import cover, fit_line

OURS = Faces((Face(OWN),))


def png(image):
    stream = BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()


def test_a_picture_is_cut_and_not_stretched():
    wide = Image.new("RGB", (300, 100), "red")
    wide.paste("blue", (100, 0, 200, 100))

    shown = cover(png(wide), size=(50, 50), paper="#ffffff")

    assert shown.size == (50, 50)
    assert {shown.getpixel(place) for place in [(3, 3), (46, 46)]} == {(0, 0, 255)}


def test_the_upper_part_of_a_high_picture_is_kept():
    high = Image.new("RGB", (100, 300), "red")
    high.paste("blue", (0, 70, 100, 170))

    shown = cover(png(high), size=(50, 50), paper="#ffffff")

    assert shown.getpixel((25, 25)) == (0, 0, 255)


def test_paper_shows_through_what_is_clear():
    clear = Image.new("RGBA", (50, 50), (0, 0, 0, 0))

    assert cover(png(clear), size=(10, 10), paper="#fdfdfc").getpixel((5, 5)) == (253, 253, 252)


def test_a_line_that_fits_is_left_alone():
    assert fit_line("海外の声", faces=OURS, size=34, width=300) == "海外の声"


def test_a_line_that_does_not_fit_ends_in_an_ellipsis():
    line = fit_line("アンナ・リンド、森", faces=OURS, size=34, width=200)

    assert line.endswith("…")
    assert OURS.length(line, 34) <= 200
