import pytest
from PIL import ImageChops, ImageStat

from articles import imaging
from articles.imaging import rendering as making
from tests.imaging.pictures import (
    ANIMATED,
    FORMATS,
    animation,
    corners,
    load,
    photo,
    save,
    speckles,
    still,
)


@pytest.mark.parametrize(
    ("width", "offered"),
    [
        (1, (1,)),
        (160, (160,)),
        (480, (160, 240, 320, 480)),
        (530, (160, 240, 320, 530)),
        (534, (160, 240, 320, 480, 534)),
        (1000, (160, 240, 320, 480, 800, 1000)),
        (2560, (160, 240, 320, 480, 800, 1200, 1600, 2560)),
        (4000, (160, 240, 320, 480, 800, 1200, 1600, 2400, 4000)),
    ],
)
def test_a_picture_is_offered_in_useful_steps_and_its_own_width(width, offered):
    assert imaging.widths(width) == offered


@pytest.mark.parametrize("kind", FORMATS)
def test_every_width_comes_in_both_formats(kind):
    made = list(imaging.renditions(save(corners(200, 101), kind)))

    assert [(file.width, file.height, file.format) for file in made] == [
        (160, 81, "AVIF"),
        (160, 81, "WebP"),
        (200, 101, "AVIF"),
        (200, 101, "WebP"),
    ]
    assert {(file.extension, file.media_type) for file in made} == {
        ("avif", "image/avif"),
        ("webp", "image/webp"),
    }


def test_every_rendition_is_what_it_tells():
    for file in imaging.renditions(save(photo(700, 400), "JPEG")):
        image = load(file.data)

        assert (image.format, image.size) == (file.format.upper(), (file.width, file.height))


@pytest.mark.parametrize("kind", ANIMATED)
def test_an_animation_has_none(kind):
    assert list(imaging.renditions(animation(kind))) == []


def test_a_picture_larger_than_any_master_is_shrunk_as_masters_are():
    data = save(corners(3000, 60), "PNG")

    made = list(imaging.renditions(data, limits=imaging.Limits(side=1000)))

    assert [file.width for file in made[::2]] == [160, 240, 320, 480, 800, 1000]


def test_a_very_flat_picture_keeps_a_pixel_of_height():
    made = list(imaging.renditions(save(corners(400, 2), "PNG")))

    assert [file.height for file in made[::2]] == [1, 1, 2, 2]


def test_the_picture_is_decoded_once(monkeypatch):
    calls = []
    decode = making.decode
    monkeypatch.setattr(
        making, "decode", lambda *data, **known: calls.append(data) or decode(*data, **known)
    )

    made = list(imaging.renditions(save(corners(900, 90), "JPEG")))

    assert len(made) == 12
    assert len(calls) == 1


def test_alpha_is_kept():
    image = corners().convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 24, 16))

    for file in imaging.renditions(save(image, "PNG")):
        seen = load(file.data).convert("RGBA")

        assert seen.getpixel((5, 5))[3] == 0
        assert seen.getpixel((40, 25))[3] == 255


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "CMYK"])
def test_every_kind_of_pixel_can_be_rendered(mode):
    kind = "JPEG" if mode == "CMYK" else "PNG"

    made = list(imaging.renditions(save(speckles(20, 20).convert(mode), kind)))

    assert [file.width for file in made] == [20, 20]


def test_both_formats_come_near_to_the_picture():
    image = photo(960, 640).resize((480, 320))
    made = list(imaging.renditions(save(image, "PNG")))

    for file in made[-2:]:
        found = load(file.data).convert("RGB")

        assert ImageStat.Stat(ImageChops.difference(image, found)).rms[1] < 9


def test_drawings_keep_the_colour_of_every_pixel():
    stripes = corners(64, 64).resize((2, 64)).resize((64, 64), 0)
    for column in range(0, 64, 2):
        stripes.paste((255, 0, 0), (column, 0, column + 1, 64))
        stripes.paste((0, 0, 255), (column + 1, 0, column + 2, 64))

    drawn, _ = imaging.renditions(save(stripes, "PNG"))
    taken, _ = imaging.renditions(save(stripes, "JPEG", quality=95, subsampling=0))

    assert load(drawn.data).getpixel((32, 32))[0] > 200
    assert load(taken.data).getpixel((32, 32))[0] < 200


def test_large_pictures_are_made_with_less_effort():
    small, large, double = corners(1600, 1200), corners(2000, 1100), corners(1200, 1200)
    double.putalpha(100)

    assert making.choose_avif(small, drawn=False)["speed"] == 8
    assert making.choose_avif(large, drawn=False)["speed"] == 9
    assert making.choose_avif(double, drawn=False)["speed"] == 9


@pytest.mark.parametrize("data", [b"", b"<svg/>", still("JPEG")[:300]])
def test_what_is_no_picture_is_refused_as_the_first_is_asked_for(data):
    made = imaging.renditions(data)

    with pytest.raises(imaging.ImageRefused):
        next(made)
