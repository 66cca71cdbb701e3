"""A small printing press: plates of ink, grain and paper, laid over each other in turn."""

import random
from collections.abc import Iterable, Sequence
from functools import cache

from PIL import Image, ImageChops, ImageDraw, ImageFilter

Point = tuple[float, float]
Colour = tuple[int, int, int]
Area = tuple[int, int, int, int]

WIDTH = 1600
HEIGHT = 1000
# Plates are cut at this many times the size of the print, which smooths their edges.
SCALE = 2
SOLID = 255
_WHOLE: Area = (0, 0, WIDTH, HEIGHT)


class Plate:
    """The shape of one ink: 0 leaves the paper bare, 255 covers it; lengths are in print pixels."""

    def __init__(self, density: int = 0) -> None:
        self._cut = Image.new("L", (WIDTH * SCALE, HEIGHT * SCALE), density)
        self._pen = ImageDraw.Draw(self._cut)
        self._tones: list[Image.Image] = []

    def fill(self, outline: Iterable[Point], *, density: int = SOLID) -> None:
        """Cover the inside of a closed outline."""
        self._pen.polygon(_enlarge(outline), fill=density)

    def stroke(self, line: Iterable[Point], *, width: float, density: int = SOLID) -> None:
        """Draw a line with rounded joints and ends."""
        points = _enlarge(line)
        self._pen.line(points, fill=density, width=round(width * SCALE), joint="curve")
        radius = width * SCALE / 2
        if radius > 1:
            for x, y in (points[0], points[-1]):
                self._pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=density)

    def disc(self, centre: Point, radius: float, *, density: int = SOLID) -> None:
        """Cover a circle."""
        x, y = centre
        box = ((x - radius, y - radius), (x + radius, y + radius))
        self._pen.ellipse(_enlarge(box), fill=density)

    def ring(self, centre: Point, radius: float, *, width: float, density: int = SOLID) -> None:
        """Draw a circle's line, its middle at the radius."""
        x, y = centre
        outer = radius + width / 2
        box = ((x - outer, y - outer), (x + outer, y + outer))
        self._pen.ellipse(_enlarge(box), outline=density, width=round(width * SCALE))

    def box(self, corners: tuple[Point, Point], *, radius: float, density: int = SOLID) -> None:
        """Cover a rectangle with rounded corners."""
        self._pen.rounded_rectangle(_enlarge(corners), radius=radius * SCALE, fill=density)

    def fade(self, start: float, end: float, *, across: bool = False) -> None:
        """Let the ink dwindle from full at one coordinate to none at the other, down or across."""
        length = WIDTH if across else HEIGHT
        steps = [_clamp(SOLID * (at + 0.5 - end) / (start - end)) for at in range(length)]
        strip = Image.frombytes("L", (length, 1), bytes(steps))
        turned = strip if across else strip.transpose(Image.Transpose.ROTATE_270)
        self._tones.append(turned.resize((WIDTH, HEIGHT), Image.Resampling.NEAREST))

    def glow(self, centre: Point, radius: float) -> None:
        """Let the ink dwindle from full at the centre to none at the radius."""
        side = round(radius * 2)
        light = _radiance().resize((side, side), Image.Resampling.BICUBIC)
        field = Image.new("L", (WIDTH, HEIGHT))
        field.paste(light, (round(centre[0] - radius), round(centre[1] - radius)))
        self._tones.append(field)

    def keep(self, other: "Plate") -> None:
        """Keep the ink only where the other plate has some."""
        self._tones.append(other.density(_WHOLE))

    def spare(self, other: "Plate") -> None:
        """Take the ink away where the other plate has some."""
        self._tones.append(ImageChops.invert(other.density(_WHOLE)))

    def area(self) -> Area | None:
        """Return the part of the print that the plate touches, if it touches any."""
        touched = self._cut.getbbox()
        if touched is None:
            return None
        left, top, right, bottom = touched
        return left // SCALE, top // SCALE, -(-right // SCALE), -(-bottom // SCALE)

    def density(self, area: Area) -> Image.Image:
        """Return how much ink each pixel of an area takes."""
        left, top, right, bottom = (edge * SCALE for edge in area)
        density = self._cut.reduce(SCALE, box=(left, top, right, bottom))
        for tone in self._tones:
            density = ImageChops.multiply(density, tone.crop(area))
        return density


_FULL_FROM_A_SIXTH = [min(SOLID, level * 6) for level in range(256)]


class Press:
    """A sheet of paper and the inks laid on it so far; the same seed gives the same grain."""

    def __init__(self, paper: Colour, *, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311  grain, not a secret
        self.sheet = Image.new("RGB", (WIDTH, HEIGHT), paper)
        noise = Image.frombytes("L", self.sheet.size, self.chance.randbytes(WIDTH * HEIGHT))
        soft = noise.filter(ImageFilter.BoxBlur(0.5))
        self._noise = soft.point(_contrast(1.5))

    def lay(self, plate: Plate, ink: Colour, *, grain: float = 0.4) -> None:
        """Cover what lies below with an opaque ink."""
        if area := plate.area():
            self.sheet.paste(ink, area, self._coverage(plate.density(area), grain))

    def glaze(self, plate: Plate, ink: Colour, *, grain: float = 0.4) -> None:
        """Print a translucent ink, which darkens what lies below and takes its colour on."""
        if area := plate.area():
            tinted = self.sheet.crop(area).point(_filter(ink))
            self.sheet.paste(tinted, area, self._coverage(plate.density(area), grain))

    def _coverage(self, density: Image.Image, grain: float) -> Image.Image:
        """Return how much of each pixel is inked: grain turns half-tones into scattered specks."""
        noise = self._shifted_noise().crop((0, 0, *density.size))
        roughened = ImageChops.add(density, noise.point(_contrast(grain)), 1, -128)
        inked = roughened.point(_contrast(1 + grain))
        # Grain thins ink out; it never adds any where the plate is empty.
        return ImageChops.multiply(inked, density.point(_FULL_FROM_A_SIXTH))

    def _shifted_noise(self) -> Image.Image:
        shift = self.chance.randrange(WIDTH), self.chance.randrange(HEIGHT)
        return ImageChops.offset(self._noise, *shift)


def _enlarge(points: Iterable[Point]) -> Sequence[Point]:
    return [(x * SCALE, y * SCALE) for x, y in points]


def _clamp(value: float) -> int:
    return max(0, min(255, round(value)))


@cache
def _contrast(factor: float) -> list[int]:
    return [_clamp(128 + (level - 128) * factor) for level in range(256)]


@cache
def _filter(ink: Colour) -> list[int]:
    return [round(level * part / SOLID) for part in ink for level in range(256)]


@cache
def _radiance() -> Image.Image:
    # Pillow's gradient is 181 at the middle of an edge and 255 in the corners.
    return Image.radial_gradient("L").point([_clamp(SOLID - v * SOLID / 181) for v in range(256)])
