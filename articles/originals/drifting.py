"""Drifting: what changed in an original under its translation, and what the editor decides."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles import drift
from articles.models import Article, Drift, Snapshot, User
from articles.originals.comparing import pieces_of
from articles.originals.linking import link
from articles.originals.mentioning import mention
from articles.originals.pairing import pair

# Decisions that say nothing about the next time that the same change is seen.
PASSED = frozenset({Drift.Decision.SUPERSEDED, Drift.Decision.UPDATED})


class CannotDecide(Exception):
    """The original has changed once more, or back, since somebody looked at the change."""


def keep_drift(article: Article, newest: Snapshot) -> Drift | None:
    """Keep how the newest text differs from the one that was translated; nothing if it does not.

    A change that was seen before keeps what was decided about it.
    """
    assert article.snapshot
    changes = drift.compare_blocks(pieces_of(article.snapshot), pieces_of(newest))
    if changes.is_empty:
        _forget(article)
        return None
    seen = {
        "before": article.snapshot,
        "after": newest,
        "changes": [asdict(change) for change in changes.changed],
        "seen_at": timezone.now(),
    }
    found, _created = Drift.objects.get_or_create(
        article=article, digest=changes.digest, defaults=seen
    )
    if found.decision in PASSED:
        _open_again(found, seen)
    article.drifts.open().exclude(pk=found.pk).supersede()
    return found


def _forget(article: Article) -> None:
    """Take back what was told of an original that is again as it was translated."""
    article.drifts.supersede()
    if article.original_changed_at:
        _tell_readers(article, None)


def _open_again(found: Drift, seen: Mapping[str, Any]) -> None:
    """Ask about a change that was taken back or followed, and has come once more."""
    anew = {**seen, "decision": Drift.Decision.OPEN, "decided_by": None, "decided_at": None}
    for name, value in anew.items():
        setattr(found, name, value)
    found.save()


def _tell_readers(article: Article, changed_at: datetime | None) -> None:
    article.original_changed_at = changed_at
    article.save(update_fields=["original_changed_at"])


@transaction.atomic
def decide(found: Drift, decision: Drift.Decision, *, by: User) -> None:
    """Do what the editor chose about a change of the original.

    UPDATED pairs the translation with the newest text, IGNORED forgets exactly this change, TOLD has
    the article's page say that the original was changed. Raises CannotDecide.
    """
    article = Article.objects.select_for_update().get(pk=found.article_id)
    newest = article.drifts.standing().first()
    if newest is None or newest != found:
        raise CannotDecide
    now = timezone.now()
    decided = {"decision": decision, "decided_by": by, "decided_at": now}
    if decision == Drift.Decision.UPDATED:
        article.snapshot = newest.after
        article.original_changed_at = None
        article.save(update_fields=["snapshot", "original_changed_at"])
        pair(article)
        link(article)
        mention(article)
        waiting = Drift.Decision.OPEN, Drift.Decision.TOLD
        article.drifts.filter(decision__in=waiting).update(**decided)
    elif decision == Drift.Decision.TOLD:
        _tell_readers(article, newest.seen_at)
    elif newest.decision == Drift.Decision.TOLD:
        _tell_readers(article, None)
    Drift.objects.filter(pk=found.pk).update(**decided)
