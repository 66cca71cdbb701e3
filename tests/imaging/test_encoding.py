import pytest
from PIL import Image, ImageSequence

from articles import imaging
from articles.imaging.encoding import encode_master
from articles.imaging.formats import GIF
from articles.imaging.pictures import Frame, Picture
from tests.imaging.pictures import (
    ANIMATED,
    BLUE,
    GREEN,
    RED,
    animation,
    few_colours,
    load,
    moving,
    photo,
    save,
    speckles,
)

LOSSLESS = ("PNG", "WebP", "GIF")


def play(data: bytes) -> list[tuple[Image.Image, float]]:
    """Return the frames as they are seen, and for how long."""
    shown = []
    for frame in ImageSequence.Iterator(load(data)):
        image = frame.convert("RGBA")
        seen = Image.new("RGBA", image.size)
        seen.paste(image, mask=image.getchannel("A").point(lambda alpha: 255 * (alpha > 0)))
        shown.append((seen, frame.info["duration"]))
    return shown


def is_same(found: bytes, wanted: bytes) -> bool:
    """Say whether two animations show the same pixels for the same times."""
    pairs = zip(play(found), play(wanted), strict=True)
    return all(
        (a.tobytes(), round(first)) == (b.tobytes(), round(second))
        for (a, first), (b, second) in pairs
    )


@pytest.mark.parametrize("clear", [False, True])
@pytest.mark.parametrize("kind", LOSSLESS)
def test_an_animation_keeps_every_pixel_and_duration(kind, clear):
    data = animation(kind, moving(clear=clear), disposal=2 if kind == "GIF" else 0)

    master = imaging.read(data)

    assert master.animated
    assert is_same(master.data, data)


@pytest.mark.parametrize("clear", [False, True])
def test_an_animated_avif_keeps_frames_and_durations(clear):
    data = animation("AVIF", moving(clear=clear), quality=95)

    shown = play(imaging.read(data).data)

    assert [duration for _, duration in shown] == [100, 200, 300]
    assert shown[2][0].getpixel((20, 8))[0] > 180
    assert (shown[0][0].getpixel((38, 22))[3] == 0) is clear


@pytest.mark.parametrize("loop", [0, 1, 5])
@pytest.mark.parametrize("kind", LOSSLESS)
def test_an_animation_repeats_as_often_as_before(kind, loop):
    master = imaging.read(animation(kind, loop=loop))

    assert load(master.data).info["loop"] == loop


def test_a_gif_that_does_not_repeat_still_does_not():
    assert "loop" not in load(imaging.read(animation("GIF")).data).info


def test_opaque_colours_next_to_the_clear_one_stay_seen():
    frames = moving(clear=True)
    for place, frame in enumerate(frames):
        frame.paste((0, 0, place, 255), (0, 0, 40, 2))
        frame.paste((1, 2, 3, 255), (0, 22, 40, 24))

    picture = Picture(Frame(frame, 100) for frame in frames)

    shown = play(encode_master(picture, GIF)[0])

    for place, (image, _) in enumerate(shown):
        assert image.getpixel((39, 0)) == (0, 0, place, 255)
        assert image.getpixel((39, 23)) == (1, 2, 4, 255)
        assert image.getpixel((39, 20))[3] == 0


def test_gif_frames_with_palettes_of_their_own_are_kept():
    frames = [few_colours(30, 30, 200, seed=seed).convert("RGB") for seed in range(3)]
    data = animation("GIF", frames)

    assert is_same(imaging.read(data).data, data)


@pytest.mark.parametrize("disposal", [0, 1, 2])
@pytest.mark.parametrize("blend", [0, 1])
def test_animated_png_is_shown_the_same_however_its_frames_were_laid(disposal, blend):
    data = animation("PNG", moving(clear=True), disposal=disposal, blend=blend)

    assert is_same(imaging.read(data).data, data)


def test_the_still_picture_before_an_animated_png_is_left_out():
    stand_in = Image.new("RGB", (40, 24), BLUE)
    data = animation("PNG", [stand_in, *moving()], default_image=True)

    shown = play(imaging.read(data).data)

    assert len(shown) == 3
    assert all(image.getpixel((0, 0)) != (*BLUE, 255) for image, _ in shown)


def test_thirtieths_of_a_second_stay_exact_in_png():
    data = animation("PNG", durations=[1000 / 30] * 3)

    assert b"\0\x01\0\x1e" in imaging.read(data).data


@pytest.mark.parametrize("kind", ANIMATED)
def test_frames_that_are_all_the_same_become_a_still_picture(kind):
    near = [Image.new("RGB", (40, 24), RED) for _ in range(3)]
    near[1].putpixel((0, 0), (254, 0, 0))
    data = animation(kind, near, **({"quality": 1} if kind == "AVIF" else {}))

    assert imaging.read(data).animated is (kind != "AVIF")


def test_a_still_picture_of_repeats_is_still():
    frame = Image.new("RGB", (40, 24), RED)
    repeats = save(frame, "WebP", save_all=True, append_images=[frame], allow_mixed=True)

    assert not imaging.read(repeats).animated


@pytest.mark.parametrize("kind", ["PNG", "WebP"])
def test_frames_with_alpha_and_without_go_together(kind):
    frames = [*moving(2), *moving(3, clear=True)[2:]]
    data = animation(kind, [frame.convert("RGBA") for frame in frames])

    assert is_same(imaging.read(data).data, data)


def test_an_animated_avif_of_which_one_frame_is_clear_survives():
    frames = [*moving(2), *moving(3, clear=True)[2:]]
    data = animation("AVIF", [frame.convert("RGBA") for frame in frames])

    assert [image.getpixel((0, 0))[3] for image, _ in play(imaging.read(data).data)] == [
        255,
        255,
        0,
    ]


@pytest.mark.parametrize("mode", ["L", "LA"])
def test_grey_animated_png_survives(mode):
    frames = [speckles(9, 9, mode, seed=seed) for seed in range(3)]
    data = animation("PNG", frames)

    assert is_same(imaging.read(data).data, data)


def test_a_frame_shown_for_eleven_minutes_and_its_repeat_are_written():
    frames = [Image.new("RGB", (4, 4), colour) for colour in (RED, RED, GREEN)]
    frames[1].putpixel((0, 0), (255, 0, 1))
    data = animation("PNG", frames, durations=[655_000, 655_000, 65_535_000])

    durations = [duration for _, duration in play(imaging.read(data).data)]

    assert durations == [655_000, 655_000, 655_350]


def test_a_lossy_animated_webp_stays_lossy_and_small():
    frames = [photo(120, 80).rotate(turn) for turn in (0, 90, 180)]
    data = animation("WebP", frames, lossless=False, quality=80)

    assert len(imaging.read(data).data) < 2 * len(data)


def test_a_png_of_few_colours_is_kept_in_a_palette():
    image = few_colours(60, 60, 12).convert("RGB")

    master = imaging.read(save(image, "PNG"))

    assert load(master.data).mode == "P"
    assert load(master.data).convert("RGB").tobytes() == image.tobytes()
