"""Faces: the font that cards are set in, and those of the system for what it lacks."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from PIL import features
from PIL.ImageFont import FreeTypeFont, Layout

OWN = Path(__file__).parent / "fonts" / "BIZUDPGothic-Bold.ttf"
FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("~/.local/share/fonts"),
    Path("~/.fonts"),
    Path("/System/Library/Fonts"),
    Path("/Library/Fonts"),
    Path("C:/Windows/Fonts"),
)
# Bold faces that systems come with, the widest in reach first.
OTHERS = (
    "NotoSansCJK-Bold.ttc",
    "NotoSans-Bold.ttf",
    "DejaVuSans-Bold.ttf",
    "NotoSansArabic-Bold.ttf",
    "NotoSansHebrew-Bold.ttf",
    "NotoSansDevanagari-Bold.ttf",
    "NotoSansThai-Bold.ttf",
    "AppleSDGothicNeo.ttc",
    "PingFang.ttc",
    "Arial Unicode.ttf",
    "arialbd.ttf",
    "msyhbd.ttc",
    "malgunbd.ttf",
)
# Where a file holds a face for each country, in this order.
COUNTRIES = {"ja": 0, "ko": 1, "zh": 2}
PROBED, MEASURED = 24, 100
NOBODYS = "\U0010fffe"
FROM_THE_RIGHT = frozenset({"R", "AL"})


@dataclass(frozen=True)
class Face:
    """A font in a file, without a size."""

    path: Path
    index: int = 0

    def at(self, size: int) -> FreeTypeFont:
        """Return the font in a size of so many pixels."""
        return _open(self.path, self.index, size)

    def shows(self, letter: str) -> bool:
        """Whether it has a glyph for the letter."""
        return _shows(self, letter)

    def width(self, letter: str) -> float:
        """Return how wide the letter is, in parts of the size."""
        return _width(self, letter)


@dataclass(frozen=True)
class Run:
    """Letters in a row that are set in one face."""

    words: str
    face: Face


@dataclass(frozen=True)
class Faces:
    """The faces that a title is set in: for each letter the first that has it."""

    faces: tuple[Face, ...]

    def of(self, letter: str) -> Face | None:
        """Return the face for the letter, or None where no font shows it."""
        return next((face for face in self.faces if face.shows(letter)), None)

    def showable(self, words: str) -> str:
        """Return the words without what none of the faces shows."""
        return "".join(letter for letter in words if self.of(letter)).strip()

    def runs(self, words: str) -> Iterator[Run]:
        """Return the words in pieces of one face each."""
        for face, letters in groupby(words, key=self.of):
            if face:
                yield Run("".join(letters), face)

    def width(self, letter: str) -> float:
        """Return how wide the letter is, in parts of the size."""
        face = self.of(letter)
        return face.width(letter) if face else 0.0

    def length(self, words: str, size: int) -> float:
        """Return how long the words are in pixels."""
        return sum(run.face.at(size).getlength(run.words) for run in self.runs(words))


def faces_for(words: str, *, language: str) -> Faces:
    """Return the faces for the words: one for all of them where there is one.

    Letters that run from right to left need one face, because only the engine knows their order.
    """
    every = (Face(OWN), *_others(language))
    if _is_greek_or_cyrillic(words):
        every = (*every[1:], every[0])
    letters = frozenset(words)
    for face in every:
        if all(map(face.shows, letters)):
            return Faces((face,))
    if is_from_the_right(words):
        return Faces((max(every, key=lambda face: sum(map(face.shows, words))),))
    return Faces(every)


def _is_greek_or_cyrillic(words: str) -> bool:
    """Whether most letters are of scripts that Japanese fonts set as wide as their own."""
    found = sum("\u0370" <= letter < "\u0530" for letter in words)
    return found * 2 > len(words)


def is_from_the_right(words: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    kinds = map(unicodedata.bidirectional, words)
    return next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L") in FROM_THE_RIGHT


def _others(language: str) -> tuple[Face, ...]:
    index = COUNTRIES.get(language.split("-")[0].lower(), 0)
    return tuple(Face(path, index if "CJK" in path.name else 0) for path in _installed())


@cache
def _installed() -> tuple[Path, ...]:
    found: dict[str, Path] = {}
    for folder in FOLDERS:
        for path in folder.expanduser().rglob("*.tt[fc]"):
            if path.name in OTHERS and _is_sound(path):
                found.setdefault(path.name, path)
    return tuple(found[name] for name in OTHERS if name in found)


def _is_sound(path: Path) -> bool:
    try:
        FreeTypeFont(path, PROBED)
    except OSError:
        return False
    return True


@cache
def _open(path: Path, index: int, size: int) -> FreeTypeFont:
    return FreeTypeFont(path, size, index=index)


@cache
def _probe(face: Face) -> FreeTypeFont:
    return FreeTypeFont(face.path, PROBED, index=face.index, layout_engine=Layout.BASIC)


@cache
def _shows(face: Face, letter: str) -> bool:
    """Compare with what is drawn for a letter that no font has."""
    if unicodedata.bidirectional(letter) in FROM_THE_RIGHT and not features.check("raqm"):
        return False
    probe = _probe(face)
    drawn, missing = probe.getmask(letter), probe.getmask(NOBODYS)
    return drawn.size != missing.size or bytes(drawn) != bytes(missing)


@cache
def _width(face: Face, letter: str) -> float:
    return face.at(MEASURED).getlength(letter) / MEASURED
