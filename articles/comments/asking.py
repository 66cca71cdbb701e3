"""Asking Akismet, where a site has switched that on: is this spam, and how people have decided.

What leaves the house is the name, the text, the page, the time and the network (never the address) of
a comment, and nothing of what staff or the author of the original writes.
"""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Final, Protocol, cast

from django.conf import settings
from django.db import transaction

from articles.comments.mailing import absolute
from articles.models import Comment, CommentMode

# The name of the reason, beside those of the rules.
AKISMET: Final = "akismet"
NO_NETWORK = "0.0.0.0/0"
State = Comment.State
# What a decision says; True is spam.
OPINIONS: Mapping[str, bool] = {State.SPAM: True, State.APPROVED: False}


class Unanswered(Exception):
    """Akismet did not answer, or in words that are not its own."""


class Service(Protocol):
    """Akismet, by its library; both raise Unanswered."""

    def judges_spam(self, network: str, facts: Mapping[str, str]) -> bool:
        """Return whether it takes a comment for spam."""

    def submit(self, network: str, facts: Mapping[str, str], *, is_spam: bool) -> None:
        """Tell it what a comment is."""


def asks_akismet() -> bool:
    """Return whether the site has switched it on."""
    return bool(settings.AKISMET_KEY)


def ask_akismet(pk: int) -> None:
    """Have a comment judged that waits, or appeared without anybody's look; raises Unanswered."""
    comment = Comment.objects.filter(pk=pk).select_related("article").first()
    if comment and _is_asked_about(comment):
        is_spam = _service().judges_spam(_network_of(comment), _facts(comment))
        _keep(comment, is_spam=is_spam)


def tell_akismet(keys: Sequence[int], *, before: str, to: str) -> None:
    """Tell what people think now, where that is not what they thought before; raises Unanswered.

    Whoever has decided neither way thinks as Akismet does.
    """
    for comment in Comment.objects.filter(pk__in=keys, mark="").select_related("article"):
        own = any(name == AKISMET for name, _ in comment.reasons)
        thought, thinks = OPINIONS.get(before, own), OPINIONS.get(to, own)
        if comment.text and thought != thinks:
            _service().submit(_network_of(comment), _facts(comment), is_spam=thinks)


def _is_asked_about(comment: Comment) -> bool:
    if comment.mark or comment.log.filter(by__isnull=False).exists():
        return False
    is_open = comment.article.commenting == CommentMode.OPEN
    return comment.state == State.HELD or (comment.state == State.APPROVED and is_open)


@transaction.atomic
def _keep(comment: Comment, *, is_spam: bool) -> None:
    """Name the verdict among the reasons; it holds what nobody has decided about, and frees nothing."""
    current = Comment.objects.select_for_update().get(pk=comment.pk)
    if current.version != comment.version or not _is_asked_about(current):
        return
    others = [reason for reason in current.reasons if reason[0] != AKISMET]
    reasons = [*others, [AKISMET, 0]] if is_spam else others
    state = State.HELD if is_spam else current.state
    Comment.objects.filter(pk=current.pk).update(reasons=reasons, state=state)


def _service() -> Service:
    # The worker alone asks; its library and what that brings would take 6 MB of every web server.
    return cast("Service", import_module("articles.comments.carrying"))


def _network_of(comment: Comment) -> str:
    return (comment.prefix or NO_NETWORK).partition("/")[0]


def _facts(comment: Comment) -> dict[str, str]:
    return {
        "blog_charset": "UTF-8",
        "blog_lang": settings.LANGUAGE_CODE,
        "comment_author": comment.name,
        "comment_content": comment.text,
        "comment_date_gmt": comment.created_at.isoformat(timespec="seconds"),
        "comment_type": "reply" if comment.parent_id else "comment",
        "permalink": absolute(comment.article.get_absolute_url()),
    }
