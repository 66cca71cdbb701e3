"""Rates: how many forms came lately from an address, from its network, and on one article."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from articles import spam
from articles.guarding.networks import Network
from articles.models import Article, Tally

LONGEST = timedelta(hours=1)
# The hashes of a source under the key of this week and of the last, since a week may begin in between.
KEYS = 2


@dataclass(frozen=True)
class Rate:
    """Sources of one kind, the newest name of each first, and the time within which they are counted."""

    sources: Sequence[str]
    within: timedelta

    def stretch(self, now: datetime, *, back: int = 0) -> int:
        """Return when the stretch began that goes on now, or one before it."""
        seconds = int(self.within.total_seconds())
        return (int(now.timestamp()) // seconds - back) * seconds


def count(
    posting: spam.Posting, *, purpose: str, network: Network, article: Article, now: datetime
) -> spam.Posting:
    """Count a form of one kind, and return it with how many came before.

    Belongs into the transaction that keeps the form: another form from the same source waits until
    this one is kept or not, and what is not kept is not counted.
    """
    rates = {
        "by_address": Rate(network.hashes[:KEYS], timedelta(minutes=10)),
        "by_prefix": Rate(network.prefix_hashes[:KEYS], LONGEST),
        "on_article": Rate([str(article.pk)], LONGEST),
    }
    known = {
        name: Rate([f"{purpose}:{name}:{source}" for source in rate.sources], rate.within)
        for name, rate in rates.items()
        if rate.sources
    }
    Tally.objects.count_up((rate.sources[0], rate.stretch(now)) for rate in known.values())
    counts = Tally.objects.counts(
        (source, rate.stretch(now, back=back))
        for rate in known.values()
        for source in rate.sources
        for back in (0, 1)
    )
    before = {name: _before(rate, counts, now) for name, rate in known.items()}
    return replace(
        posting,
        by_address=before.get("by_address", 0),
        by_prefix=before.get("by_prefix", 0),
        on_article=before["on_article"],
    )


def _before(rate: Rate, counts: Mapping[tuple[str, int], int], now: datetime) -> int:
    """Return how many came before; of the last stretch, as much as is not too long ago by its share."""
    began, last = rate.stretch(now), rate.stretch(now, back=1)
    over = (now.timestamp() - began) / rate.within.total_seconds()
    current = sum(counts.get((source, began), 0) for source in rate.sources)
    earlier = sum(counts.get((source, last), 0) for source in rate.sources)
    return current - 1 + int(earlier * (1 - over))


def forget(now: datetime) -> None:
    """Delete what no rate looks at any more."""
    Tally.objects.filter(began__lt=int((now - 2 * LONGEST).timestamp())).delete()
