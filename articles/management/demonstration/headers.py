"""TOML tables read key by key, with errors that name the file and the key."""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

TOKYO = ZoneInfo("Asia/Tokyo")
# What an error calls each type that a key can be asked for.
WORDS: Mapping[type, str] = {
    str: "a text",
    int: "a whole number",
    list: "a list of texts",
    dict: "a table",
    date: "a date",
    datetime: "a date with a time",
}

Value = TypeVar("Value")
Known = TypeVar("Known")


class DemonstrationError(ValueError):
    """The demonstration site's files contradict themselves; the message says where."""


class Table:
    """One TOML table, the place it stands in, and the keys nobody has asked for yet."""

    def __init__(self, values: Mapping[str, object], *, place: str) -> None:
        self._values = dict(values)
        self._place = place

    def fail(self, problem: str) -> DemonstrationError:
        """Return an error that names this place."""
        return DemonstrationError(f"{self._place}: {problem}")

    def has(self, key: str) -> bool:
        """Tell whether a key is there and was not taken yet."""
        return key in self._values

    def text(self, key: str) -> str:
        """Take a text that is not blank."""
        found = self._take(key, str).strip()
        if not found:
            raise self.fail(f"`{key}` is empty")
        return found

    def note(self, key: str) -> str:
        """Take a text that may be empty."""
        return self._take(key, str).strip()

    def number(self, key: str) -> int:
        """Take a whole number."""
        return self._take(key, int)

    def day(self, key: str) -> date:
        """Take a date without a time."""
        return self._take(key, date)

    def moment(self, key: str) -> datetime:
        """Take a date with a time, which the file gives by the clocks of Tokyo."""
        found = self._take(key, datetime)
        if found.tzinfo:
            raise self.fail(f"`{key}` is local time in Tokyo and takes no offset")
        return found.replace(tzinfo=TOKYO)

    def table(self, key: str) -> "Table":
        """Take a table that stands within this one, for whoever takes it to close."""
        return Table(self._take(key, dict), place=f"{self._place}, {key}")

    def tables(self, key: str) -> Iterator["Table"]:
        """Take a list of tables, each for whoever takes it to close."""
        for number, row in enumerate(self._take(key, list), start=1):
            place = f"{self._place}, [[{key}]] {number}"
            if not isinstance(row, dict):
                raise DemonstrationError(f"{place}: must be a table")
            yield Table(row, place=place)

    def pick(self, key: str, known: Mapping[str, Known]) -> Known:
        """Take a name and return what it stands for."""
        return self._resolve(key, self.text(key), known)

    def picks(self, key: str, known: Mapping[str, Known]) -> tuple[Known, ...]:
        """Take a list of names and return what each stands for."""
        names = self._take(key, list)
        if not names:
            raise self.fail(f"`{key}` is empty")
        return tuple(self._resolve(key, name, known) for name in names)

    def close(self) -> None:
        """Refuse keys that nobody asked for, which are misspelt or out of place."""
        for key in self._values:
            raise self.fail(f"`{key}` is not expected here")

    def _take(self, key: str, kind: type[Value]) -> Value:
        if key not in self._values:
            raise self.fail(f"`{key}` is missing")
        found = self._values.pop(key)
        # Exactly the type: a datetime is a date, and a boolean a number, to isinstance.
        if not isinstance(found, kind) or type(found) is not kind:
            raise self.fail(f"`{key}` must be {WORDS[kind]}")
        return found

    def _resolve(self, key: str, name: object, known: Mapping[str, Known]) -> Known:
        if not isinstance(name, str):
            raise self.fail(f"`{key}` must be {WORDS[list]}")
        if name not in known:
            raise self.fail(f"`{key}` names “{name}”, which is none of {', '.join(sorted(known))}")
        return known[name]


def parse(source: str, *, place: str) -> dict[str, object]:
    """Parse TOML; errors name the place it came from."""
    try:
        return tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise DemonstrationError(f"{place}: not valid TOML: {error}") from error


def index(
    records: Iterable[Known], name: Callable[[Known], str], *, place: str
) -> dict[str, Known]:
    """Arrange records by their names, which must differ."""
    arranged: dict[str, Known] = {}
    for record in records:
        if name(record) in arranged:
            raise DemonstrationError(f"{place}: “{name(record)}” is there twice")
        arranged[name(record)] = record
    return arranged
