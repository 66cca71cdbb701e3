"""Noticing: which rows a page is made of, written down as they come out of the database."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Self

from django.db import models

# The kind of a row, and its key.
RowKey = tuple[str, str]
_noticed: ContextVar[set[RowKey] | None] = ContextVar("noticed", default=None)


@contextmanager
def noticing() -> Iterator[set[RowKey]]:
    """Collect the kind and the key of every row that is read within."""
    found = set[RowKey]()
    token = _noticed.set(found)
    try:
        yield found
    finally:
        _noticed.reset(token)


def note(kind: str, name: str = "") -> None:
    """Write down something that is read and is no row, such as a site by its host; or all of a kind."""
    found = _noticed.get()
    if found is not None:
        found.add((kind, name))


def note_all(keys: Iterable[RowKey]) -> None:
    """Write down what was read before for something that is shown again."""
    found = _noticed.get()
    if found is not None:
        found.update(keys)


class Noticed(models.Model):
    """A model that readers see by itself; values that are read without their row are not noticed."""

    class Meta:
        abstract = True

    @classmethod
    def from_db(
        cls, db: str | None, field_names: Collection[str], values: Collection[Any], **more: Any
    ) -> Self:
        """Make the row and write down that it was read."""
        row = super().from_db(db, field_names, values, **more)
        found = _noticed.get()
        if found is not None:
            found.add(row.row_key)
        return row

    @property
    def row_key(self) -> RowKey:
        """What is written down when it is read."""
        return type(self).__name__.lower(), str(self.pk)
