"""Remembering: parts of pages, made anew only where something that they show has changed.

Most changes end many pages and alter little in each. A part ends by the same keys as a page, in the same
moment; and like pages parts are kept for strangers alone, whose requests hold nothing of their own.
"""

import time
from collections.abc import Callable, Hashable, Iterable, Sequence, Sized
from typing import TypeVar

from django.http import HttpRequest
from django.urls import get_script_prefix
from django.utils.translation import get_language

from articles.models import Noticed, RowKey, note_all, noticing
from articles.pagecache.parts import Part
from articles.pagecache.rules import ASKED, Made, keys_of

T = TypeVar("T", bound=Sized)
N = TypeVar("N", bound=Hashable)


def part(request: HttpRequest, kind: type[T], name: Hashable, make: Callable[[], T]) -> T:
    """Return a part of a page; its name holds all it depends on beside rows, site and language."""
    kept = _Kept.of(request)
    if kept is None:
        return make()
    if (known := kept.get(kind, name)) is not None:
        return known
    with noticing() as rows:
        value = make()
    note_all(rows)
    kept.put(kind, name, value, rows)
    return value


def parts(
    request: HttpRequest,
    kind: type[T],
    names: Iterable[N],
    make: Callable[[Sequence[N]], Iterable[tuple[N, T, Iterable[Noticed]]]],
) -> list[T]:
    """Return parts by their names, in their order; those that lack are made together.

    `make` yields the name of each, the part, and the rows that it was made of; it may leave some out.
    """
    kept, names = _Kept.of(request), list(names)
    known = {name: found for name in names if kept and (found := kept.get(kind, name)) is not None}
    lacking = [name for name in names if name not in known]
    for name, value, rows in make(lacking) if lacking else ():
        known[name] = value
        if kept:
            kept.put(kind, name, value, {row.row_key for row in rows})
    return [known[name] for name in names if name in known]


class _Kept:
    """The parts that are kept for pages like one that is being made."""

    def __init__(self, made: Made) -> None:
        self._made = made
        self._site = made.origin, get_script_prefix(), get_language()

    @classmethod
    def of(cls, request: HttpRequest) -> "_Kept | None":
        """Return them, or nothing where the page is made for one person."""
        made = request.META.get(ASKED)
        return cls(made) if isinstance(made, Made) and made.until else None

    def get(self, kind: type[T], name: Hashable) -> T | None:
        """Return a part that is kept, and write down what it shows."""
        found = self._made.store.part((kind, name, self._site), now=time.time())
        if found is None or not isinstance(found.value, kind):
            return None
        note_all(found.rows)
        return found.value

    def put(self, kind: type[T], name: Hashable, value: T, rows: Iterable[RowKey]) -> None:
        """Keep a part as long as the page may be kept that it was made for."""
        assert self._made.until
        seen = frozenset(rows)
        found = Part(value, seen, keys_of(seen), self._made.until.timestamp())
        self._made.store.put_part((kind, name, self._site), found, edition=self._made.edition)
