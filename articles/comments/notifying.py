"""Notifying: moderators hear of comments that wait, and may decide from the letter."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.comments.mailing import absolute
from articles.comments.tokens import MODERATE, decision_link
from articles.comments.waiting import LONGEST_LETTER, write_to_all_with
from articles.models import Comment, CommentQuerySet, User


@dataclass(frozen=True)
class Line:
    """A comment in a letter, with the two links under it."""

    comment: Comment
    approval: str
    rejection: str


def tell_moderators(waiting: CommentQuerySet) -> int:
    """Send a letter about comments that wait to each moderator; return to how many."""
    count = waiting.count()
    if not count:
        return 0
    first = list(waiting.select_related("article").oldest_first()[:LONGEST_LETTER])
    named = {"site": settings.SITE_NAME, "count": count}
    return write_to_all_with(
        MODERATE,
        "waiting",
        subject=_("%(site)s: コメント%(count)d件が待っています") % named,
        count=count,
        queue=reverse("admin:articles_comment_queue"),
        lines=lambda person: [_line(comment, person) for comment in first],
    )


def _line(comment: Comment, person: User) -> Line:
    links = (
        absolute(decision_link(comment, to, by=person))
        for to in (Comment.State.APPROVED, Comment.State.SPAM)
    )
    return Line(comment, *links)
