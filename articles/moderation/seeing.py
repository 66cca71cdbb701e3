"""Seeing: what a moderator's page showed, so that nothing else is decided from it."""

from datetime import datetime

from django.db.models import Exists, OuterRef

from articles.models import CommentQuerySet, ModerationEntry, ReportQuerySet, User


def as_seen(comments: CommentQuerySet, *, at: datetime, by: User) -> CommentQuerySet:
    """Return those that still stand as a page of that moment showed them.

    What came, was rewritten or was decided by somebody else since was not seen by its moderator.
    """
    others = ModerationEntry.objects.filter(comment=OuterRef("pk"), at__gt=at).exclude(by=by)
    return comments.filter(~Exists(others), created_at__lte=at).unchanged_since(at)


def reports_as_seen(reports: ReportQuerySet, *, at: datetime, by: User) -> ReportQuerySet:
    """Return the reports that still stand as a page of that moment showed them."""
    others = ModerationEntry.objects.filter(report=OuterRef("pk"), at__gt=at).exclude(by=by)
    return reports.filter(~Exists(others), sent_at__lte=at)
