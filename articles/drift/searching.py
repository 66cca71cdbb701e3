"""Looking for what is like a text among many, by the words that few of them have."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import chain

from articles.drift.likeness import Bag, gather_pairs

# A word in more blocks than this leads to none of them, and no more blocks than this are compared.
RARE = 6
CANDIDATES = 6


class Finder:
    """Many texts, their words, and where each word stands that is rare; read when first asked."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Keep the texts."""
        self.texts = texts
        self._known: dict[str, Bag] = {}

    def read(self, place: int) -> Bag:
        """Return the words of one text."""
        text = self.texts[place]
        if text not in self._known:
            self._known[text] = gather_pairs(text)
        return self._known[text]

    @cached_property
    def bags(self) -> Sequence[Bag]:
        """The words of each text."""
        return [self.read(place) for place in range(len(self.texts))]

    @cached_property
    def _places(self) -> Mapping[str, list[int]]:
        counts = Counter(chain.from_iterable(self.bags))
        found = defaultdict[str, list[int]](list)
        for place, bag in enumerate(self.bags):
            for word in bag:
                if counts[word] <= RARE:
                    found[word].append(place)
        return found

    def find(self, bag: Bag) -> list[int]:
        """Return the places of the blocks that share most rare words with these."""
        known = self._places.keys() & bag
        votes = Counter(chain.from_iterable(self._places[word] for word in known))
        return [place for place, _ in votes.most_common(CANDIDATES)]
