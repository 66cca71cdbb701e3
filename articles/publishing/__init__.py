"""Publishing: the verbs that change articles, each told who acts."""

from articles.publishing.authors import describe_author
from articles.publishing.correcting import (
    NothingCorrected,
    Statement,
    amend,
    correct,
    retract,
    tell_apart,
)
from articles.publishing.gating import gate, obstacles
from articles.publishing.holding import record, review, review_original
from articles.publishing.passages import Passage, find_passage
from articles.publishing.permitting import demands_permission
from articles.publishing.pictures import describe_picture, keep_picture
from articles.publishing.reasons import Reason, Refused
from articles.publishing.rebuilding import rebuild
from articles.publishing.receiving import receive_report
from articles.publishing.reporting import (
    AlreadyHandled,
    NeedsAnEye,
    apply_report,
    can_apply,
    decline_report,
    file_report,
    reject_report,
    reopen_report,
    rework_report,
)
from articles.publishing.restoring import restore
from articles.publishing.saving import Conflict, save
from articles.publishing.states import WrongState, publish, unschedule, withdraw

__all__ = [
    "AlreadyHandled",
    "Conflict",
    "NeedsAnEye",
    "NothingCorrected",
    "Passage",
    "Reason",
    "Refused",
    "Statement",
    "WrongState",
    "amend",
    "apply_report",
    "can_apply",
    "correct",
    "decline_report",
    "demands_permission",
    "describe_author",
    "describe_picture",
    "file_report",
    "find_passage",
    "gate",
    "keep_picture",
    "obstacles",
    "publish",
    "rebuild",
    "receive_report",
    "record",
    "reject_report",
    "reopen_report",
    "restore",
    "retract",
    "review",
    "review_original",
    "rework_report",
    "save",
    "tell_apart",
    "unschedule",
    "withdraw",
]
