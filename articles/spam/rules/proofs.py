"""Proofs: a form whose browser has not worked for it, where a site asks for that."""

from articles.spam.limits import Limits
from articles.spam.postings import Posting
from articles.spam.reasons import Reason


def find(posting: Posting, limits: Limits) -> Reason | None:
    """Find that the proof is wrong, or missing as from browsers without scripts."""
    return Reason("proof") if posting.is_proved is False else None
