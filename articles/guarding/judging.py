"""Judging: what is known of a form that comes in is put before the rules against spam."""

from collections.abc import Iterable, Sequence

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from articles import spam
from articles.guarding.arrivals import NOTHING, Arrival
from articles.guarding.networks import Network
from articles.models import Block, Writer

WHO = {Block.Kind.WRITER, Block.Kind.ADDRESS, Block.Kind.PREFIX}
WHAT = Q(kind__in=[Block.Kind.WORD, Block.Kind.FORBIDDEN, Block.Kind.DOMAIN])


class Refused(Exception):
    """A form was not taken, for reasons that whoever sent it is told; for none, nothing is taken."""

    def __init__(self, reasons: Sequence[spam.Reason] = ()) -> None:
        super().__init__(", ".join(reason.name for reason in reasons) or "closed")
        self.reasons = reasons


def limits() -> spam.Limits:
    """Return the limits that the settings name."""
    return spam.Limits(
        from_address=settings.COMMENTS_FROM_ADDRESS,
        from_prefix=settings.COMMENTS_FROM_NETWORK,
        on_article=settings.COMMENTS_ON_ARTICLE,
        links=settings.COMMENT_LINKS,
        needs_japanese=settings.COMMENT_NEEDS_JAPANESE,
    )


def posting_of(
    name: str, text: str, *, sender: Q = WHAT, arrival: Arrival = NOTHING
) -> spam.Posting:
    """Return a text with what moderators have listed, and what is known of its coming."""
    blocks = list(
        Block.objects.standing(timezone.now()).filter(WHAT | sender).values_list("kind", "value")
    )
    return spam.Posting(
        name=name,
        text=text,
        trap=arrival.trap,
        age=arrival.stamp.age if arrival.stamp else None,
        is_proved=arrival.is_proved,
        blocked=any(Block.Kind(kind) in WHO for kind, _ in blocks),
        listed=_values(blocks, Block.Kind.WORD, Block.Kind.FORBIDDEN),
        forbidden=_values(blocks, Block.Kind.FORBIDDEN),
        domains=_values(blocks, Block.Kind.DOMAIN),
    )


def blocks_of(network: Network, writer: Writer | None = None) -> Q:
    """Return what blocks would name this sender."""
    who = Q(kind=Block.Kind.ADDRESS, value__in=network.hashes)
    who |= Q(kind=Block.Kind.PREFIX, value=network.prefix)
    return who | Q(kind=Block.Kind.WRITER, value=str(writer.pk)) if writer else who


def refuse(reasons: Iterable[spam.Reason]) -> None:
    """Refuse the form if there is any reason to."""
    if found := list(reasons):
        raise Refused(found)


def _values(blocks: Iterable[tuple[str, str]], *kinds: Block.Kind) -> frozenset[str]:
    return frozenset(value for kind, value in blocks if kind in kinds)
