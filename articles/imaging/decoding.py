"""Decoding: from bytes to upright sRGB pixels within the limits."""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image
from PIL.AvifImagePlugin import AvifImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile

from articles.imaging.colours import convert_to_srgb, unfold
from articles.imaging.errors import (
    ImageRefused,
    NotAnImage,
    TooManyFrames,
    TooManyPixels,
    Truncated,
)
from articles.imaging.formats import AVIF, GIF, JPEG, PNG, WEBP, Format
from articles.imaging.limits import Limits
from articles.imaging.pictures import Frame, Picture
from articles.imaging.stripping import strip
from articles.imaging.turning import read_orientation, turn

# Each is called by itself: Image.open would warn of large pictures on its own account.
DECODERS: dict[Format, type[ImageFile]] = {
    JPEG: JpegImageFile,
    PNG: PngImageFile,
    WEBP: WebPImageFile,
    AVIF: AvifImageFile,
    GIF: GifImageFile,
}

# What the decoders were seen to raise, or say that they raise, over damaged files.
FAILURES = (
    OSError,
    EOFError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    AssertionError,
    RuntimeError,
    MemoryError,
    struct.error,
    zlib.error,
)


@contextmanager
def failing_as(refusal: type[ImageRefused]) -> Iterator[None]:
    """Turn what a decoder raises into a refusal."""
    try:
        yield
    except FAILURES as failure:
        raise refusal from failure


def decode(data: bytes, *, kind: Format, limits: Limits) -> Picture:
    """Return the picture, upright, in sRGB and no larger than the limit of the side."""
    bare = strip(data, kind)
    judge(bare.size, count=bare.frames, limits=limits)
    with failing_as(NotAnImage):
        source = DECODERS[kind](BytesIO(bare.data))
        count = int(getattr(source, "n_frames", 1))
    judge(source.size, count=count, limits=limits)
    frames = take_frames(source, count=count, exif=bare.exif, side=limits.side)
    return Picture(frames, loop=source.info.get("loop"), lossless=bare.lossless)


def judge(size: tuple[int, int], *, count: int, limits: Limits) -> None:
    """Raise when a picture of this size and so many frames is more than is taken."""
    pixels = size[0] * size[1]
    if count > limits.frames:
        raise TooManyFrames(limits.frames)
    if pixels > limits.pixels:
        raise TooManyPixels(limits.pixels)
    if count > 1 and pixels * count > limits.frame_pixels:
        raise TooManyPixels(limits.frame_pixels)


def take_frames(source: ImageFile, *, count: int, exif: bytes, side: int) -> Iterator[Frame]:
    """Decode the frames in turn and bring each to how it is kept."""
    size = fit(source.size, side)
    source.draft(None, size)  # lets JPEG be decoded small
    orientation = read_orientation(exif or source.info.get("exif", b""))
    profile = source.info.get("icc_profile")
    # The default picture of an animated PNG is for those who cannot play it.
    for number in range(1 if getattr(source, "default_image", False) else 0, count):
        with failing_as(Truncated):
            source.seek(number)
            source.load()
            unfolded = unfold(source)
        upright = turn(shrink(unfolded, size), orientation)
        yield Frame(convert_to_srgb(upright, profile), source.info.get("duration", 0))


def fit(size: tuple[int, int], side: int) -> tuple[int, int]:
    """Return the size in the same proportions with no side longer than `side`."""
    scale = min(1.0, side / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def shrink(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Return a picture of its own, of that size and free of what its file told beside pixels."""
    if image.size == size:
        own = image.copy()
    else:
        own = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    own.info.clear()
    return own
