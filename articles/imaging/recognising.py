"""Telling a file's format by its first bytes, never by its name."""

import re
import zlib

from articles.imaging.errors import NotAnImage, UnsupportedFormat, VectorImage
from articles.imaging.formats import AVIF, GIF, JPEG, PNG, WEBP, Format

PROLOGUE_BYTES = 64 * 1024

TAKEN = (
    (re.compile(rb"\xff\xd8\xff"), JPEG),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), PNG),
    (re.compile(rb"GIF8[79]a"), GIF),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), WEBP),
    (re.compile(rb"....ftyp(?:avif|avis)", re.DOTALL), AVIF),
    # A container's brand, with what it holds among the compatible ones.
    (re.compile(rb"....ftyp(?:mif1|msf1|miaf)....(?:....){0,15}?avi[fs]", re.DOTALL), AVIF),
)

NOT_TAKEN = (
    (re.compile(rb"....ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)", re.DOTALL), "HEIC"),
    (re.compile(rb"II\*\0|MM\0\*|II\+\0|MM\0\+"), "TIFF"),
    (re.compile(rb"8BP[SB]"), "Photoshop"),
    (re.compile(rb"\0\0[\x01\x02]\0[^\0]\0", re.DOTALL), "ICO"),
    (re.compile(rb"BM.{4}\0\0\0\0", re.DOTALL), "BMP"),
    (re.compile(rb"\xff\x0a|\0\0\0\x0cJXL \r\n\x87\n"), "JPEG XL"),
    (re.compile(rb"\0\0\0\x0cjP  \r\n\x87\n|\xff\x4f\xff\x51"), "JPEG 2000"),
)

MARKUP_AHEAD = re.compile(
    r"(?:\s+|<\?.*?\?>|<!--.*?-->|<!doctype[^<>\[]*(?:\[.*?\]\s*)?>)", re.DOTALL | re.IGNORECASE
)
SVG_ROOT = re.compile(r"<(?:[\w.-]+:)?svg[\s/>]", re.IGNORECASE)


def recognise(data: bytes) -> Format:
    """Return the format of these bytes, or raise why there is none that is taken."""
    for signature, taken in TAKEN:
        if signature.match(data):
            return taken
    for signature, name in NOT_TAKEN:
        if signature.match(data):
            raise UnsupportedFormat(name)
    if is_svg(data):
        raise VectorImage
    raise NotAnImage


def is_svg(data: bytes) -> bool:
    """Say whether these bytes are an SVG document, packed by gzip or not."""
    text = decode_markup(unpack_beginning(data))
    position = 0
    while ahead := MARKUP_AHEAD.match(text, position):
        position = ahead.end()
    return SVG_ROOT.match(text, position) is not None


def unpack_beginning(data: bytes) -> bytes:
    """Return the beginning of the file, unpacked when it is gzip."""
    if not data.startswith(b"\x1f\x8b"):
        return data[:PROLOGUE_BYTES]
    try:
        return zlib.decompressobj(wbits=31).decompress(data, PROLOGUE_BYTES)
    except zlib.error:
        return b""


def decode_markup(data: bytes) -> str:
    """Return bytes as text by their byte order mark, without that mark."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    return data.decode("utf-8-sig", "replace")
