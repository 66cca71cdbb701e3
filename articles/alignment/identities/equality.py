"""Segments that are the same because their texts are."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from articles.alignment.identities.claims import Claims
from articles.alignment.identities.likeness import Print

Key = Callable[[Print], tuple[str, ...]]

# A text of fewer characters, such as "Yes.", may well stand in two places by chance.
TELLING = 16


def pair_whole(claims: Claims) -> None:
    """Claim the segments of which both texts are the same, in their order where there are several."""
    groups = group(claims, lambda each: (each.source, each.target))
    for old, new in groups:
        if len(old) == len(new) == 1:
            claims.claim(old[0], new[0])
    spread(claims, groups)
    for old, new in groups:
        rest_old = [place for place in old if claims.is_old_open(place)]
        rest_new = [place for place in new if claims.is_new_open(place)]
        for pair in zip(rest_old, rest_new, strict=False):
            claims.claim(*pair)


def pair_side(claims: Claims, side: Callable[[Print], str]) -> None:
    """Claim the segments of which one text is the same and stands nowhere else.

    A short text must also stand beside a known pair, or between the same two.
    """
    groups = group(claims, lambda each: (side(each),) if side(each) else ())
    gaps_old, gaps_new = claims.find_gaps()
    for (old, *others), (new, *more) in groups:
        if others or more:
            continue
        telling = len(side(claims.old[old])) >= TELLING
        if telling or claims.adjoin(old, new) or gaps_old[old] == gaps_new[new]:
            claims.claim(old, new)
    spread(claims, groups)


def group(claims: Claims, key: Key) -> list[tuple[list[int], list[int]]]:
    """Return the places of open segments with the same key, old and new, where there are both."""
    old, new = (
        collect(claims.old, claims.open_old(), key),
        collect(claims.new, claims.open_new(), key),
    )
    return [(places, new[text]) for text, places in old.items() if text in new]


def collect(
    prints: Sequence[Print], places: Sequence[int], key: Key
) -> dict[tuple[str, ...], list[int]]:
    """Return places by the key of what stands there; an empty key does not count."""
    found: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place in places:
        text = key(prints[place])
        if text:
            found[text].append(place)
    return found


def spread(claims: Claims, groups: Sequence[tuple[list[int], list[int]]]) -> None:
    """Claim pairs of equal segments that stand beside known pairs, as long as there are any."""
    equals = {place: set(new) for old, new in groups for place in old}
    fronts = [
        (len(claims.old), len(claims.new)),
        *sorted(claims.heirs.items(), reverse=True),
        (-1, -1),
    ]
    while fronts:
        old, new = fronts.pop()
        for step in (1, -1):
            pair = (old + step, new + step)
            if pair[1] in equals.get(pair[0], ()) and claims.is_open(*pair):
                claims.claim(*pair)
                fronts.append(pair)
