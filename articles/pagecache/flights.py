"""Flights: of many who ask for the same cold page at once, one has it made and the others wait."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from threading import Event, Lock

from articles.pagecache.entries import Entry

PATIENCE = 5.0


@dataclass
class Flight:
    """A page that is being made, under an edition of what is known."""

    edition: int
    landed: Event = field(default_factory=Event)
    entry: Entry | None = None


class Flights:
    """The pages that are being made in this process."""

    def __init__(self) -> None:
        self._flying: dict[Hashable, Flight] = {}
        self._lock = Lock()

    def join(self, asked: Hashable, *, edition: int) -> tuple[Flight, bool]:
        """Return the flight for a page, and whether it is the caller who must fly it."""
        with self._lock:
            flight = self._flying.get(asked)
            if flight is not None and flight.edition == edition:
                return flight, False
            flight = self._flying[asked] = Flight(edition)
            return flight, True

    def land(self, asked: Hashable, flight: Flight) -> None:
        """Let those who wait go on, with the page or without."""
        with self._lock:
            if self._flying.get(asked) is flight:
                del self._flying[asked]
        flight.landed.set()
