"""Publishing: the verbs that change articles, each told who acts."""

from articles.publishing.gating import Reason, Refused, gate
from articles.publishing.pictures import describe_picture, keep_picture
from articles.publishing.saving import Conflict, save
from articles.publishing.states import WrongState, publish, unschedule, withdraw

__all__ = [
    "Conflict",
    "Reason",
    "Refused",
    "WrongState",
    "describe_picture",
    "gate",
    "keep_picture",
    "publish",
    "save",
    "unschedule",
    "withdraw",
]
