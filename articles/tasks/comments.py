"""Comments: mail about them is sent, and old addresses are forgotten, behind everybody's back."""

import logging
from collections.abc import Sequence
from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django_tasks import task

from articles import comments
from articles.models import Comment, Report
from articles.tasks.queueing import ask

LETTERS_AN_HOUR = 20
# So many questions to somebody else make one task, which ends in time whatever they do.
AT_ONCE = 10
logger = logging.getLogger(__name__)


def tell_of(keys: Sequence[int]) -> None:
    """Have those told who asked to hear of these comments, once they are surely public."""
    if settings.COMMENT_LETTERS and keys:
        ask(tell_of_task, list(keys))


def tell_moderators_of(comment: Comment) -> None:
    """Have moderators told of a comment that waits, where they want to hear of each."""
    if settings.COMMENT_LETTERS and settings.COMMENT_NOTICES == "each":
        ask(tell_moderators_task, [comment.pk])


def tell_editors_of(report: Report) -> None:
    """Have those who deal with reports told of one that waits, where they want to hear of each."""
    if settings.COMMENT_LETTERS and settings.COMMENT_NOTICES == "each":
        ask(tell_editors_task, [report.pk])


def ask_to_confirm(comment: Comment) -> None:
    """Have the address asked that was typed with the comment."""
    if settings.COMMENT_LETTERS:
        ask(ask_to_confirm_task, comment.pk)


def ask_akismet(comment: Comment) -> None:
    """Have Akismet asked about what no member of the staff wrote, where the site asks it."""
    if comments.asks_akismet() and not comment.mark:
        ask(ask_akismet_task, comment.pk)


def tell_akismet(keys: Sequence[int], *, before: str, to: str) -> None:
    """Have Akismet told how people have decided, where the site asks it."""
    if comments.asks_akismet():
        for start in range(0, len(keys), AT_ONCE):
            piece = list(keys[start : start + AT_ONCE])
            ask(tell_akismet_task, piece, before, to)


@task
def ask_akismet_task(pk: int) -> None:
    """Ask; without an answer the comment stays where our own rules have put it."""
    try:
        comments.ask_akismet(pk)
    except comments.Unanswered as unanswered:
        logger.warning("Akismet: c-%s: %s", pk, unanswered)


@task
def tell_akismet_task(keys: list[int], before: str, to: str) -> None:
    """Tell, and leave it at that where nobody listens."""
    try:
        comments.tell_akismet(keys, before=before, to=to)
    except comments.Unanswered as unanswered:
        logger.warning("Akismet: %s", unanswered)


@task
def tell_of_task(keys: list[int]) -> None:
    """Tell, comment by comment."""
    for comment in Comment.objects.filter(pk__in=keys).select_related("article", "correspondent"):
        comments.tell(comment)


@task
def tell_moderators_task(keys: list[int]) -> None:
    """Tell of those that still wait, unless so many come that a letter each would be a flood."""
    lately = timezone.now() - timedelta(hours=1)
    if Comment.objects.held().filter(created_at__gte=lately).count() <= LETTERS_AN_HOUR:
        comments.tell_moderators(Comment.objects.held().filter(pk__in=keys))


@task
def tell_editors_task(keys: list[int]) -> None:
    """Tell of the reports that still wait, with the same end to a flood."""
    lately = timezone.now() - timedelta(hours=1)
    if Report.objects.waiting().filter(sent_at__gte=lately).count() <= LETTERS_AN_HOUR:
        comments.tell_of_reports(Report.objects.waiting().filter(pk__in=keys))


@task
def tell_moderators_daily() -> None:
    """Tell of everything that waits, once a day, where moderators want to hear of any."""
    if settings.COMMENT_LETTERS and settings.COMMENT_NOTICES != "off":
        comments.tell_moderators(Comment.objects.held())
        comments.tell_of_reports(Report.objects.waiting())


@task
def ask_to_confirm_task(pk: int) -> None:
    """Ask, unless the comment was erased meanwhile."""
    comment = Comment.objects.filter(pk=pk).exclude(email="").select_related("article").first()
    if comment:
        comments.ask_to_confirm(comment)


@task
def forget_addresses() -> None:
    """Forget where old comments came from, and what was counted of forms."""
    comments.forget_addresses()


@task
def forget_refused() -> None:
    """Forget comments that nobody may read, their writers, and reports that were spam."""
    comments.forget_refused()
