"""Facts: what the rules against spam ask of the database, in a few queries of bounded size."""

from dataclasses import replace
from datetime import datetime, timedelta

from articles import guarding, spam
from articles.comments.drafts import Draft
from articles.models import Comment, CommentMode, Given, Prepared, digest_of_remark

DUPLICATES_WINDOW = timedelta(days=30)
MANY = 100
SAME = Prepared(
    lambda: (
        Comment.objects.filter(digest=Given("digest"), created_at__gte=Given("since"))
        .exclude(state=Comment.State.WITHDRAWN)
        .values_list("pk")[:MANY]
    )
)


def gather(draft: Draft, network: guarding.Network, *, now: datetime) -> spam.Posting:
    """Return what the rules are told of a comment that comes in, but for how many others came."""
    names = guarding.names_of(network, draft.writer)
    same = SAME.values(digest=digest_of_remark(draft.text), since=now - DUPLICATES_WINDOW)
    return replace(
        guarding.posting_of(draft.name, draft.text, sender=names, arrival=draft.arrival),
        same=len(same),
        is_first=_is_first(draft),
    )


def _is_first(draft: Draft) -> bool:
    if draft.article.commenting == CommentMode.OPEN:
        return False
    return draft.writer is None or not draft.writer.is_known(Comment.objects.all())
