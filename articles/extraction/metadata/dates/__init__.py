"""Dates as pages write them, for machines and in the words of many languages, made ISO 8601."""

from articles.extraction.metadata.dates.bounds import is_plausible, is_possible
from articles.extraction.metadata.dates.reading import find_date, has_label, read_moment
from articles.extraction.metadata.dates.slashes import Order, order_of

__all__ = [
    "Order",
    "find_date",
    "has_label",
    "is_plausible",
    "is_possible",
    "order_of",
    "read_moment",
]
