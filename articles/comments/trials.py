"""Trials: what a rule would have held lately, and what moderators made of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from articles import guarding, spam
from articles.models import Comment


@dataclass(frozen=True)
class Trial:
    """How many comments came, how many of them the rule finds, and where those stand now."""

    seen: int
    found: int
    approved: int
    rejected: int


def try_rule(
    name: str, *, since: datetime, until: datetime, measure: spam.Limits | None = None
) -> Trial:
    """Try a rule on what came between two times; raises KeyError.

    A rule that needs the text alone is asked anew, with other limits if these are given; of the
    others it is known what they said.
    """
    spam.rule_called(name)
    came = Comment.objects.filter(
        created_at__gte=since, created_at__lt=until, user=None, erased_at=None
    )
    find = _asked_anew(name, measure or guarding.limits()) if spam.may_be_retried(name) else _told
    rows = came.only("name", "text", "reasons", "state").iterator(chunk_size=500)
    seen, states = 0, list[str]()
    for comment in rows:
        seen += 1
        if find(comment, name):
            states.append(comment.state)
    rejected = sum(state in {Comment.State.SPAM, Comment.State.TRASH} for state in states)
    return Trial(seen, len(states), states.count(Comment.State.APPROVED), rejected)


def _told(comment: Comment, name: str) -> bool:
    return any(reason == name for reason, _ in comment.reasons)


def _asked_anew(name: str, measure: spam.Limits) -> Callable[[Comment, str], bool]:
    rule = spam.rule_called(name)
    lists = guarding.posting_of("", "")

    def find(comment: Comment, _: str) -> bool:
        posting = replace(lists, name=comment.name, text=comment.text)
        return rule(posting, measure) is not None

    return find
