"""Erasing: everything that an e-mail address wrote, given out or taken away."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from articles.models import Comment, CommentVersion, ModerationEntry, User, Writer
from articles.moderation.acts import Act


def export(email: str) -> list[Mapping[str, object]]:
    """Return everything that came under the address, for whom it belongs to."""
    found = Comment.objects.by_address(email).select_related("article", "correspondent")
    ordered = found.oldest_first().prefetch_related("versions", "log")
    return [_exported(comment) for comment in ordered]


def _exported(comment: Comment) -> Mapping[str, object]:
    owner = comment.correspondent
    return {
        "id": comment.pk,
        "article": comment.article.get_absolute_url(),
        "name": comment.name,
        "email": comment.email,
        "confirmed": owner is not None,
        "confirmed_at": _moment(owner.confirmed_at) if owner else None,
        "wants_mail": comment.wants_mail,
        "mail_stopped_at": _moment(owner.unsubscribed_at) if owner else None,
        "told_at": _moment(comment.told_at),
        "text": comment.text,
        "earlier_texts": [version.text for version in comment.versions.all()],
        "about": comment.quote,
        "answers": comment.parent_id,
        "state": comment.state,
        "reasons": comment.reasons_in_words,
        # Who of the staff decided is theirs; what was decided is the writer's.
        "decisions": [{"what": line.verb, "at": _moment(line.at)} for line in comment.log.all()],
        "created_at": _moment(comment.created_at),
        "edited_at": _moment(comment.edited_at),
        "network": comment.prefix,
    }


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


@transaction.atomic
def erase(email: str, *, by: User | None = None) -> int:
    """Empty everything that came under the address, and forget the address; return how much.

    The rows stay, so that answers of others and the log keep what they point to.
    """
    act = Act(ModerationEntry.Verb.ERASE, by)
    keys = list(Comment.objects.by_address(email).values_list("pk", flat=True))
    found = Comment.objects.filter(pk__in=keys)
    # Locked, so that whoever edits one meanwhile keeps no version of it that we do not see.
    states = dict(found.select_for_update().values_list("pk", "state"))
    CommentVersion.objects.filter(comment__in=keys).delete()
    found.update(
        **dict.fromkeys(["name", "text", "html", "email", "digest", "prefix", "address_hash"], ""),
        state=Comment.State.WITHDRAWN,
        wants_mail=False,
        writer=None,
        correspondent=None,
        last_act=act.number,
        erased_at=timezone.now(),
    )
    Writer.objects.filter(email__iexact=email).delete()
    ModerationEntry.objects.bulk_create(
        act.entry(comment=pk, before={"state": state}, after={"state": Comment.State.WITHDRAWN})
        for pk, state in states.items()
    )
    return len(keys)
