"""What a picture of twelve megapixels costs, and how near its renditions come to it.

Run it with `python -m tests.imaging.measuring`. Seconds are of CPU over all threads.
"""

import sys
import time
from collections.abc import Iterator

from PIL import Image, ImageChops, ImageStat

from articles import imaging
from tests.imaging.pictures import dice, load, photo, save

BLOCK, BLOCKS = 8, 2000


def similarity(first: Image.Image, second: Image.Image) -> float:
    """Return the mean structural similarity (SSIM) of the light in blocks taken anywhere."""
    grey = [image.convert("L") for image in (first, second)]
    chosen = dice(1)
    total = 0.0
    for _ in range(BLOCKS):
        left, top = (chosen.randrange(length - BLOCK) for length in first.size)
        box = (left, top, left + BLOCK, top + BLOCK)
        total += compare(*(image.crop(box).tobytes() for image in grey))
    return total / BLOCKS


def compare(first: bytes, second: bytes) -> float:
    """Return the structural similarity of two blocks."""
    count = len(first)
    mean, other_mean = sum(first) / count, sum(second) / count
    variance = sum((level - mean) ** 2 for level in first) / count
    other_variance = sum((level - other_mean) ** 2 for level in second) / count
    pairs = zip(first, second, strict=True)
    shared = sum((one - mean) * (other - other_mean) for one, other in pairs) / count
    light = (2 * mean * other_mean + 6.5025) / (mean**2 + other_mean**2 + 6.5025)
    return light * (2 * shared + 58.5225) / (variance + other_variance + 58.5225)


def deviation(first: Image.Image, second: Image.Image) -> float:
    """Return by how much the light of two pictures differs, as a root of mean squares."""
    grey = ImageChops.difference(first.convert("L"), second.convert("L"))
    return ImageStat.Stat(grey).rms[0]


def measure() -> Iterator[str]:
    """Give the lines of the report."""
    data = save(photo(4000, 3000), "JPEG", quality=92)
    started = time.process_time()
    master = imaging.read(data)
    yield f"read: {time.process_time() - started:.2f} s, {len(data)} -> {len(master.data)} bytes"
    for name, source in (("master", master.data), ("upload", data)):
        started = time.process_time()
        made = list(imaging.renditions(source))
        yield f"all renditions of the {name}: {time.process_time() - started:.2f} s"
    pixels = load(master.data)
    for file in imaging.renditions(master.data):
        wanted = pixels.resize((file.width, file.height), Image.Resampling.LANCZOS)
        found = load(file.data).convert("RGB")
        figures = f"SSIM {similarity(wanted, found):.3f}, rms {deviation(wanted, found):.1f}"
        yield f"{file.format} {file.width}: {len(file.data)} bytes, {figures}"
    yield f"{len(made)} files"


if __name__ == "__main__":
    for line in measure():
        sys.stdout.write(line + "\n")
