"""Facts: what the rules against spam ask of the database, in a few queries of bounded size."""

from dataclasses import replace
from datetime import datetime, timedelta

from articles import guarding, spam
from articles.comments.drafts import Draft
from articles.models import Comment, CommentMode, digest_of_remark

DUPLICATES_WINDOW = timedelta(days=30)
MANY = 100


def gather(draft: Draft, network: guarding.Network, *, now: datetime) -> spam.Posting:
    """Return what the rules are told of a comment that comes in, but for how many others came."""
    sender = guarding.blocks_of(network, draft.writer)
    same = Comment.objects.filter(
        digest=digest_of_remark(draft.text), created_at__gte=now - DUPLICATES_WINDOW
    )
    return replace(
        guarding.posting_of(draft.name, draft.text, sender=sender, arrival=draft.arrival),
        same=same.exclude(state=Comment.State.WITHDRAWN)[:MANY].count(),
        is_first=_is_first(draft),
    )


def _is_first(draft: Draft) -> bool:
    if draft.article.commenting == CommentMode.OPEN:
        return False
    return draft.writer is None or not draft.writer.is_known(Comment.objects.all())
