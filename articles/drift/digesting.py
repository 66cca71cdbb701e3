"""The digest of a change."""

import json
from collections.abc import Sequence
from hashlib import sha256

from articles.drift.pieces import Print


def digest(old: Sequence[Print], new: Sequence[Print]) -> str:
    """Return a hash of where two texts begin to differ and of all from there to where they agree.

    It is made of the texts and not of what was found about them, so that a better way to match
    blocks does not make an old change a new one.
    """
    before, after = list(old), list(new)
    while before and after and before[-1] == after[-1]:
        del before[-1], after[-1]
    pairs = enumerate(zip(before, after, strict=False))
    shortest = min(len(before), len(after))
    first = next((place for place, (each, its) in pairs if each != its), shortest)
    if not (before[first:] or after[first:]):
        first = 0
        before, after = [], []
    change = [first, _write(before[first:]), _write(after[first:])]
    return sha256(json.dumps(change).encode("ascii")).hexdigest()


def _write(prints: Sequence[Print]) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(each.text, each.links, each.images) for each in prints]
