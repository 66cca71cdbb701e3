"""Sheets: an index that has grown long, in parts that one can look through."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.http import Http404

LENGTH = 300
# The name of the query parameter.
SHEET = "page"

Entry = TypeVar("Entry")


@dataclass(frozen=True)
class Sheet(Generic[Entry]):
    """Some entries of an index, which stand in it from `start` on; `number` of `last`, from 1."""

    entries: Sequence[Entry]
    number: int
    last: int

    @property
    def start(self) -> int:
        """Return the place of its first entry, from 0."""
        return (self.number - 1) * LENGTH

    @property
    def end(self) -> int:
        """Return the place behind its last entry."""
        return self.start + len(self.entries)

    @property
    def address(self) -> str:
        """Return its own address."""
        return address_of(self.number)

    @property
    def before(self) -> str:
        """Return the address of the sheet before it, empty on the first."""
        return address_of(self.number - 1) if self.number > 1 else ""

    @property
    def after(self) -> str:
        """Return the address of the next sheet, empty on the last."""
        return address_of(self.number + 1) if self.number < self.last else ""


def sheet_of(entries: Sequence[Entry], *, asked: str) -> Sheet[Entry]:
    """Return the sheet that was asked for, or the first; one that is not there is a 404."""
    last = max(1, number_at(len(entries) - 1))
    known = asked.isascii() and asked.isdigit() and len(asked) <= 9 and 1 <= int(asked) <= last
    if asked and not known:
        raise Http404
    number = int(asked or 1)
    return Sheet(entries[(number - 1) * LENGTH : number * LENGTH], number, last)


def number_at(place: int) -> int:
    """Return the number of the sheet on which an entry stands, by its place in the index."""
    return place // LENGTH + 1


def address_of(number: int) -> str:
    """Return the address of a sheet, as the index and each of its sheets link to it."""
    return f"?{SHEET}={number}" if number > 1 else "./"
