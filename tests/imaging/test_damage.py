"""Whatever happens to a file on its way, the answer is a master or a refusal."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles import imaging
from tests.imaging.pictures import (
    ANIMATED,
    FORMATS,
    animation,
    corners,
    exif_block,
    few_colours,
    moving,
    photo,
    save,
    speckles,
    still,
)
from tests.imaging.profiles import swapped_rgb

TOLD = {"exif": b"Exif\0\0" + exif_block(6, secret=b"a secret"), "icc_profile": swapped_rgb()}

FILES = {
    **{kind: still(kind) for kind in FORMATS},
    **{f"animated {kind}": animation(kind, moving(clear=True)) for kind in ANIMATED},
    **{f"{kind} with notes": save(corners(), kind, **TOLD) for kind in FORMATS if kind != "GIF"},
    "progressive JPEG": save(corners(), "JPEG", progressive=True),
    "JPEG of inks": save(corners().convert("CMYK"), "JPEG"),
    "PNG with palette": save(few_colours(20, 20, 40), "PNG", transparency=bytes(20)),
    "PNG of 16 bits": save(speckles(20, 20, "L").convert("I;16"), "PNG"),
    "lossy WebP": save(speckles(20, 20, "RGBA"), "WebP"),
}

change = st.one_of(
    st.tuples(st.just("flip"), st.integers(0, 5000), st.integers(1, 255)),
    st.tuples(st.just("insert"), st.integers(0, 5000), st.binary(min_size=1, max_size=8)),
    st.tuples(st.just("cut"), st.integers(0, 5000), st.integers(1, 40)),
)


def damage(data: bytes, changes: list[tuple]) -> bytes:
    for verb, place, what in changes:
        at = place % (len(data) or 1)
        if verb == "flip":
            data = data[:at] + bytes(byte ^ what for byte in data[at : at + 1]) + data[at + 1 :]
        elif verb == "insert":
            data = data[:at] + what + data[at:]
        else:
            data = data[:at] + data[at + what :]
    return data


def answer(data: bytes) -> imaging.Master | imaging.ImageRefused:
    """Read the file and make its renditions; anything but a refusal comes through."""
    limits = imaging.Limits(pixels=200_000, frame_pixels=400_000, side=100)
    try:
        master = imaging.read(data, limits=limits)
        list(imaging.renditions(master.data, limits=limits))
    except imaging.ImageRefused as refused:
        return refused
    return master


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=40, deadline=None)
@given(changes=st.lists(change, min_size=1, max_size=4))
def test_a_damaged_file_is_a_master_or_refused(name, changes):
    assert answer(damage(FILES[name], changes))


@settings(max_examples=100, deadline=None)
@given(
    begin=st.sampled_from([data[:size] for data in FILES.values() for size in (4, 12, 16)]),
    rest=st.binary(max_size=200),
)
def test_a_beginning_with_anything_behind_it_is_a_master_or_refused(begin, rest):
    assert answer(begin + rest)


@pytest.mark.parametrize("share", [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97])
@pytest.mark.parametrize("kind", FORMATS)
def test_a_cut_photograph_is_truncated(kind, share):
    data = save(photo(160, 120), kind)

    with pytest.raises(imaging.Truncated):
        imaging.read(data[: int(len(data) * share)])


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9])
@pytest.mark.parametrize("kind", ANIMATED)
def test_a_cut_animation_is_truncated_or_ends_between_two_frames(kind, share):
    data = animation(kind, [photo(60, 40, seed=seed) for seed in range(3)])

    made = answer(data[: int(len(data) * share)])

    assert isinstance(made, imaging.Truncated)


@pytest.mark.parametrize("kind", FORMATS)
def test_a_file_cut_anywhere_is_a_master_or_refused(kind):
    data = still(kind)

    for end in range(0, len(data), 7):
        assert answer(data[:end])


@pytest.mark.parametrize("kind", FORMATS)
def test_zeros_instead_of_the_second_half_are_a_master_or_refused(kind):
    data = save(photo(160, 120), kind)
    half = len(data) // 2

    assert answer(data[:half] + bytes(len(data) - half))
