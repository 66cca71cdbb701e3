"""Trials: what a rule would have held lately, and what moderators made of it."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from articles import guarding, spam
from articles.models import Comment

REJECTED = (Comment.State.SPAM, Comment.State.TRASH)
# Whether something is found in a comment.
Find = Callable[[Comment], bool]


@dataclass(frozen=True)
class Trial:
    """How many comments came, how many of them the rule finds, and where those stand now."""

    seen: int
    found: int
    approved: int
    rejected: int

    @property
    def waiting(self) -> int:
        """How many wait, or were taken back by their writers."""
        return self.found - self.approved - self.rejected


def try_rule(
    name: str, *, since: datetime, until: datetime, measure: spam.Limits | None = None
) -> Trial:
    """Try one rule on what came between two times; raises KeyError."""
    return try_rules([name], since=since, until=until, measure=measure)[name]


def try_rules(
    names: Collection[str],
    *,
    since: datetime,
    until: datetime,
    measure: spam.Limits | None = None,
) -> dict[str, Trial]:
    """Try rules on what came between two times, all in one pass; raises KeyError.

    A rule that needs the text alone is asked anew, with other limits if these are given; of the
    others it is known what they said.
    """
    lists, limits = guarding.posting_of("", ""), measure or guarding.limits()
    ways = {
        name: _asked_anew(name, lists, limits) if spam.may_be_retried(name) else _told(name)
        for name in names
    }
    return _try(ways, since=since, until=until)


def try_words(
    words: Collection[str], *, since: datetime, until: datetime
) -> tuple[Trial, dict[str, Trial]]:
    """Try a list of words, and each of them alone, on what came between two times."""
    limits = guarding.limits()

    def listing(*listed: str) -> Find:
        return _asked_anew("word", spam.Posting("", "", listed=frozenset(listed)), limits)

    # No word is empty, so that none bears the name of them all.
    ways = {"": listing(*words), **{word: listing(word) for word in words}}
    found = _try(ways, since=since, until=until)
    return found.pop(""), found


def _try(ways: Mapping[str, Find], *, since: datetime, until: datetime) -> dict[str, Trial]:
    came = Comment.objects.filter(
        created_at__gte=since, created_at__lt=until, user=None, erased_at=None
    )
    seen, found = 0, Counter[tuple[str, str]]()
    rows = came.only("name", "text", "reasons", "state").order_by("id")
    for comment in rows.iterator(chunk_size=500):
        seen += 1
        found.update((name, comment.state) for name, find in ways.items() if find(comment))
    return {name: _trial_of(name, found, seen=seen) for name in ways}


def _trial_of(name: str, found: Counter[tuple[str, str]], *, seen: int) -> Trial:
    every = sum(found[name, state] for state in Comment.State)
    rejected = sum(found[name, state] for state in REJECTED)
    return Trial(seen, every, found[name, Comment.State.APPROVED], rejected)


def _told(name: str) -> Find:
    spam.rule_called(name)
    return lambda comment: any(reason == name for reason, _ in comment.reasons)


def _asked_anew(name: str, lists: spam.Posting, limits: spam.Limits) -> Find:
    rule = spam.rule_called(name)

    def find(comment: Comment) -> bool:
        return rule(replace(lists, name=comment.name, text=comment.text), limits) is not None

    return find
