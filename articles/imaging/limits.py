"""How much of a picture the server is ready to decode and to keep."""

from dataclasses import dataclass

# The first is where Pillow itself begins to warn, the second the longest side that WebP can say.
MOST_PIXELS = 89_478_485
LONGEST_SIDE = 16_383


@dataclass(frozen=True, kw_only=True)
class Limits:
    """The most that is taken of each thing; a longer side is shrunk, all else is refused."""

    bytes: int = 20 * 1024 * 1024
    pixels: int = 50_000_000
    frames: int = 300
    frame_pixels: int = 60_000_000  # of all the frames of an animation together
    side: int = 2560

    def __post_init__(self) -> None:
        if min(self.bytes, self.pixels, self.frames, self.frame_pixels, self.side) < 1:
            raise ValueError("Every limit of pictures must be at least 1.")
        if self.pixels > MOST_PIXELS:
            raise ValueError(f"The limit of pixels must be at most {MOST_PIXELS:,}.")
        if self.side > LONGEST_SIDE:
            raise ValueError(f"The limit of the side must be at most {LONGEST_SIDE:,}.")


DEFAULT = Limits()
