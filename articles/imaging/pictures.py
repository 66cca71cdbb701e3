"""Decoded pictures: one frame, or several shown one after another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from PIL import Image

# Milliseconds: the most that a GIF can say, and the most that an APNG can say to the millisecond.
LONGEST = 655_350
LONGEST_EXACT = 65_535


@dataclass(frozen=True)
class Frame:
    """Pixels and for how many milliseconds they are shown."""

    image: Image.Image
    duration: float = 0


@dataclass(frozen=True)
class Picture:
    """A picture as its file told it.

    The frames are decoded as they are taken, which can be done once. `loop` is what the file
    says of repeating: None nothing, 0 for ever, other numbers as the format counts.
    """

    frames: Iterator[Frame]
    loop: int | None = None
    lossless: bool = False


def merge_repeats(frames: Iterable[Frame]) -> list[Frame]:
    """Show a frame for longer instead of repeating it."""
    merged: list[Frame] = []
    before = b""
    for frame in frames:
        pixels = see(frame.image)
        if merged and pixels == before:
            merged[-1] = prolong(merged[-1], frame.duration)
        else:
            merged.append(replace(frame, duration=min(frame.duration, LONGEST)))
        before = pixels
    return merged


def see(image: Image.Image) -> bytes:
    """Return the pixels as they are seen, whatever palette they are kept in."""
    # Converting a palette with a clear colour changes it in place, so a copy is converted.
    return (image.copy() if image.mode == "P" else image).convert("RGBA").tobytes()


def prolong(frame: Frame, duration: float) -> Frame:
    """Return the frame shown for so many milliseconds more, as exactly as files can say it."""
    total = min(frame.duration + duration, LONGEST)
    return replace(frame, duration=round(total, None if total <= LONGEST_EXACT else -3))
