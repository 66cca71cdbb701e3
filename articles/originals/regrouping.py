"""Regrouping: an editor decides which passages belong together, and the decision stays."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from django.db import transaction

from articles.models import Article, Segment
from articles.originals.linking import link
from articles.originals.pairing import pair, repair
from articles.originals.passages import passages_of_original, passages_of_translation
from articles.originals.rows import Row, keep, rows_of


class Verb(StrEnum):
    """What can be done at the border between a pair and the one above it, and within a pair."""

    JOIN = "join"
    SPLIT = "split"
    SOURCE_UP = "source-up"
    SOURCE_DOWN = "source-down"
    TARGET_UP = "target-up"
    TARGET_DOWN = "target-down"


class CannotRegroup(Exception):
    """The pairs are no longer as they were when somebody decided."""


class NothingToMove(CannotRegroup):
    """There is no block that the verb could move, or no pair above."""


def regroup(article: Article, verb: Verb, *, public_id: str, seen: str) -> str:
    """Do this with the segment of this id; `seen` is the digest of the pairs that were looked at.

    SPLIT parts the first blocks from the rest; JOIN takes the segment up into the one above; the
    others move a block of one side over the border above. Returns the id under which the segment
    is found now. Raises CannotRegroup.
    """
    _catch_up(article.pk)
    _regroup(article.pk, verb, public_id=public_id, seen=seen)
    homes = {
        name: each.public_id
        for each in article.segments.standing()
        for name in (each.public_id, *each.aliases)
    }
    return homes.get(public_id, public_id)


@transaction.atomic
def _catch_up(key: int) -> None:
    """Pair a text that was changed by other ways; nobody has seen these pairs yet."""
    pair(Article.objects.select_for_update().get(pk=key))


@transaction.atomic
def _regroup(key: int, verb: Verb, *, public_id: str, seen: str) -> None:
    article = Article.objects.select_for_update().get(pk=key)
    standing = list(article.segments.standing())
    ids = [segment.public_id for segment in standing]
    if digest_of_segments(standing) != seen or public_id not in ids:
        raise CannotRegroup
    rows = act(rows_of(standing), verb, ids.index(public_id))
    source, target = passages_of_original(article.snapshot), passages_of_translation(article)
    keep(article, rows, source=source, target=target, standing=standing)
    link(article)


@transaction.atomic
def regroup_anew(article: Article, *, seen: str) -> None:
    """Forget what was decided, and align the texts as if nobody had. Raises CannotRegroup."""
    article = Article.objects.select_for_update().get(pk=article.pk)
    if digest_of_segments(list(article.segments.standing())) != seen:
        raise CannotRegroup
    article.segments.standing().update(is_fixed=False)
    repair(
        article,
        source=passages_of_original(article.snapshot),
        target=passages_of_translation(article),
        standing=list(article.segments.standing()),
    )


def digest_of_segments(segments: Sequence[Segment]) -> str:
    """Return what tells one grouping from another."""
    return "-".join(
        f"{each.public_id}.{len(each.source_texts)}.{len(each.target_texts)}.{each.is_fixed:d}"
        for each in segments
    )


def act(rows: Sequence[Row], verb: Verb, place: int) -> list[Row]:
    """Return the rows after the verb; raises NothingToMove."""
    if verb is Verb.SPLIT:
        parts = _split(rows[place])
        return [*rows[:place], *parts, *rows[place + 1 :]]
    if place == 0:
        raise NothingToMove
    above, row = rows[place - 1], rows[place]
    changed = [_fixed(each) for each in MOVES[verb](above, row) if each.sources or each.targets]
    return [*rows[: place - 1], *changed, *rows[place + 1 :]]


def _fixed(row: Row) -> Row:
    return replace(row, confidence=1.0, is_fixed=True)


def _split(row: Row) -> list[Row]:
    if row.sources + row.targets < 2:
        raise NothingToMove
    first = Row(min(row.sources, 1), min(row.targets, 1))
    if first == Row(row.sources, row.targets):
        # One passage with one translation: apart, they are an omission and an addition.
        return [_fixed(Row(1, 0)), _fixed(Row(0, 1))]
    rest = Row(row.sources - first.sources, row.targets - first.targets)
    return [_fixed(first), _fixed(rest)]


def _join(above: Row, row: Row) -> list[Row]:
    return [Row(above.sources + row.sources, above.targets + row.targets)]


def _move(above: Row, row: Row, *, sources: int = 0, targets: int = 0) -> list[Row]:
    """Move the border down by so many blocks, up by so many where negative."""
    first = Row(above.sources + sources, above.targets + targets)
    second = Row(row.sources - sources, row.targets - targets)
    if min(first.sources, first.targets, second.sources, second.targets) < 0:
        raise NothingToMove
    return [first, second]


MOVES: Mapping[Verb, Callable[[Row, Row], list[Row]]] = {
    Verb.JOIN: _join,
    Verb.SOURCE_UP: lambda above, row: _move(above, row, sources=1),
    Verb.SOURCE_DOWN: lambda above, row: _move(above, row, sources=-1),
    Verb.TARGET_UP: lambda above, row: _move(above, row, targets=1),
    Verb.TARGET_DOWN: lambda above, row: _move(above, row, targets=-1),
}
