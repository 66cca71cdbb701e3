"""Renditions: the sizes and formats of a picture that browsers choose from."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PIL import Image

from articles.imaging.decoding import decode
from articles.imaging.encoding import encode
from articles.imaging.formats import AVIF, GIF, PNG, WEBP, Format
from articles.imaging.limits import DEFAULT, Limits
from articles.imaging.recognising import recognise

# The smallest are for lists.
STEPS = (160, 240, 320, 480, 800, 1200, 1600, 2400)

# A step nearer than this to the picture's own width would save too little to be worth its file.
NEAREST = 0.9

# AVIF's effort is most of the cost, and large pictures are shown on dense screens, which forgive.
# A picture with alpha counts twice, because it is coded as two.
LARGE_PIXELS = 2_000_000
LARGE_AVIF = {"quality": 55, "speed": 9}
SMALL_AVIF = {"quality": 60, "speed": 8}
WEBP_SETTINGS = {"quality": 80, "alpha_quality": 90, "method": 2}


@dataclass(frozen=True)
class Rendition:
    """One file made from a master."""

    width: int
    height: int
    format: str
    extension: str
    media_type: str
    data: bytes


def widths(width: int) -> tuple[int, ...]:
    """Return the widths in which a picture of this width is offered, its own the last."""
    return (*(step for step in STEPS if step <= width * NEAREST), width)


def renditions(data: bytes, *, limits: Limits = DEFAULT) -> Iterator[Rendition]:
    """Give AVIF and WebP in every width, the narrowest first; none of an animation.

    The picture is decoded once, and shrunk first to the limit of the side, as masters are.
    Raises ImageRefused as the first is asked for.
    """
    kind = recognise(data)
    frames = decode(data, kind=kind, limits=limits).frames
    image = next(frames).image
    if next(frames, None):
        return
    drawn = kind in (PNG, GIF)
    for width in widths(image.width):
        sized = resize(image, width)
        yield render(sized, kind=AVIF, settings=choose_avif(sized, drawn=drawn))
        yield render(sized, kind=WEBP, settings=WEBP_SETTINGS)


def resize(image: Image.Image, width: int) -> Image.Image:
    """Return the picture in this width, its proportions kept."""
    if width == image.width:
        return image
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)


def choose_avif(image: Image.Image, *, drawn: bool) -> dict[str, Any]:
    """Return AVIF's settings; drawings and screenshots keep the colour of every pixel."""
    planes = 2 if image.mode in ("LA", "RGBA") else 1
    large = image.width * image.height * planes > LARGE_PIXELS
    settings: dict[str, Any] = {"max_threads": 1, **(LARGE_AVIF if large else SMALL_AVIF)}
    return settings | ({"subsampling": "4:4:4"} if drawn else {})


def render(image: Image.Image, *, kind: Format, settings: dict[str, Any]) -> Rendition:
    """Return the picture encoded in this format."""
    return Rendition(
        width=image.width,
        height=image.height,
        format=kind.name,
        extension=kind.extension,
        media_type=kind.media_type,
        data=encode(image, kind=kind, settings=settings),
    )
