"""Setting: the size of a title and where its lines end, for a box of paper."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from articles.imaging.cards.breaking import FREE, OPENING, PAUSES, breaks
from articles.imaging.cards.faces import Faces

LEADING = 1.42
ELLIPSIS = "…"
# What lines of different lengths cost, and each step down in size, beside what a break costs.
RAGGED, SMALLER = 4.0, 0.16
# What may be lost for the sake of better breaks, as a part of what there is room for, and its cost.
SPARED, LOST = 0.3, 4.0


@dataclass(frozen=True)
class Box:
    """The room for a title in pixels, the sizes that it may have, and how many lines at most."""

    width: int
    height: int
    sizes: Sequence[int]
    lines: int = 3

    def room(self, size: int) -> int:
        """Return how many lines of the size it holds."""
        return min(self.lines, int(self.height / (size * LEADING)))


@dataclass(frozen=True)
class Setting:
    """The lines of a title and their size."""

    lines: tuple[str, ...]
    size: int


@dataclass(frozen=True)
class Way:
    """The places where lines end, the start among them, and what they cost together."""

    cost: float
    places: tuple[int, ...]


def arrange(title: str, *, language: str, faces: Faces, box: Box) -> Setting:
    """Return the title set as large and as evenly as it goes; one too long ends in an ellipsis."""
    if not title:
        return Setting((), min(box.sizes))
    found = breaks(title, language=language)
    edges = measure(title, faces)
    ranked = [
        (way.cost + SMALLER * step, size, way.places)
        for step, size in enumerate(box.sizes)
        for way in ways(found, edges, width=box.width / size, room=box.room(size))
    ]
    if not ranked:
        return shorten(title, found=found, faces=faces, box=box)
    _cost, size, places = min(ranked)
    return Setting(cut(title, places), size)


def measure(title: str, faces: Faces) -> list[float]:
    """Return where each letter begins, in parts of the size, and where the last one ends."""
    return list(accumulate(map(faces.width, title), initial=0.0))


def ways(
    found: Mapping[int, float], edges: Sequence[float], *, width: float, room: int
) -> Iterator[Way]:
    """Return the best way for each number of lines that holds everything."""
    for count in range(1, room + 1):
        if edges[-1] <= width * count:
            way = fill(found, edges, width=width, count=count)
            if way:
                yield way


def fill(
    found: Mapping[int, float], edges: Sequence[float], *, width: float, count: int
) -> Way | None:
    """Return the best way with so many lines, all of them about as long, or None."""
    even, end = edges[-1] / count, len(edges) - 1
    reached = {0: Way(0.0, (0,))}
    for _ in range(count):
        longer: dict[int, Way] = {}
        for start, way in reached.items():
            for place, cost in found.items():
                length = edges[place] - edges[start]
                if place <= start or length > width:
                    continue
                total = way.cost + cost + RAGGED * ((length - even) / width) ** 2
                if place not in longer or total < longer[place].cost:
                    longer[place] = Way(total, (*way.places, place))
        reached = longer
    return reached.get(end)


def shorten(title: str, *, found: Mapping[int, float], faces: Faces, box: Box) -> Setting:
    """Return as much of the title as there is room for, and an ellipsis."""
    size = min(box.sizes)
    width, room = box.width / size, box.room(size)
    edges = measure(title, faces)
    ranked = []
    for place in found:
        spared = 1 - edges[place] / (width * room)
        kept = trim(title[:place])
        if not (0 <= spared <= SPARED and kept):
            continue
        before = {known: cost for known, cost in found.items() if known < len(kept)}
        lengths = measure(kept + ELLIPSIS, faces)
        for way in ways({**before, len(lengths) - 1: FREE}, lengths, width=width, room=room):
            cost = way.cost + found[place] + LOST * spared
            ranked.append((cost, cut(kept + ELLIPSIS, way.places)))
    if ranked:
        return Setting(min(ranked)[1], size)
    # No line may end anywhere: what there is room for in one.
    most = sum(edge <= width - 1 for edge in edges[1:])
    return Setting((title[:most] + ELLIPSIS,), size)


def trim(words: str) -> str:
    """Return the words without what must not stand before an ellipsis."""
    return words.rstrip("".join({*OPENING, *PAUSES, " ", ELLIPSIS}))


def cut(title: str, places: Sequence[int]) -> tuple[str, ...]:
    """Return the lines between the places."""
    return tuple(title[start:end].strip() for start, end in pairwise(places))
