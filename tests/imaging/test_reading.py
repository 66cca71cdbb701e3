import subprocess
import sys
import warnings
import zlib
from dataclasses import FrozenInstanceError
from hashlib import sha256

import pytest
from PIL import GifImagePlugin, Image, ImageChops, ImageFile, ImageStat, PngImagePlugin

from articles import imaging
from tests.imaging.pictures import (
    ANIMATED,
    FORMATS,
    animation,
    chunk,
    corners,
    exif_block,
    jpeg,
    load,
    photo,
    riff,
    riff_chunk,
    save,
    segment,
    still,
)

SECRET = b"35.6895N-139.6917E"
XMP = b"<x:xmpmeta><GPSLatitude>" + SECRET + b"</GPSLatitude></x:xmpmeta>"


@pytest.mark.parametrize(
    ("kind", "extension", "media_type"),
    [
        ("JPEG", "jpg", "image/jpeg"),
        ("PNG", "png", "image/png"),
        ("WebP", "webp", "image/webp"),
        ("AVIF", "avif", "image/avif"),
        ("GIF", "gif", "image/gif"),
    ],
)
def test_the_master_tells_what_it_is(kind, extension, media_type):
    master = imaging.read(still(kind))

    assert (master.format, master.extension, master.media_type) == (kind, extension, media_type)
    assert (master.width, master.height, master.animated) == (48, 32, False)
    assert load(master.data).format == kind.upper()
    assert load(master.data).size == (48, 32)


@pytest.mark.parametrize("kind", ANIMATED)
def test_the_master_of_an_animation_tells_that_it_moves(kind):
    master = imaging.read(animation(kind))

    assert (master.format, master.animated) == (kind, True)
    assert load(master.data).n_frames == 3


def test_a_master_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        imaging.read(jpeg()).data = b""  # type: ignore[misc]


def told_jpeg() -> bytes:
    secrets = (
        segment(0xE1, b"Exif\0\0" + exif_block(secret=SECRET)),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP),
        segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x12" + SECRET),
        segment(0xFE, SECRET),
    )
    return jpeg()[:2] + b"".join(secrets) + jpeg()[2:] + SECRET


def told_png() -> bytes:
    plain = still("PNG")
    secrets = (
        chunk(b"tEXt", b"Comment\0" + SECRET),
        chunk(b"zTXt", b"Comment\0\0" + zlib.compress(SECRET, 0)),
        chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP),
        chunk(b"eXIf", exif_block(secret=SECRET)),
        chunk(b"prVt", SECRET),
    )
    return plain[:33] + b"".join(secrets) + plain[33:-12] + secrets[0] + plain[-12:] + SECRET


def told_webp() -> bytes:
    told = save(corners(), "WebP", exif=exif_block(secret=SECRET), xmp=XMP)
    return riff(told[12:], riff_chunk(b"note", SECRET)) + SECRET


def told_avif() -> bytes:
    return save(corners(), "AVIF", exif=exif_block(secret=SECRET), xmp=XMP) + (
        (len(SECRET) + 8).to_bytes(4, "big") + b"free" + SECRET
    )


def told_gif() -> bytes:
    return save(corners(), "GIF", comment=SECRET) + SECRET


TOLD = {
    "JPEG": told_jpeg(),
    "PNG": told_png(),
    "WebP": told_webp(),
    "AVIF": told_avif(),
    "GIF": told_gif(),
}
TRACES = (SECRET, b"Exif", b"EXIF", b"eXIf", b"xmpmeta", b"Photoshop", b"tEXt", b"zTXt", b"iTXt")


@pytest.mark.parametrize("kind", FORMATS)
def test_nothing_that_a_file_tells_beside_its_pixels_survives(kind):
    data = TOLD[kind]

    made = [imaging.read(data).data, *(rendition.data for rendition in imaging.renditions(data))]

    assert SECRET in data
    assert [trace for trace in TRACES for file in made if trace in file] == []
    assert all(not load(file).info.keys() & {"exif", "xmp", "comment", "dpi"} for file in made)


@pytest.mark.parametrize("kind", ["WebP", "PNG", "AVIF", "GIF"])
def test_nothing_that_an_animation_tells_survives(kind):
    notes = {"comment": SECRET} if kind == "GIF" else {"exif": exif_block(secret=SECRET)}
    data = animation(kind, **notes)

    assert SECRET in data
    assert SECRET not in imaging.read(data).data


def test_a_file_that_is_a_gif_and_a_page_at_once_is_only_a_gif_afterwards():
    payload = b"<script>alert(document.domain)</script>"
    moving = animation("GIF", comment=b"*/=1;" + payload)

    for polyglot in (moving + payload, save(corners(), "GIF", comment=payload) + payload):
        assert payload in polyglot
        assert b"script" not in imaging.read(polyglot).data


@pytest.mark.parametrize("kind", FORMATS)
def test_the_same_bytes_give_the_same_master(kind):
    data = TOLD[kind]

    assert imaging.read(data) == imaging.read(data)


def test_the_same_bytes_give_the_same_master_in_another_process():
    data = save(photo(300, 200), "AVIF")
    program = (
        "import sys, hashlib; from articles import imaging; data = sys.stdin.buffer.read(); "
        "made = [imaging.read(data).data, *(r.data for r in imaging.renditions(data))]; "
        "print(hashlib.sha256(b''.join(made)).hexdigest())"
    )
    made = [imaging.read(data).data, *(rendition.data for rendition in imaging.renditions(data))]

    told = subprocess.run(
        [sys.executable, "-c", program], input=data, capture_output=True, check=True
    )

    assert told.stdout.decode().strip() == sha256(b"".join(made)).hexdigest()


@pytest.mark.parametrize("kind", FORMATS)
def test_a_master_can_be_read_again(kind):
    first = imaging.read(still(kind))
    second = imaging.read(first.data)

    assert (second.format, second.width, second.height) == (kind, 48, 32)


def test_more_bytes_than_the_limit_are_refused_unread():
    data = jpeg()

    assert imaging.read(data, limits=imaging.Limits(bytes=len(data))).width == 48
    with pytest.raises(imaging.TooManyBytes) as refused:
        imaging.read(data, limits=imaging.Limits(bytes=len(data) - 1))
    assert refused.value.limit == len(data) - 1


def test_a_photograph_stays_near_to_what_it_was():
    image = photo(960, 640).resize((240, 160))

    stored = load(imaging.read(save(image, "JPEG", quality=95)).data).convert("RGB")

    assert ImageStat.Stat(ImageChops.difference(image, stored)).rms[1] < 8


def test_nothing_of_pillow_is_changed_and_nothing_warned_of():
    def state() -> tuple[object, ...]:
        return (
            Image.MAX_IMAGE_PIXELS,
            ImageFile.LOAD_TRUNCATED_IMAGES,
            GifImagePlugin.LOADING_STRATEGY,
            PngImagePlugin.MAX_TEXT_CHUNK,
            tuple(warnings.filters),
        )

    before = state()

    for kind in FORMATS:
        imaging.read(TOLD[kind])

    assert state() == before
