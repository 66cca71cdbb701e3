"""Originals: captured, paired with their translations paragraph by paragraph, linked and watched."""

from articles.originals.capturing import (
    Read,
    author_called,
    capture,
    capture_pasted,
    forget_unclaimed,
    keep_reading,
    read,
    read_saved,
    register,
    values_of,
)
from articles.originals.claiming import claim
from articles.originals.drifting import CannotDecide, decide, keep_drift
from articles.originals.linking import link
from articles.originals.mentioning import mention
from articles.originals.pairing import pair, settle
from articles.originals.passages import WORDLESS
from articles.originals.regrouping import (
    CannotRegroup,
    NothingToMove,
    Verb,
    digest_of_segments,
    regroup,
    regroup_anew,
)
from articles.originals.unread import Unread
from articles.originals.watching import Visit, begin_to_watch, expect_anew, visit

__all__ = [
    "WORDLESS",
    "CannotDecide",
    "CannotRegroup",
    "NothingToMove",
    "Read",
    "Unread",
    "Verb",
    "Visit",
    "author_called",
    "begin_to_watch",
    "capture",
    "capture_pasted",
    "claim",
    "decide",
    "digest_of_segments",
    "expect_anew",
    "forget_unclaimed",
    "keep_drift",
    "keep_reading",
    "link",
    "mention",
    "pair",
    "read",
    "read_saved",
    "register",
    "regroup",
    "regroup_anew",
    "settle",
    "values_of",
    "visit",
]
