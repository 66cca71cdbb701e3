import struct

import pytest

from articles import imaging
from articles.imaging.stripping.avif import find_ends, strip_avif
from articles.imaging.stripping.parts import MOST_PARTS
from tests.imaging.pictures import animation, corners, exif_block, load, save, still


def test_pixels_are_the_same_without_exif():
    data = save(corners(), "AVIF", exif=exif_block(secret=b"a secret"))

    bare = load(strip_avif(data).data)

    assert "exif" in load(data).info
    assert "exif" not in bare.info
    assert bare.tobytes() == load(data).tobytes()


def test_exif_that_pillow_would_warn_of_is_never_read():
    data = save(corners(), "AVIF", exif=exif_block(secret=b"a secret"))
    place = data.index(b"II*\0") + 8
    broken = data[:place] + b"\xff\x7f" + data[place + 2 :]

    with pytest.warns(UserWarning, match="Corrupt EXIF"):
        load(broken)
    assert imaging.read(broken).width == 48


def test_an_item_with_a_long_number_is_renamed():
    entry = b"infe\x03\0\0\0" + bytes(4) + b"\0\0Exif"

    assert strip_avif(box(b"meta", entry)).data == box(b"meta", entry[:-4] + b"skip")


def box(name: bytes, payload: bytes, size: int | None = None) -> bytes:
    return struct.pack(">I4s", len(payload) + 8 if size is None else size, name) + payload


def test_an_animation_is_left_as_it_is():
    data = animation("AVIF")

    assert strip_avif(data).data == data


@pytest.mark.parametrize(
    ("data", "ends"),
    [
        (b"", []),
        (b"\0\0\0\x20ft", []),
        (box(b"ftyp", b"abcd") + box(b"mdat", b""), [12, 20]),
        (box(b"mdat", b"12345678abc", size=0), []),
        (box(b"mdat", b"12345678abc", size=7), []),
        (box(b"mdat", struct.pack(">Q", 19) + b"abc", size=1), [19]),
        (box(b"mdat", b"1234", size=1), []),
        (box(b"mdat", b"", size=900), [900]),
    ],
)
def test_boxes_end_where_they_say(data, ends):
    assert list(find_ends(data)) == ends


@pytest.mark.parametrize("cut", [1, 10, 100])
def test_a_file_shorter_than_its_boxes_say_is_truncated(cut):
    with pytest.raises(imaging.Truncated):
        imaging.read(still("AVIF")[:-cut])


def test_millions_of_boxes_are_refused():
    with pytest.raises(imaging.Truncated):
        imaging.read(still("AVIF") + box(b"free", b"") * MOST_PARTS)
