from PIL import Image

from articles.imaging.pictures import LONGEST, Frame, merge_repeats
from tests.imaging.pictures import few_colours


def frame(colour: str, duration: float) -> Frame:
    return Frame(Image.new("RGB", (4, 4), colour), duration)


def test_a_repeated_frame_is_shown_longer_instead():
    merged = merge_repeats([frame("red", 100), frame("red", 50), frame("blue", 70)])

    assert [shown.duration for shown in merged] == [150, 70]


def test_a_frame_that_comes_back_later_is_kept():
    merged = merge_repeats([frame("red", 1), frame("blue", 1), frame("red", 1)])

    assert len(merged) == 3


def test_frames_that_look_the_same_by_different_palettes_are_repeats():
    paletted = few_colours(9, 9, 5)

    merged = merge_repeats([Frame(paletted, 1), Frame(paletted.convert("RGB"), 2)])

    assert [shown.duration for shown in merged] == [3]


def test_exact_durations_stay_exact():
    merged = merge_repeats([frame("red", 100 / 3), frame("blue", 1001 / 30)])

    assert [shown.duration for shown in merged] == [100 / 3, 1001 / 30]


def test_long_sums_are_rounded_to_what_every_format_can_say():
    short = merge_repeats([frame("red", 33_333.3), frame("red", 20_000)])
    long = merge_repeats([frame("red", 65_000.4), frame("red", 60_000)])

    assert short[0].duration == 53_333
    assert long[0].duration == 125_000


def test_no_frame_is_shown_longer_than_a_gif_can_say():
    lone = merge_repeats([frame("red", 10_000_000)])
    summed = merge_repeats([frame("red", 600_000), frame("red", 600_000)])

    assert lone[0].duration == LONGEST
    assert summed[0].duration == 655_000
