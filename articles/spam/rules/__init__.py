"""The rules, one a module: each is told of a comment and returns a reason, or nothing.

To add one, copy its nearest neighbour and name it here; its words stand in the models.
"""

from collections.abc import Callable, Mapping

from articles.spam.limits import Limits
from articles.spam.postings import Posting
from articles.spam.reasons import Reason
from articles.spam.rules import (
    articles,
    bad_links,
    blocks,
    domains,
    duplicates,
    honeypot,
    hurry,
    languages,
    link_counts,
    networks,
    newcomers,
    proofs,
    repetitions,
    senders,
    staleness,
    word_lists,
)

Rule = Callable[[Posting, Limits], Reason | None]

RULES: Mapping[str, Rule] = {
    "honeypot": honeypot.find,
    "blocked": blocks.find,
    "hurry": hurry.find,
    "stale": staleness.find,
    "proof": proofs.find,
    "address": senders.find,
    "prefix": networks.find,
    "article": articles.find,
    "duplicate": duplicates.find,
    "language": languages.find,
    "links": link_counts.find,
    "bad-link": bad_links.find,
    "domain": domains.find,
    "word": word_lists.find,
    "repeated": repetitions.find,
    "first": newcomers.find,
}
# What these find depends on the text and the lists alone.
BY_TEXT = frozenset({"language", "links", "bad-link", "domain", "word", "repeated"})

__all__ = ["BY_TEXT", "RULES", "Rule"]
