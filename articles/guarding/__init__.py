"""Guarding forms that anybody may send: a trap, a signed time, and how many came from where.

What they tell is put before the rules against spam; nobody is asked to prove that they are human,
and no address is kept.
"""

from articles.guarding.arrivals import NOTHING, TRAP, Arrival, address_of
from articles.guarding.judging import Refused, limits, names_of, posting_of, refuse
from articles.guarding.networks import Network, network_of, read_prefix
from articles.guarding.proofs import is_proved
from articles.guarding.rates import count, forget
from articles.guarding.stamps import Stamp, new_stamp, read_stamp

__all__ = [
    "NOTHING",
    "TRAP",
    "Arrival",
    "Network",
    "Refused",
    "Stamp",
    "address_of",
    "count",
    "forget",
    "is_proved",
    "limits",
    "names_of",
    "network_of",
    "new_stamp",
    "posting_of",
    "read_prefix",
    "read_stamp",
    "refuse",
]
