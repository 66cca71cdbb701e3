"""Taking out of a file all that is not pixels, before a decoder sees it.

The decoders parse Exif, texts and profiles as they open a file, warn about broken ones and may
be made to spend time and memory on them. What they never see cannot hurt nor survive.
"""

from collections.abc import Callable

from articles.imaging.formats import AVIF, GIF, JPEG, PNG, WEBP, Format
from articles.imaging.stripping.avif import strip_avif
from articles.imaging.stripping.gif import strip_gif
from articles.imaging.stripping.jpeg import strip_jpeg
from articles.imaging.stripping.parts import Bare
from articles.imaging.stripping.png import strip_png
from articles.imaging.stripping.webp import strip_webp

__all__ = ["Bare", "strip"]

STRIPPERS: dict[Format, Callable[[bytes], Bare]] = {
    JPEG: strip_jpeg,
    PNG: strip_png,
    WEBP: strip_webp,
    AVIF: strip_avif,
    GIF: strip_gif,
}


def strip(data: bytes, kind: Format) -> Bare:
    """Return a file of this format bare of metadata; raises Truncated when it ends early."""
    return STRIPPERS[kind](data)
