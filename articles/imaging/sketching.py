"""Sketches: the twelve colours that stand in for a picture until it is there."""

from PIL import Image

from articles.imaging.decoding import decode
from articles.imaging.limits import DEFAULT, Limits
from articles.imaging.recognising import recognise

# Four beside each other, three beneath, whatever the picture's proportions.
COLUMNS, ROWS = 4, 3


def sketch(data: bytes, *, limits: Limits = DEFAULT) -> str:
    """Return the sketch of a picture in a file; raises ImageRefused."""
    kind = recognise(data)
    return sketch_of(next(decode(data, kind=kind, limits=limits).frames).image)


def sketch_of(image: Image.Image) -> str:
    """Return three hexadecimal digits for each colour, row by row, or nothing where paper shows through."""
    if image.has_transparency_data:
        return ""
    small = image.convert("RGB").resize((COLUMNS, ROWS), Image.Resampling.BOX)
    # A digit says 17 steps of 256 at once.
    return "".join(f"{round(level / 17):x}" for level in small.tobytes())
