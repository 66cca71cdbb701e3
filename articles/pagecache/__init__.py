"""The page cache: whole pages, kept in each process before Django until something they show changes.

A view says by `keeps` that its pages may be kept; the door in `diary.wsgi` does the rest.
"""

from articles.models import note
from articles.pagecache.doors import keep
from articles.pagecache.preparing import is_told, prepare, unprepare
from articles.pagecache.pruning import prune
from articles.pagecache.remembering import part, parts
from articles.pagecache.rules import Rule, keeps

__all__ = [
    "Rule",
    "is_told",
    "keep",
    "keeps",
    "note",
    "part",
    "parts",
    "prepare",
    "prune",
    "unprepare",
]
