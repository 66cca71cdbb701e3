"""Judging: what is known of a form that comes in is put before the rules against spam."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from articles import spam
from articles.guarding.arrivals import NOTHING, Arrival
from articles.guarding.networks import Network
from articles.models import Block, Given, Prepared, Writer

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
    name: str, text: str, *, sender: Sequence[str] = (), arrival: Arrival = NOTHING
) -> spam.Posting:
    """Return a text with what moderators have listed, and what is known of its coming."""
    names = {f"name{n}": name for n, name in enumerate(sender)}
    blocks = _blocks(len(names)).values(now=timezone.now(), **names)
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


def names_of(network: Network, writer: Writer | None = None) -> list[str]:
    """Return how blocks would name this sender; a name of one kind is none of another."""
    return [*network.hashes, network.prefix, *([str(writer.pk)] if writer else ())]


def refuse(reasons: Iterable[spam.Reason]) -> None:
    """Refuse the form if there is any reason to."""
    if found := list(reasons):
        raise Refused(found)


@lru_cache
def _blocks(names: int) -> Prepared[Block]:
    """Return what asks for the blocks of words and links that hold, and of senders with so many names."""
    given = [Given(f"name{n}") for n in range(names)]
    meant = WHAT | Q(kind__in=WHO, value__in=given) if given else WHAT
    standing = Block.objects.standing(Given("now")).filter(meant)
    return Prepared(lambda: standing.values_list("kind", "value"))


def _values(blocks: Iterable[Sequence[str]], *kinds: Block.Kind) -> frozenset[str]:
    return frozenset(value for kind, value in blocks if kind in kinds)
