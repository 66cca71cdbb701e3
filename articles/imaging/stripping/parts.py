"""What the walks through the containers of all formats share."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from articles.imaging.errors import Truncated

# No real file comes near; a hostile one may hold millions of empty parts to burn time.
MOST_PARTS = 65_536

Part = TypeVar("Part")


@dataclass(frozen=True)
class Bare:
    """A file without what is not pixels, and what its container told on the way.

    The size and the number of frames are told where a decoder would act on them as it opens the
    file; elsewhere the decoder tells them itself.
    """

    data: bytes
    exif: bytes = b""
    size: tuple[int, int] = (0, 0)
    frames: int = 1
    lossless: bool = False


def bounded(parts: Iterable[Part]) -> Iterator[Part]:
    """Hand the parts on, and refuse a file that is cut into absurdly many."""
    remaining = iter(parts)
    yield from islice(remaining, MOST_PARTS)
    if next(remaining, None) is not None:
        raise Truncated
