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
    NeedsAnEye,
    accept_wording,
    acceptable,
    can_accept,
    file_report,
    rework_passage,
)
from articles.publishing.restoring import restore
from articles.publishing.reverting import revert
from articles.publishing.saving import Conflict, save
from articles.publishing.states import WrongState, publish, unschedule, withdraw

__all__ = [
    "Conflict",
    "NeedsAnEye",
    "NothingCorrected",
    "Passage",
    "Reason",
    "Refused",
    "Statement",
    "WrongState",
    "accept_wording",
    "acceptable",
    "amend",
    "can_accept",
    "correct",
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
    "restore",
    "retract",
    "revert",
    "review",
    "review_original",
    "rework_passage",
    "save",
    "tell_apart",
    "unschedule",
    "withdraw",
]
