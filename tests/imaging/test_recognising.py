import gzip
import zipfile
from io import BytesIO

import pytest
from PIL import Image

from articles import imaging
from articles.imaging.recognising import recognise
from tests.imaging.pictures import FORMATS, animation, corners, save, still

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.mark.parametrize("kind", FORMATS)
def test_a_taken_format_is_told_by_its_bytes(kind):
    assert recognise(still(kind)).name == kind


def test_an_avif_sequence_is_avif():
    assert recognise(animation("AVIF")).name == "AVIF"


@pytest.mark.parametrize("brand", [b"mif1", b"msf1", b"miaf"])
def test_avif_in_a_general_container_is_avif(brand):
    data = still("AVIF")

    assert recognise(data[:8] + brand + data[12:]).name == "AVIF"


@pytest.mark.parametrize(
    "data",
    [
        SVG,
        b"\xef\xbb\xbf" + SVG,
        b" \r\n\t" + SVG,
        b'<?xml version="1.0" encoding="utf-8"?>\n' + SVG,
        b"<!-- a -> b -- c --><!-- second -->" + SVG,
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">' + SVG,
        b'<!DOCTYPE svg [ <!ENTITY a "<b>"> ]>' + SVG,
        b'<s:svg xmlns:s="http://www.w3.org/2000/svg"/>',
        SVG.decode().encode("utf-16"),
        b"\xfe\xff" + SVG.decode().encode("utf-16-be"),
        gzip.compress(SVG),
        gzip.compress(b"\xef\xbb\xbf<?xml version='1.0'?>" + SVG),
        SVG + b"\xff\xfe\x80",
    ],
)
def test_svg_is_a_vector_image_however_it_is_dressed(data):
    with pytest.raises(imaging.VectorImage):
        recognise(data)


def zipped() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "a")
    return stream.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"GIF",
        b"GIF88a",
        b"<html><body><svg></svg></body></html>",
        b"<svgx>",
        b"<!-- never closed " * 10_000,
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        zipped(),
        gzip.compress(b"plain text"),
        b"\x1f\x8bnot really gzip",
        b"RIFF\x24\0\0\0WAVEfmt ",
        b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom",
        bytes(100),
        "ただの文章".encode(),
    ],
)
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(imaging.NotAnImage):
        recognise(data)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (save(corners(), "TIFF"), "TIFF"),
        (b"MM\0*" + bytes(20), "TIFF"),
        (save(corners(), "BMP"), "BMP"),
        (save(corners(), "ICO"), "ICO"),
        (save(corners(), "JPEG2000"), "JPEG 2000"),
        (b"8BPS\0\1" + bytes(20), "Photoshop"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "HEIC"),
        (b"\xff\x0a\xff\x07", "JPEG XL"),
        (b"\0\0\0\x0cJXL \r\n\x87\n" + bytes(20), "JPEG XL"),
    ],
)
def test_another_picture_format_is_refused_by_name(data, name):
    with pytest.raises(imaging.UnsupportedFormat) as refused:
        recognise(data)

    assert refused.value.name == name


def test_a_gzip_bomb_is_only_begun():
    bomb = gzip.compress(b" " * 50_000_000)

    with pytest.raises(imaging.NotAnImage):
        recognise(bomb)


def test_no_decoder_but_the_right_one_is_asked(monkeypatch):
    monkeypatch.setattr(Image, "OPEN", {})

    assert imaging.read(still("PNG")).format == "PNG"
