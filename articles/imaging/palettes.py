"""Bringing a picture to the 256 colours of a palette."""

from PIL import Image
from PIL.Image import Dither, Quantize

MOST_COLOURS = 256

# The colour that stands for transparency. Pillow compares frames by colour, so nothing visible
# may have the same: one step of blue keeps them apart.
CLEAR = (1, 2, 3)
BESIDE_CLEAR = (1, 2, 4)
SEEN_FROM = 128
FILLING_SOUGHT = 1024

# Where there are more colours than a palette holds, these pixels choose it for all: as good to
# the eye, and quick enough for each frame of an animation.
SAMPLE = (128, 128)


def has_few_colours(image: Image.Image) -> bool:
    """Say whether a palette holds every colour of the picture."""
    return image.mode == "RGB" and image.getcolors(MOST_COLOURS) is not None


def reduce_colours(image: Image.Image) -> Image.Image:
    """Return the picture with a palette; exactly the same where its colours fit in."""
    if image.mode in ("LA", "RGBA"):
        return reduce_transparent(image.convert("RGBA"))
    return quantize(image.convert("RGB"), MOST_COLOURS)


def reduce_transparent(image: Image.Image) -> Image.Image:
    """Return the picture with a palette whose last colour is clear."""
    clear = image.getchannel("A").point(lambda alpha: 0 if alpha >= SEEN_FROM else 255)
    colours = image.convert("RGB")
    colours.paste(choose_filling(image), mask=clear)
    reduced = quantize(colours, MOST_COLOURS - 1)
    levels = reduced.getpalette() or []
    visible = [
        BESIDE_CLEAR if colour == CLEAR else colour
        for colour in zip(levels[::3], levels[1::3], levels[2::3], strict=True)
    ]
    reduced.putpalette([level for colour in (*visible, CLEAR) for level in colour])
    reduced.paste(len(visible), mask=clear)
    reduced.info["transparency"] = len(visible)
    return reduced


def choose_filling(image: Image.Image) -> tuple[int, int, int]:
    """Return a colour for what is clear that takes no place from those that are seen."""
    for _count, pixel in image.getcolors(FILLING_SOUGHT) or []:
        if isinstance(pixel, tuple) and pixel[3] >= SEEN_FROM:
            return pixel[0], pixel[1], pixel[2]
    return 0, 0, 0


def quantize(image: Image.Image, colours: int) -> Image.Image:
    """Return an RGB picture in at most so many colours, without a pattern of dots."""
    if image.getcolors(colours):
        return image.quantize(colours, method=Quantize.MEDIANCUT)
    sample = image.resize(SAMPLE, Image.Resampling.NEAREST)
    palette = sample.quantize(colours, method=Quantize.MEDIANCUT)
    return image.quantize(palette=palette, dither=Dither.NONE)
