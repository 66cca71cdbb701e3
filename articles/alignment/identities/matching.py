"""The matching of segments, from the surest sign to the least sure."""

from collections.abc import Sequence

from articles.alignment.identities.claims import Claims
from articles.alignment.identities.equality import pair_side, pair_whole
from articles.alignment.identities.likeness import take_print
from articles.alignment.identities.regrouping import pair_merged, pair_split
from articles.alignment.identities.resemblance import pair_edited
from articles.alignment.identities.segments import Identities, Segment


def match_segments(old: Sequence[Segment], new: Sequence[tuple[str, str]]) -> Identities:
    """Say which old segment each new one is, given the new ones' source and target texts in order.

    Equal texts decide first, then the parts of what was split or merged, then likeness with a clear
    margin; what could be two things is new. No id is kept twice, and every old id is kept, merged or
    gone.
    """
    claims = Claims(
        [take_print(segment.source, segment.target) for segment in old],
        [take_print(source, target) for source, target in new],
    )
    pair_whole(claims)
    pair_side(claims, lambda each: each.target)
    pair_split(claims)
    pair_merged(claims)
    pair_side(claims, lambda each: each.source)
    pair_edited(claims)
    # Short texts that had no known neighbour before may have one now.
    pair_side(claims, lambda each: each.target)
    pair_side(claims, lambda each: each.source)
    return report(claims, [segment.id for segment in old])


def report(claims: Claims, ids: Sequence[str]) -> Identities:
    """Return what was found, by ids."""
    parents = (claims.parents.get(new) for new in range(len(claims.new)))
    return Identities(
        kept=tuple(None if parent is None else ids[parent] for parent in parents),
        split={new: ids[old] for new, old in sorted(claims.offshoots.items())},
        merged={ids[old]: ids[keeper] for old, keeper in sorted(claims.absorbed.items())},
        gone=tuple(ids[old] for old in claims.open_old()),
    )
