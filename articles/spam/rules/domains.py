"""Domains: hosts that moderators have blocked as a target of links."""

from articles.spam.limits import Limits
from articles.spam.postings import Posting
from articles.spam.reasons import Effect, Reason
from articles.spam.words import hosts_of, is_within


def find(posting: Posting, limits: Limits) -> Reason | None:
    """Find a link into a blocked domain."""
    hosts = hosts_of(posting.text)
    found = any(is_within(host, domain) for host in hosts for domain in posting.domains)
    return Reason("domain", Effect.SPAM) if found else None
