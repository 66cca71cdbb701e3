"""Reading an uploaded file into the master copy that is kept of it."""

from dataclasses import dataclass

from articles.imaging.decoding import decode
from articles.imaging.encoding import encode_master
from articles.imaging.errors import TooManyBytes
from articles.imaging.limits import DEFAULT, Limits
from articles.imaging.recognising import recognise
from articles.imaging.sketching import sketch_of


@dataclass(frozen=True)
class Master:
    """A picture encoded afresh: upright, in sRGB, without a word of metadata."""

    data: bytes
    format: str
    extension: str
    media_type: str
    width: int
    height: int
    animated: bool
    sketch: str


def read(data: bytes, *, limits: Limits = DEFAULT) -> Master:
    """Return the master copy of an uploaded picture, in the format that its bytes tell.

    Raises ImageRefused. The same bytes always give the same master.
    """
    if len(data) > limits.bytes:
        raise TooManyBytes(limits.bytes)
    kind = recognise(data)
    encoded, frames = encode_master(decode(data, kind=kind, limits=limits), kind)
    width, height = frames[0].image.size
    return Master(
        data=encoded,
        format=kind.name,
        extension=kind.extension,
        media_type=kind.media_type,
        width=width,
        height=height,
        animated=len(frames) > 1,
        sketch=sketch_of(frames[0].image),
    )
