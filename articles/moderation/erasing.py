"""Erasing: everything that an e-mail address wrote, given out or taken away."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from articles.models import Comment, CommentVersion, ModerationEntry, User, Writer
from articles.moderation.acts import Act


def export(email: str) -> list[Mapping[str, object]]:
    """Return everything that came under the address, for whom it belongs to."""
    found = Comment.objects.by_address(email).select_related("article")
    return [_exported(comment) for comment in found.oldest_first().prefetch_related("versions")]


def _exported(comment: Comment) -> Mapping[str, object]:
    return {
        "id": comment.pk,
        "article": comment.article.get_absolute_url(),
        "name": comment.name,
        "email": comment.email,
        "confirmed": comment.correspondent_id is not None,
        "wants_mail": comment.wants_mail,
        "text": comment.text,
        "earlier_texts": [version.text for version in comment.versions.all()],
        "about": comment.quote,
        "state": comment.state,
        "created_at": comment.created_at.isoformat(),
        "edited_at": comment.edited_at.isoformat() if comment.edited_at else None,
        "network": comment.prefix,
    }


@transaction.atomic
def erase(email: str, *, by: User | None = None) -> int:
    """Empty everything that came under the address, and forget the address; return how much.

    The rows stay, so that answers of others and the log keep what they point to.
    """
    act = Act(ModerationEntry.Verb.ERASE, by)
    keys = list(Comment.objects.by_address(email).values_list("pk", flat=True))
    found = Comment.objects.filter(pk__in=keys)
    states = dict(found.values_list("pk", "state"))
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
