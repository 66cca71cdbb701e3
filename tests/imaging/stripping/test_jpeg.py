import pytest

from articles import imaging
from articles.imaging.stripping.jpeg import MOST_SCANS, strip_jpeg
from articles.imaging.stripping.parts import MOST_PARTS
from tests.imaging.pictures import (
    corners,
    exif_block,
    jpeg,
    load,
    save,
    segment,
    speckles,
)


def insert(data: bytes, *segments: bytes) -> bytes:
    return data[:2] + b"".join(segments) + data[2:]


def test_pixels_are_the_same_without_what_was_dropped():
    data = insert(jpeg(), segment(0xFE, b"a comment"), segment(0xE1, b"http://ns.adobe.com/xap"))

    bare = strip_jpeg(data)

    assert b"comment" not in bare.data
    assert b"adobe.com" not in bare.data
    assert load(bare.data).tobytes() == load(data).tobytes()


@pytest.mark.parametrize("marker", range(0xE0, 0xF0))
def test_notes_of_every_application_are_dropped(marker):
    bare = strip_jpeg(insert(jpeg(), segment(marker, b"a note of somebody")))

    assert b"a note of somebody" not in bare.data


def test_what_the_colours_depend_on_is_kept():
    inks = save(speckles(16, 16, "CMYK"), "JPEG", icc_profile=b"profile")

    bare = strip_jpeg(inks)

    assert b"Adobe" in bare.data
    assert b"ICC_PROFILE\0\1\1profile" in bare.data
    assert load(bare.data).tobytes() == load(inks).tobytes()


def test_exif_is_told_and_dropped():
    block = b"Exif\0\0" + exif_block(6)

    bare = strip_jpeg(insert(jpeg(), segment(0xE1, block)))

    assert bare.exif == block
    assert b"Exif" not in bare.data


def test_only_the_first_picture_of_a_file_is_kept():
    first, second = jpeg(), jpeg(16, 16)

    assert strip_jpeg(first + second + b"<script>").data == strip_jpeg(first).data


def test_a_picture_of_several_with_an_index_is_an_ordinary_jpeg():
    index = segment(0xE2, b"MPF\0MM\0*\0\0\0\x08")

    master = imaging.read(insert(jpeg(), index) + jpeg())

    assert (master.format, master.width) == ("JPEG", 48)


def test_filling_and_junk_between_segments_are_skipped():
    plain = jpeg()
    padded = plain[:2] + b"\xff\xff\xff" + plain[2:]
    littered = plain[:2] + b"junk\x00\xff\x00" + plain[2:]

    assert load(strip_jpeg(padded).data).tobytes() == load(plain).tobytes()
    assert strip_jpeg(littered).data == strip_jpeg(plain).data


def test_restarts_and_several_scans_stay_whole():
    for settings in ({"restart_marker_blocks": 1}, {"progressive": True}):
        data = save(speckles(64, 64), "JPEG", **settings)

        assert load(strip_jpeg(data).data).tobytes() == load(data).tobytes()


def test_a_picture_without_end_is_truncated():
    with pytest.raises(imaging.Truncated):
        imaging.read(jpeg()[:-2])


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xd9",
        b"\xff\xd8\xff\xe0",
        b"\xff\xd8\xff\xe0\x00",
        b"\xff\xd8\xff\xe0\x00\x01",
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        b"\xff\xd8\xff\xfe\x00\x04ab",
    ],
)
def test_a_file_without_any_pixels_is_truncated(data):
    with pytest.raises(imaging.Truncated):
        strip_jpeg(data)


@pytest.mark.parametrize("marker", [b"\xff\x01", b"\xff\xd8"])
def test_a_marker_that_stands_alone_has_no_length_and_is_dropped(marker):
    plain = jpeg()

    assert strip_jpeg(insert(plain, marker)).data == strip_jpeg(plain).data


def test_more_scans_than_any_encoder_writes_are_refused():
    data = save(corners(), "JPEG", progressive=True)
    scan = data[data.rfind(b"\xff\xda") : -2]

    assert imaging.read(data[:-2] + scan * 50 + data[-2:]).width == 48
    with pytest.raises(imaging.Truncated):
        imaging.read(data[:-2] + scan * MOST_SCANS + data[-2:])


def test_millions_of_segments_are_refused():
    with pytest.raises(imaging.Truncated):
        imaging.read(insert(jpeg(), segment(0xFE, b"") * MOST_PARTS))
