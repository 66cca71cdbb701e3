"""Makers of small pictures, the same bytes on every run."""

import random
import struct
import zlib
from collections.abc import Iterable
from io import BytesIO

from PIL import Image, ImageDraw, ImageFilter

FORMATS = ("JPEG", "PNG", "WebP", "AVIF", "GIF")
ANIMATED = ("PNG", "WebP", "AVIF", "GIF")
LOSSLESS = {"WEBP": {"lossless": True}}
QUICK = {"AVIF": {"speed": 10, "max_threads": 1}}

RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)


def dice(seed: int) -> random.Random:
    """Chance that falls the same way on every run."""
    return random.Random(seed)  # noqa: S311


def save(image: Image.Image, kind: str, **settings: object) -> bytes:
    """Encode a picture."""
    stream = BytesIO()
    image.save(stream, kind.upper(), **{**QUICK.get(kind.upper(), {}), **settings})
    return stream.getvalue()


def load(data: bytes) -> Image.Image:
    """Decode a picture by another way than the package does."""
    image = Image.open(BytesIO(data))
    image.load()
    return image


def corners(width: int = 48, height: int = 32) -> Image.Image:
    """Red, green, blue and white quarters: no turn of it looks like another."""
    image = Image.new("RGB", (width, height), RED)
    draw = ImageDraw.Draw(image)
    draw.rectangle((width // 2, 0, width, height // 2 - 1), fill=GREEN)
    draw.rectangle((0, height // 2, width // 2 - 1, height), fill=BLUE)
    draw.rectangle((width // 2, height // 2, width, height), fill=WHITE)
    return image


def speckles(width: int, height: int, mode: str = "RGB", *, seed: int = 1) -> Image.Image:
    """Noise, each pixel its own colour."""
    count = len(Image.new(mode, (1, 1)).getbands())
    return Image.frombytes(mode, (width, height), dice(seed).randbytes(width * height * count))


def few_colours(width: int, height: int, colours: int, *, seed: int = 1) -> Image.Image:
    """Noise of so many colours, in a palette."""
    chosen = dice(seed)
    image = Image.frombytes(
        "P", (width, height), bytes(chosen.randrange(colours) for _ in range(width * height))
    )
    image.putpalette(chosen.randbytes(colours * 3))
    return image


def photo(width: int, height: int, *, seed: int = 1) -> Image.Image:
    """Something like a photograph: light, texture at every scale, edges, thin lines and grain."""
    light = Image.linear_gradient("L").resize((width, height))
    glow = Image.radial_gradient("L").resize((width, height))
    image = Image.merge("RGB", (light, glow, light.transpose(Image.Transpose.ROTATE_180)))
    for octave in range(2, 9):
        texture = speckles(2**octave, max(2, 2**octave * height // width), seed=seed + octave)
        image = Image.blend(image, texture.resize(image.size, 3), 0.5 / octave**0.9)
    draw_things(image, dice(seed))
    grain = speckles(512, 512, "L", seed=seed + 99).filter(ImageFilter.GaussianBlur(0.7))
    sheet = Image.new("L", image.size)
    for left in range(0, width, 512):
        for top in range(0, height, 512):
            sheet.paste(grain, (left, top))
    soft = image.filter(ImageFilter.GaussianBlur(width / 3000))
    return Image.blend(soft, Image.merge("RGB", (sheet, sheet, sheet)), 0.06)


def draw_things(image: Image.Image, chosen: random.Random) -> None:
    """Draw shapes and lines anywhere."""
    draw = ImageDraw.Draw(image)
    width, height = image.size
    for _ in range(40):
        left, top, size = chosen.randrange(width), chosen.randrange(height), chosen.randrange(9, 90)
        extent = width * size // 700
        box = (left, top, left + extent, top + extent * 2 // 3)
        draw.ellipse(box, fill=tuple(chosen.randbytes(3)))
    for _ in range(120):
        ends = [(chosen.randrange(width), chosen.randrange(height)) for _ in range(2)]
        thickness = max(1, chosen.randrange(9) * width // 4000)
        draw.line(ends, fill=tuple(chosen.randbytes(3)), width=thickness)


def jpeg(width: int = 48, height: int = 32) -> bytes:
    """An ordinary JPEG."""
    return save(corners(width, height), "JPEG", quality=95, subsampling=0)


def still(kind: str) -> bytes:
    """An ordinary still picture in the format."""
    return save(corners(), kind, **LOSSLESS.get(kind.upper(), {}))


def moving(count: int = 3, *, clear: bool = False) -> list[Image.Image]:
    """Frames of a square that walks over a coloured or a clear ground."""
    frames = []
    for step in range(count):
        frame = Image.new("RGBA", (40, 24), (0, 0, 0, 0) if clear else (90, 140, 40, 255))
        ImageDraw.Draw(frame).rectangle((step * 9, 4, step * 9 + 7, 12), fill=(200, step, 30, 255))
        frames.append(frame if clear else frame.convert("RGB"))
    return frames


def animation(
    kind: str,
    frames: list[Image.Image] | None = None,
    *,
    durations: Iterable[int] = (100, 200, 300),
    **settings: object,
) -> bytes:
    """An animation in the format, coded without loss where that is possible."""
    first, *others = frames or moving()
    held = {**LOSSLESS.get(kind.upper(), {}), "duration": list(durations), **settings}
    return save(first, kind, save_all=True, append_images=others, **held)


def exif_block(orientation: int = 1, *, order: str = "<", secret: bytes = b"") -> bytes:
    """A TIFF block with an orientation and, as its description, a secret."""
    mark = {"<": b"II*\0", ">": b"MM\0*"}[order]
    description = secret + b"\0"
    entries = struct.pack(f"{order}HHII", 0x010E, 2, len(description), 38)
    entries += struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0)
    head = mark + struct.pack(f"{order}IH", 8, 2) + entries + struct.pack(f"{order}I", 0)
    return head + description


def chunk(name: bytes, payload: bytes) -> bytes:
    """A chunk of a PNG."""
    checksum = zlib.crc32(name + payload)
    return struct.pack(">I", len(payload)) + name + payload + struct.pack(">I", checksum)


def png(width: int, height: int, *extra: bytes, header: tuple[int, ...] = (8, 2, 0, 0, 0)) -> bytes:
    """A black PNG with further chunks before its pixels."""
    depth, colour = header[:2]
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour]
    row = b"\0" + bytes((width * channels * depth + 7) // 8)
    ihdr = chunk(b"IHDR", struct.pack(">II5B", width, height, *header))
    body = (*extra, chunk(b"IDAT", zlib.compress(row * height)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + ihdr + b"".join(body)


def segment(marker: int, payload: bytes) -> bytes:
    """A segment of a JPEG."""
    return bytes((0xFF, marker)) + (len(payload) + 2).to_bytes(2, "big") + payload


def riff_chunk(name: bytes, payload: bytes) -> bytes:
    """A chunk of a WebP."""
    return name + len(payload).to_bytes(4, "little") + payload + b"\0" * (len(payload) % 2)


def riff(*chunks: bytes) -> bytes:
    """A WebP made of these chunks."""
    body = b"WEBP" + b"".join(chunks)
    return b"RIFF" + len(body).to_bytes(4, "little") + body
