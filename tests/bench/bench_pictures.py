"""Pictures: a photograph of twelve megapixels, taken in and offered in all its sizes."""

import random
from io import BytesIO

from PIL import Image

from articles import imaging
from tests.bench.measuring import cpu, report


def photograph() -> bytes:
    """Return a JPEG with the detail of a photograph: clouds of noise at several scales."""
    chance = random.Random(7)  # noqa: S311
    picture = Image.new("RGB", (4000, 3000))
    for scale in (16, 64, 256):
        size = (4000 // scale + 1, 3000 // scale + 1)
        noise = Image.frombytes("RGB", size, chance.randbytes(size[0] * size[1] * 3))
        picture = Image.blend(picture, noise.resize(picture.size, Image.Resampling.BICUBIC), 0.5)
    out = BytesIO()
    picture.save(out, "JPEG", quality=92)
    return out.getvalue()


def test_renditions() -> None:
    data = photograph()

    taken = cpu(lambda: imaging.read(data), times=3)
    master = imaging.read(data).data
    made = cpu(lambda: list(imaging.renditions(master)), times=3)

    report("a picture of 12 megapixels, taken in", taken / 1000, "s", reach=3)
    report("and all its renditions", (taken + made) / 1000, "s", reach=3)
