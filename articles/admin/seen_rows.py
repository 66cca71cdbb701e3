"""Seen rows: a list sends back what it showed and when, so that nobody decides about anything else."""

from datetime import datetime
from typing import Any, TypeVar

from django.contrib.admin import ModelAdmin
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import is_naive

from articles.models import Comment
from articles.moderation import Seen

Row = TypeVar("Row", bound=Model)
FIELD = "seen"
LONGEST = 18


def carry(comment: Comment) -> SafeString:
    """Return a hidden field that says how the comment stood when the list was made."""
    facts = (FIELD, comment.pk, comment.state, comment.version)
    return format_html('<input type="hidden" name="{}" value="{}:{}:{}">', *facts)


def carried(request: HttpRequest) -> dict[int, Seen]:
    """Return how the comments of the list stood; what is no such field says nothing."""
    found = {}
    for field in request.POST.getlist(FIELD):
        match field.split(":"):
            case [key, state, version] if _is_number(key) and _is_number(version):
                found[int(key)] = (state, int(version))
    return found


def opened_at(request: HttpRequest) -> datetime | None:
    """Return when the moderator's page was made, where it says so."""
    try:
        found = parse_datetime(request.POST.get("opened", ""))
    except ValueError:
        return None
    return None if found is None or is_naive(found) else found


def _is_number(written: str) -> bool:
    return written.isascii() and written.isdigit() and len(written) <= LONGEST


class SaysWhenMade(ModelAdmin[Row]):
    """A list that says when it was made: what came later, nobody decides by it."""

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Take the time before the rows are read."""
        opened = {"opened": timezone.now().isoformat()}
        return super().changelist_view(request, {**opened, **(extra_context or {})})
