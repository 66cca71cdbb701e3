"""Publishing: the verbs that change articles, each told who acts."""

from articles.publishing.authors import describe_author
from articles.publishing.gating import gate, obstacles
from articles.publishing.holding import record, review, review_original
from articles.publishing.pictures import describe_picture, keep_picture
from articles.publishing.reasons import Reason, Refused
from articles.publishing.rebuilding import rebuild
from articles.publishing.saving import Conflict, save
from articles.publishing.states import WrongState, publish, unschedule, withdraw

__all__ = [
    "Conflict",
    "Reason",
    "Refused",
    "WrongState",
    "describe_author",
    "describe_picture",
    "gate",
    "keep_picture",
    "obstacles",
    "publish",
    "rebuild",
    "record",
    "review",
    "review_original",
    "save",
    "unschedule",
    "withdraw",
]
