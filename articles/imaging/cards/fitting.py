"""Fitting: a picture into a page of a card, and words into one line."""

from dataclasses import replace

from PIL import Image

from articles.imaging.cards.faces import Faces
from articles.imaging.cards.setting import ELLIPSIS, trim
from articles.imaging.decoding import decode
from articles.imaging.limits import DEFAULT
from articles.imaging.recognising import recognise

# A page is never larger, and less is decoded faster.
SIDE = 2048
# Of a picture that is too high more is taken away below, where there is rarely a face.
CENTRING = 0.5, 0.35


def cover(data: bytes, *, size: tuple[int, int], paper: str) -> Image.Image:
    """Return the picture, cut so that it covers a page of this size; raises ImageRefused."""
    kind = recognise(data)
    frame = next(decode(data, kind=kind, limits=replace(DEFAULT, side=SIDE)).frames)
    ground = Image.new("RGB", frame.image.size, paper)
    mask = frame.image.getchannel("A") if "A" in frame.image.getbands() else None
    ground.paste(frame.image.convert("RGB"), mask=mask)
    width, height = ground.size
    scale = min(width / size[0], height / size[1])
    part = size[0] * scale, size[1] * scale
    left, top = (width - part[0]) * CENTRING[0], (height - part[1]) * CENTRING[1]
    box = left, top, left + part[0], top + part[1]
    return ground.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=3.0)


def fit_line(words: str, *, faces: Faces, size: int, width: int) -> str:
    """Return the words, or as many as there is room for and an ellipsis."""
    if faces.length(words, size) <= width:
        return words
    kept = words
    while kept and faces.length(kept + ELLIPSIS, size) > width:
        kept = trim(kept[:-1])
    return kept + ELLIPSIS
