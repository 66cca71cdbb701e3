"""Search: which articles hold some words, in Japanese too, from an index in our own database."""

from articles.search.checking import is_whole
from articles.search.finding import Hit, Results, find
from articles.search.indexing import complete, index, index_all, reindex
from articles.search.passages import Piece
from articles.search.preparing import prepare, prepare_connection
from articles.search.queries import NAMES, Query, read
from articles.search.suggesting import Suggestion, suggest

__all__ = [
    "NAMES",
    "Hit",
    "Piece",
    "Query",
    "Results",
    "Suggestion",
    "complete",
    "find",
    "index",
    "index_all",
    "is_whole",
    "prepare",
    "prepare_connection",
    "read",
    "reindex",
    "suggest",
]
