import pytest

from articles import imaging
from articles.imaging.stripping.parts import MOST_PARTS
from articles.imaging.stripping.webp import strip_webp
from tests.imaging.pictures import (
    animation,
    corners,
    load,
    moving,
    riff,
    riff_chunk,
    save,
)


@pytest.mark.parametrize("lossless", [True, False])
@pytest.mark.parametrize("profile", [b"", b"profile"])
def test_size_and_coding_are_told(lossless, profile):
    data = save(corners(), "WebP", lossless=lossless, icc_profile=profile)

    bare = strip_webp(data)

    assert (bare.size, bare.lossless) == ((48, 32), lossless)


@pytest.mark.parametrize("lossless", [True, False])
def test_size_and_coding_of_an_animation_are_told(lossless):
    data = animation("WebP", moving(clear=True), lossless=lossless)

    bare = strip_webp(data)

    assert (bare.size, bare.lossless) == ((40, 24), lossless)


@pytest.mark.parametrize("lossless", [True, False])
def test_the_master_is_coded_as_the_upload_was(lossless):
    data = save(corners(), "WebP", lossless=lossless)

    master = imaging.read(data)

    assert strip_webp(master.data).lossless is lossless
    if lossless:
        assert load(master.data).tobytes() == corners().tobytes()


def test_what_trails_the_end_is_dropped():
    plain = save(corners(), "WebP")

    assert strip_webp(plain + b"<script>").data == plain


@pytest.mark.parametrize("cut", [1, 10, 40])
def test_a_file_shorter_than_it_says_is_truncated(cut):
    with pytest.raises(imaging.Truncated):
        strip_webp(save(corners(), "WebP")[:-cut])


@pytest.mark.parametrize("name", [b"VP8 ", b"VP8L", b"VP8X"])
def test_a_header_that_is_cut_is_truncated(name):
    with pytest.raises(imaging.Truncated):
        strip_webp(riff(name + b"\x20\0\0\0"))


def test_a_file_that_begins_with_another_chunk_is_no_picture():
    data = riff(riff_chunk(b"ICCP", b"profile"), save(corners(), "WebP")[12:])

    with pytest.raises(imaging.NotAnImage):
        imaging.read(data)


def test_millions_of_chunks_are_refused():
    with pytest.raises(imaging.Truncated):
        imaging.read(riff(save(corners(), "WebP")[12:], riff_chunk(b"junk", b"") * MOST_PARTS))
