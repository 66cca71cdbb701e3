"""Moderation: the verbs that change comments, each told who acts, logged and undoable."""

from articles.moderation.acts import Act, Beaten
from articles.moderation.blocking import block, unblock
from articles.moderation.deciding import (
    Decided,
    Seen,
    approve,
    decide,
    decide_all,
    hold,
    mark_spam,
    trash,
)
from articles.moderation.editing import edit
from articles.moderation.erasing import erase, export
from articles.moderation.preserving import LETTING_GO, preserve
from articles.moderation.replying import reply
from articles.moderation.seeing import as_seen
from articles.moderation.submitting import submit
from articles.moderation.undoing import undo
from articles.moderation.writing import TooLate, confirm, revise, unsubscribe, withdraw

__all__ = [
    "LETTING_GO",
    "Act",
    "Beaten",
    "Decided",
    "Seen",
    "TooLate",
    "approve",
    "as_seen",
    "block",
    "confirm",
    "decide",
    "decide_all",
    "edit",
    "erase",
    "export",
    "hold",
    "mark_spam",
    "preserve",
    "reply",
    "revise",
    "submit",
    "trash",
    "unblock",
    "undo",
    "unsubscribe",
    "withdraw",
]
