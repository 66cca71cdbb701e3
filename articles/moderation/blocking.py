"""Blocking: somebody or something is kept away from the comments, for a time."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from articles.models import Block, ModerationEntry, User
from articles.moderation.acts import Act, Beaten


@transaction.atomic
def block(
    kind: Block.Kind, value: str, *, by: User, until: datetime | None, why: str = ""
) -> Block:
    """Keep it away until then, or until somebody ends it; one that stands already gets the new end."""
    act = Act(ModerationEntry.Verb.BLOCK, by, why)
    written = value.strip().lower() if kind == Block.Kind.DOMAIN else value.strip()
    found, is_new = Block.objects.select_for_update().get_or_create(
        kind=kind,
        value=written,
        ended_at=None,
        defaults={"made_by": by, "why": why, "expires_at": until},
    )
    before = {} if is_new else {"expires_at": _text(found.expires_at)}
    if not is_new:
        found.expires_at, found.why = until, why or found.why
        found.save()
    act.entry(block=found.pk, before=before, after={"expires_at": _text(until)}).save()
    return found


@transaction.atomic
def unblock(found: Block, *, by: User, why: str = "") -> UUID:
    """Let it in again; raises Beaten where somebody has done so already."""
    act = Act(ModerationEntry.Verb.UNBLOCK, by, why)
    end(found.pk)
    act.entry(block=found.pk, before={"ended": False}, after={"ended": True}).save()
    found.refresh_from_db()
    return act.number


def end(pk: int) -> None:
    """End a block that stands; raises Beaten."""
    if not Block.objects.filter(pk=pk, ended_at=None).update(ended_at=timezone.now()):
        raise Beaten


def _text(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""
