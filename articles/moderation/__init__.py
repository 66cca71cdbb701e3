"""Moderation: the verbs that change comments and settle reports, each told who acts, logged and undoable."""

from articles.moderation.acts import Act, Barred, Beaten, Overwritten
from articles.moderation.applying import apply_report, rework_report
from articles.moderation.blocking import block, unblock
from articles.moderation.deciding import (
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
from articles.moderation.pieces import Decided
from articles.moderation.preserving import LETTING_GO, preserve
from articles.moderation.replying import reply
from articles.moderation.seeing import as_seen, reports_as_seen
from articles.moderation.sifting import decide_report, decide_reports
from articles.moderation.submitting import submit
from articles.moderation.undoing import undo
from articles.moderation.writing import TooLate, confirm, revise, unsubscribe, withdraw

__all__ = [
    "LETTING_GO",
    "Act",
    "Barred",
    "Beaten",
    "Decided",
    "Overwritten",
    "Seen",
    "TooLate",
    "apply_report",
    "approve",
    "as_seen",
    "block",
    "confirm",
    "decide",
    "decide_all",
    "decide_report",
    "decide_reports",
    "edit",
    "erase",
    "export",
    "hold",
    "mark_spam",
    "preserve",
    "reply",
    "reports_as_seen",
    "revise",
    "rework_report",
    "submit",
    "trash",
    "unblock",
    "undo",
    "unsubscribe",
    "withdraw",
]
