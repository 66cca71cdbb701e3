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


DRESSED = {
    "bare": SVG,
    "byte order mark": b"\xef\xbb\xbf" + SVG,
    "white space": b" \r\n\t" + SVG,
    "declaration": b'<?xml version="1.0" encoding="utf-8"?>\n' + SVG,
    "comments": b"<!-- a -> b -- c --><!-- second -->" + SVG,
    "doctype": b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">' + SVG,
    "entities": b'<!DOCTYPE svg [ <!ENTITY a "<b>"> ]>' + SVG,
    "prefix": b'<s:svg xmlns:s="http://www.w3.org/2000/svg"/>',
    "UTF-16": b"\xff\xfe" + SVG.decode().encode("utf-16-le"),
    "UTF-16 backwards": b"\xfe\xff" + SVG.decode().encode("utf-16-be"),
    "gzip": gzip.compress(SVG),
    "gzip of more": gzip.compress(b"\xef\xbb\xbf<?xml version='1.0'?>" + SVG),
    "broken text behind": SVG + b"\xff\xfe\x80",
}


@pytest.mark.parametrize("data", DRESSED.values(), ids=DRESSED)
def test_svg_is_a_vector_image_however_it_is_dressed(data):
    with pytest.raises(imaging.VectorImage):
        recognise(data)


def zipped() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "a")
    return stream.getvalue()


NO_PICTURE = {
    "nothing": b"",
    "a byte": b"\xff",
    "half a signature": b"GIF",
    "another GIF": b"GIF88a",
    "page": b"<html><body><svg></svg></body></html>",
    "element like svg": b"<svgx>",
    "comment without end": b"<!-- never closed " * 10_000,
    "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "ZIP": zipped(),
    "gzip of text": gzip.compress(b"plain text"),
    "broken gzip": b"\x1f\x8bnot really gzip",
    "sound": b"RIFF\x24\0\0\0WAVEfmt ",
    "film": b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom",
    "zeros": bytes(100),
    "text": "ただの文章".encode(),
}


@pytest.mark.parametrize("data", NO_PICTURE.values(), ids=NO_PICTURE)
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(imaging.NotAnImage):
        recognise(data)


NOT_TAKEN = [
    ("TIFF", save(corners(), "TIFF")),
    ("TIFF", b"MM\0*" + bytes(20)),
    ("BMP", save(corners(), "BMP")),
    ("BMP", b"BM" + bytes(60)),
    ("ICO", save(corners(), "ICO")),
    ("JPEG 2000", save(corners(), "JPEG2000")),
    ("Photoshop", b"8BPS\0\1" + bytes(20)),
    ("HEIC", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
    ("HEIC", b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic"),
    ("JPEG XL", b"\xff\x0a\xff\x07"),
    ("JPEG XL", b"\0\0\0\x0cJXL \r\n\x87\n" + bytes(20)),
]


@pytest.mark.parametrize(("name", "data"), NOT_TAKEN, ids=[name for name, _ in NOT_TAKEN])
def test_another_picture_format_is_refused_by_name(name, data):
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
