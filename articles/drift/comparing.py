"""The comparison of an original as it was translated with what it is now."""

from collections.abc import Mapping, Sequence

from articles.drift.changes import Change, Changes, Fate
from articles.drift.digesting import digest
from articles.drift.groups import Group
from articles.drift.likeness import gather, share
from articles.drift.matching import match
from articles.drift.ordering import find_moved
from articles.drift.pieces import Piece, Print
from articles.drift.printing import take_print

# An edit that leaves less of the words than this is no small one.
SMALL, SHORT = 0.7, 0.5

Prints = Mapping[int, Print]


def compare_blocks(old: Sequence[Piece], new: Sequence[Piece]) -> Changes:
    """Return what became of every block of a text.

    Dates and counts that stand by themselves, bars, boxes and advertisements, typography, tracking
    parameters, and hosts and sizes of pictures are no change; any word or number of the prose is.
    """
    known = {piece: take_print(piece) for piece in {*old, *new}}
    before, after = _find_prints(old, known), _find_prints(new, known)
    olds, news = list(before), list(after)
    groups = [
        Group(tuple(olds[each] for each in group.old), tuple(news[each] for each in group.new))
        for group in match(list(before.values()), list(after.values()))
    ]
    found = [_judge_pair(group, before, after) for group in groups if group.old and group.new]
    found = _mark_moved(found)
    found += [Change(Fate.GONE, group.old, (), group.old[0]) for group in groups if not group.new]
    found += _place_new([group.new[0] for group in groups if not group.old], found)
    found += [
        Change(Fate.SAME, (place,), (), place) for place in range(len(old)) if place not in before
    ]
    found.sort(key=lambda change: (change.place, change.fate is not Fate.NEW, change.new))
    return Changes(tuple(found), digest(list(before.values()), list(after.values())))


def _find_prints(pieces: Sequence[Piece], known: Mapping[Piece, Print | None]) -> dict[int, Print]:
    found = ((place, known[piece]) for place, piece in enumerate(pieces))
    return {place: taken for place, taken in found if taken is not None}


def _judge_pair(group: Group, before: Prints, after: Prints) -> Change:
    old, new = [before[each] for each in group.old], [after[each] for each in group.new]
    if len(old) == len(new) == 1:
        fate = _judge_edit(old[0], new[0])
        return Change(fate, group.old, group.new, group.old[0], is_edited=fate is not Fate.SAME)
    fate = Fate.MERGED if len(old) >= len(new) else Fate.SPLIT
    is_edited = _join(old) != _join(new)
    return Change(fate, group.old, group.new, group.old[0], is_edited=is_edited)


def _judge_edit(old: Print, new: Print) -> Fate:
    if old == new:
        return Fate.SAME
    if old.text == new.text != "":
        return Fate.SMALL_EDIT
    before, after = gather(old.words), gather(new.words)
    # In a short text one word is much.
    is_small = share(before, after) >= (SHORT if len(before ^ after) <= 2 else SMALL)
    return Fate.SMALL_EDIT if is_small else Fate.REWRITTEN


def _join(prints: Sequence[Print]) -> tuple[str, list[str], list[str]]:
    """Return what blocks say together, wherever they are cut."""
    text = "".join("".join(each.text for each in prints).split())
    links = [link for each in prints for link in each.links]
    return text, links, [image for each in prints for image in each.images]


def _mark_moved(found: Sequence[Change]) -> list[Change]:
    ordered = sorted(found, key=lambda change: change.old)
    moved = find_moved([change.new[0] for change in ordered])
    return [
        Change(Fate.MOVED, change.old, change.new, change.place, is_edited=change.is_edited)
        if index in moved and len(change.old) == len(change.new) == 1
        else change
        for index, change in enumerate(ordered)
    ]


def _place_new(places: Sequence[int], found: Sequence[Change]) -> list[Change]:
    """Return new blocks, each placed behind the nearest block before it that did not move."""
    ends = {
        new: change.old[-1] + 1
        for change in found
        if change.fate is not Fate.MOVED
        for new in change.new
    }
    changes, place = [], 0
    for new in sorted([*ends, *places]):
        place = ends.get(new, place)
        if new not in ends:
            changes.append(Change(Fate.NEW, (), (new,), place))
    return changes
