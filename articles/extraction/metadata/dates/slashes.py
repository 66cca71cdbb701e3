"""Dates of numbers only: which number is the day depends on where the page is from."""

from enum import StrEnum

from articles.extraction.metadata.texts import words

# Regions of English, and of Spanish, that put the month first.
MONTH_FIRST = frozenset({"en-us", "en-ph", "es-us", "es-pr"})
YEAR_FIRST = frozenset({"ja", "zh", "ko", "hu", "lt", "mn", "fa"})
# Languages that are spoken where both orders are used, so that the language alone decides nothing.
UNDECIDED = frozenset({"en", "", "fil", "sw"})
# What the end of a host's name says of English and of pages that name no language.
ENGLISH_DAY_FIRST = frozenset(
    words("""
    uk au nz ie in za sg ng ke gh lk pk
""")
)
MONTH_FIRST_HOSTS = frozenset({"us", "gov", "mil", "edu"})


class Order(StrEnum):
    """The order of day, month and year."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    YEAR_FIRST = "year first"
    UNKNOWN = "unknown"


def order_of(language: str, *, host: str) -> Order:
    """Return the order that a page's language, or else its host, decides."""
    tag = language.lower().replace("_", "-")
    primary, _, region = tag.partition("-")
    end = host.rpartition(".")[2]
    if tag in MONTH_FIRST:
        return Order.MONTH_FIRST
    if primary in YEAR_FIRST:
        return Order.YEAR_FIRST
    if primary not in UNDECIDED or (region and primary == "en" and region != "ca"):
        return Order.DAY_FIRST
    if end in ENGLISH_DAY_FIRST:
        return Order.DAY_FIRST
    return Order.MONTH_FIRST if end in MONTH_FIRST_HOSTS else Order.UNKNOWN


def settle(first: int, second: int, *, order: Order) -> tuple[int, int] | None:
    """Return month and day of two numbers, or nothing where they could be either."""
    if first > 12 >= second:
        return second, first
    if second > 12 >= first:
        return first, second
    if first == second:
        return first, second
    if order is Order.MONTH_FIRST:
        return first, second
    return (second, first) if order is Order.DAY_FIRST else None
