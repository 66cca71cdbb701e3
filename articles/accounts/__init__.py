"""Accounts: who may log in, how often somebody may guess, and what must be proved besides a password."""

from articles.accounts.factors import has_second_factor, lacks_second_factor, may_work
from articles.accounts.inviting import invite
from articles.accounts.noting import note
from articles.accounts.resetting import send_reset

__all__ = [
    "has_second_factor",
    "invite",
    "lacks_second_factor",
    "may_work",
    "note",
    "send_reset",
]
