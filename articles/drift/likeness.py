"""How much of one text is in another, by words where there are spaces and by pairs where not."""

import re
from collections import Counter
from itertools import pairwise

RUN = re.compile(
    r"(?P<dense>[\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+)"
    r"|\d+(?:[.,]\d+)*|[^\W\d_\u2e80-\u9fff]+(?:'[^\W\d_\u2e80-\u9fff]+)*"
)

# Words; a second "the" is another word than the first, so that how often each stands counts too.
Bag = frozenset[str]


def gather(text: str) -> Bag:
    """Return the words of a text."""
    return _number(_split(text))


def gather_pairs(text: str) -> Bag:
    """Return the words of a text and its pairs of neighbouring words.

    Two texts of a language have many words in common and few pairs. Of Japanese all are pairs, of
    characters.
    """
    words = _split(text)
    if not text.isascii() and len(words) > len(text) / 2:
        return _number(words)
    return _number([*words, *map(" ".join, pairwise(words))])


def _split(text: str) -> list[str]:
    words: list[str] = []
    for match in RUN.finditer(text.casefold()):
        run = match[0]
        if match["dense"] and len(run) > 1:
            words += map("".join, pairwise(run))
        else:
            words.append(run)
    return words


def _number(words: list[str]) -> Bag:
    seen = set(words)
    if len(seen) == len(words):
        return frozenset(seen)
    counts = Counter[str]()
    for word in words:
        counts[word] += 1
        if counts[word] > 1:
            seen.add(f"{word} {counts[word]}")
    return frozenset(seen)


def share(one: Bag, other: Bag) -> float:
    """Return the part of two texts that they have in common, between 0 and 1 (Dice)."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0


def containment(part: Bag, whole: Bag) -> float:
    """Return how much of one text is in another, between 0 and 1."""
    return len(part & whole) / len(part) if part else 0.0
