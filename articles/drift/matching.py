"""Which new blocks are which old ones, from the surest sign to the least sure."""

from collections.abc import Sequence

from articles.drift.equality import pair_equal
from articles.drift.groups import Group, gather_groups
from articles.drift.pieces import Print
from articles.drift.regrouping import find_contained, pair_in_place
from articles.drift.resemblance import Edits, pair_in_step
from articles.drift.searching import Finder


def match(old: Sequence[Print], new: Sequence[Print]) -> list[Group]:
    """Return which blocks belong together, by their places; each block is in one group."""
    pairs = pair_equal(old, new)
    equal = len(pairs)
    olds, news = Finder([each.words for each in old]), Finder([each.words for each in new])
    pair_in_step(olds, news, pairs)
    if len(pairs) < min(len(old), len(new)):
        Edits(olds, news, pairs).pair()
    ties = set(pairs.items())
    # Where all have a partner, or what has none stands beside nothing that changed, nothing can
    # have gone up in anything.
    was_edited = equal < min(len(old), len(new))
    if was_edited and len(pairs) < max(len(old), len(new)):
        ties |= set(find_contained(olds, news, ties))
    ties |= set(pair_in_place(old, new, ties))
    return gather_groups(len(old), len(new), ties)
