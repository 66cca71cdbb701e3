"""Converters: which parts of an address are words that a database can look for."""

from django.urls.converters import PathConverter, StringConverter


class WordsConverter(StringConverter):
    """Some words between two slashes; no text that is kept has a NUL in it."""

    regex = "[^/\\x00]+"


class TrailConverter(PathConverter):
    """Words with slashes between them."""

    regex = "[^\\x00]+"


class YearConverter:
    """A year that every database keeps in every zone."""

    regex = "[1-9][0-9]{3}"

    def to_python(self, value: str) -> int:
        """Return the number."""
        return int(value)

    def to_url(self, value: int) -> str:
        """Return the digits."""
        return f"{value:04}"


class MonthConverter:
    """A month by its number; written with two digits."""

    regex = "0?[1-9]|1[0-2]"

    def to_python(self, value: str) -> int:
        """Return the number."""
        return int(value)

    def to_url(self, value: int) -> str:
        """Return the digits."""
        return f"{value:02}"
