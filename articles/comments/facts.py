"""Facts: what the rules against spam ask of the database, in a few queries of bounded size."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from articles import spam
from articles.comments.drafts import Draft
from articles.comments.networks import Network
from articles.models import Block, BlockQuerySet, Comment, CommentMode, digest_of_remark

ADDRESS_WINDOW = timedelta(minutes=10)
WINDOW = timedelta(hours=1)
DUPLICATES_WINDOW = timedelta(days=30)
MANY = 100
WHO = {Block.Kind.WRITER, Block.Kind.ADDRESS, Block.Kind.PREFIX}
WHAT = Q(kind__in=[Block.Kind.WORD, Block.Kind.FORBIDDEN, Block.Kind.DOMAIN])


def limits() -> spam.Limits:
    """Return the limits that the settings name."""
    return spam.Limits(
        from_address=settings.COMMENTS_FROM_ADDRESS,
        from_prefix=settings.COMMENTS_FROM_NETWORK,
        on_article=settings.COMMENTS_ON_ARTICLE,
        links=settings.COMMENT_LINKS,
        needs_japanese=settings.COMMENT_NEEDS_JAPANESE,
    )


def gather(draft: Draft, network: Network, *, now: datetime) -> spam.Posting:
    """Return what the rules are told of a comment that comes in."""
    blocks = list(_blocks(draft, network, now).values_list("kind", "value"))
    same = Comment.objects.filter(
        digest=digest_of_remark(draft.text), created_at__gte=now - DUPLICATES_WINDOW
    )
    return spam.Posting(
        name=draft.name,
        text=draft.text,
        trap=draft.trap,
        age=draft.stamp.age if draft.stamp else None,
        by_address=_count(
            now - ADDRESS_WINDOW, settings.COMMENTS_FROM_ADDRESS, address_hash=network.newest_hash
        ),
        by_prefix=_count(now - WINDOW, settings.COMMENTS_FROM_NETWORK, prefix=network.prefix),
        on_article=_count(now - WINDOW, settings.COMMENTS_ON_ARTICLE, article=draft.article),
        same=same.exclude(state=Comment.State.WITHDRAWN)[:MANY].count(),
        blocked=any(Block.Kind(kind) in WHO for kind, _ in blocks),
        is_first=_is_first(draft),
        listed=values_of(blocks, Block.Kind.WORD, Block.Kind.FORBIDDEN),
        forbidden=values_of(blocks, Block.Kind.FORBIDDEN),
        domains=values_of(blocks, Block.Kind.DOMAIN),
    )


def posting_of(name: str, text: str) -> spam.Posting:
    """Return a text with what moderators have listed, and nothing of its coming."""
    blocks = list(Block.objects.standing(timezone.now()).filter(WHAT).values_list("kind", "value"))
    return spam.Posting(
        name=name,
        text=text,
        listed=values_of(blocks, Block.Kind.WORD, Block.Kind.FORBIDDEN),
        forbidden=values_of(blocks, Block.Kind.FORBIDDEN),
        domains=values_of(blocks, Block.Kind.DOMAIN),
    )


def _blocks(draft: Draft, network: Network, now: datetime) -> BlockQuerySet:
    who = Q(kind=Block.Kind.ADDRESS, value__in=network.hashes)
    who |= Q(kind=Block.Kind.PREFIX, value=network.prefix)
    if draft.writer:
        who |= Q(kind=Block.Kind.WRITER, value=str(draft.writer.pk))
    return Block.objects.standing(now).filter(who | WHAT)


def values_of(blocks: Iterable[tuple[str, str]], *kinds: Block.Kind) -> frozenset[str]:
    """Return what the blocks of some kinds name."""
    return frozenset(value for kind, value in blocks if kind in kinds)


def _count(since: datetime, limit: int, **where: object) -> int:
    """Count what came since, no further than any rule asks; what is unknown counts nothing."""
    if not all(where.values()):
        return 0
    most = limit * spam.Limits.patience
    return Comment.objects.filter(created_at__gte=since, **where)[:most].count()


def _is_first(draft: Draft) -> bool:
    if draft.article.commenting == CommentMode.OPEN:
        return False
    return draft.writer is None or not draft.writer.is_known(Comment.objects.all())
