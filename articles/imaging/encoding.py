"""Encoding pictures afresh, with nothing in the file but pixels."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

from PIL import Image

from articles.imaging.formats import AVIF, GIF, JPEG, PNG, WEBP, Format
from articles.imaging.palettes import has_few_colours, reduce_colours
from articles.imaging.pictures import Frame, Picture, merge_repeats

Settings = Mapping[str, Any]

# Masters are kept, and renditions are made from them: little may be lost. AVIF takes one thread,
# because the bytes must not depend on how many processors there are. PNG's usual level takes
# three times as long for photographs, and saves nothing.
STILL: Mapping[Format, Settings] = {
    JPEG: {"quality": 90, "progressive": True, "optimize": True},
    PNG: {"compress_level": 4},
    WEBP: {"quality": 90, "method": 4},
    AVIF: {"quality": 80, "speed": 8, "max_threads": 1},
    GIF: {"optimize": True},
}

# Every frame stands for the whole picture; the encoders find out what changed. AVIF repeats for
# ever, since Pillow neither reads nor writes how often.
ANIMATED: Mapping[Format, Settings] = {
    PNG: {"disposal": 0, "blend": 0},
    WEBP: {"quality": 80, "method": 0},
    AVIF: {"quality": 70, "speed": 9, "max_threads": 1},
    GIF: {"optimize": True},
}

# Back to clear after each frame. Optimised palettes would lose track of which colour is clear.
ANIMATED_CLEAR_GIF: Settings = {"disposal": 2, "optimize": False}


def encode_master(picture: Picture, kind: Format) -> tuple[bytes, Sequence[Frame]]:
    """Return the file that is kept of this picture, and the frames that are in it."""
    frames = merge_repeats(hold(frame, kind) for frame in picture.frames)
    lossless = {"lossless": True} if kind == WEBP and picture.lossless else {}
    if len(frames) > 1:
        animation = encode_frames(frames, kind=kind, loop=picture.loop, lossless=lossless)
        return animation, frames
    image = frames[0].image
    if kind == PNG and has_few_colours(image):
        image = reduce_colours(image)
    return encode(image, kind=kind, settings={**STILL[kind], **lossless}), frames


def hold(frame: Frame, kind: Format) -> Frame:
    """Return the frame as it waits for the others; those of a GIF in a quarter of the memory."""
    return replace(frame, image=reduce_colours(frame.image)) if kind == GIF else frame


def encode_frames(
    frames: Sequence[Frame], *, kind: Format, loop: int | None, lossless: Settings
) -> bytes:
    """Return an animation, which says of repeating what the original said."""
    settings = {**ANIMATED[kind], **lossless}
    if kind == GIF:
        if any("transparency" in frame.image.info for frame in frames):
            settings |= ANIMATED_CLEAR_GIF
        images = [frame.image for frame in frames]
    else:
        images = unify([frame.image for frame in frames])
    if loop is not None:
        settings["loop"] = loop
    settings["duration"] = [frame.duration for frame in frames]
    settings |= {"save_all": True, "append_images": images[1:]}
    return encode(images[0], kind=kind, settings=settings)


def unify(images: Sequence[Image.Image]) -> list[Image.Image]:
    """Return the pictures in the one mode that holds them all."""
    mode = "RGBA" if any(image.mode in ("LA", "RGBA") for image in images) else "RGB"
    return [image if image.mode == mode else image.convert(mode) for image in images]


def encode(image: Image.Image, *, kind: Format, settings: Settings) -> bytes:
    """Return the picture in this format."""
    stream = BytesIO()
    image.save(stream, kind.codec, **settings)
    return stream.getvalue()
