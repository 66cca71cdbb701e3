"""Guarding forms that anybody may send: a trap, a signed time, and limits for each sender.

A view asks the three and shows what they say; nobody is asked to prove that they are human, and no
address is kept.
"""

from articles.guarding.limits import Limit, count, forget, weigh
from articles.guarding.reasons import Reason
from articles.guarding.senders import Sender, address_of, sender_of
from articles.guarding.stamps import check_stamp, stamp
from articles.guarding.traps import TRAP, check_trap

__all__ = [
    "TRAP",
    "Limit",
    "Reason",
    "Sender",
    "address_of",
    "check_stamp",
    "check_trap",
    "count",
    "forget",
    "sender_of",
    "stamp",
    "weigh",
]
