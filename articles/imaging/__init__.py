"""Pictures: judging an uploaded file, keeping a clean master of it, making renditions."""

from articles.imaging.cards import CARD_SIZE, Card, draw
from articles.imaging.errors import (
    ImageRefused,
    NotAnImage,
    TooManyBytes,
    TooManyFrames,
    TooManyPixels,
    Truncated,
    UnsupportedFormat,
    VectorImage,
)
from articles.imaging.limits import Limits
from articles.imaging.reading import Master, read
from articles.imaging.rendering import Rendition, renditions, widths
from articles.imaging.sketching import sketch

__all__ = [
    "CARD_SIZE",
    "Card",
    "ImageRefused",
    "Limits",
    "Master",
    "NotAnImage",
    "Rendition",
    "TooManyBytes",
    "TooManyFrames",
    "TooManyPixels",
    "Truncated",
    "UnsupportedFormat",
    "VectorImage",
    "draw",
    "read",
    "renditions",
    "sketch",
    "widths",
]
