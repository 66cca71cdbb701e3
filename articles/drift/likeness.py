"""How much of one text is in another, by words where there are spaces and by pairs where not."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

RUN = re.compile(
    r"(?P<dense>[\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+)"
    r"|\d+(?:[.,]\d+)*|[^\W\d_\u2e80-\u9fff]+(?:'[^\W\d_\u2e80-\u9fff]+)*"
)

NUMBER = "\x1f"
# Words; a second "the" is another word than the first, so that how often each stands counts too.
Bag = frozenset[str]


def gather(text: str) -> Bag:
    """Return the words of a text."""
    return _number([word for run in _split(text) for word in run])


def gather_pairs(text: str) -> Bag:
    """Return the words of a text and its pairs of neighbouring words.

    Two texts of a language have many words in common and few pairs. Of Japanese all are pairs, of
    characters.
    """
    words: list[str] = []
    before = ""
    for run in _split(text):
        words += run
        word = run[0] if len(run) == 1 else ""
        if before and word:
            words.append(f"{before} {word}")
        before = word
    return _number(words)


def _split(text: str) -> Iterator[list[str]]:
    """Yield each word by itself, and of writing without spaces the pairs of each run."""
    for match in RUN.finditer(text.casefold()):
        run = match[0]
        yield [*map("".join, pairwise(run))] if match["dense"] and len(run) > 1 else [run]


def _number(words: list[str]) -> Bag:
    seen = set(words)
    if len(seen) == len(words):
        return frozenset(seen)
    counts = Counter[str]()
    for word in words:
        counts[word] += 1
        if counts[word] > 1:
            seen.add(f"{word}{NUMBER}{counts[word]}")
    return frozenset(seen)


def share(one: Bag, other: Bag) -> float:
    """Return the part of two texts that they have in common, between 0 and 1 (Dice)."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0


def containment(part: Bag, whole: Bag) -> float:
    """Return how much of one text is in another, between 0 and 1."""
    return len(part & whole) / len(part) if part else 0.0


def subtract(whole: Bag, part: Bag) -> Bag:
    """Return the words of a text without those of another."""
    # The third "the", less the first two, is the first of the rest.
    return _number([word.partition(NUMBER)[0] for word in whole - part])
