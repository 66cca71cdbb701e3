"""Drifting: what changed in an original under its translation, and what the editor decides."""

from dataclasses import asdict

from django.db import transaction
from django.utils import timezone

from articles import drift
from articles.models import Article, Drift, DriftQuerySet, Snapshot, User
from articles.originals.comparing import pieces_of
from articles.originals.linking import link
from articles.originals.pairing import pair


def keep_drift(article: Article, newest: Snapshot) -> Drift | None:
    """Keep how the newest text differs from the one that was translated; nothing if it does not.

    A change that was seen before keeps what was decided about it.
    """
    assert article.snapshot
    changes = drift.compare_blocks(pieces_of(article.snapshot), pieces_of(newest))
    open_drifts = article.drifts.open()
    if changes.is_empty:
        _supersede(open_drifts)
        return None
    found, _created = Drift.objects.get_or_create(
        article=article,
        digest=changes.digest,
        defaults={
            "before": article.snapshot,
            "after": newest,
            "changes": [asdict(change) for change in changes.changed],
            "seen_at": timezone.now(),
        },
    )
    _supersede(open_drifts.exclude(pk=found.pk))
    return found


def _supersede(drifts: DriftQuerySet) -> None:
    """Close what nobody decided before the original changed once more, or back."""
    drifts.update(decision=Drift.Decision.SUPERSEDED, decided_at=timezone.now())


@transaction.atomic
def decide(found: Drift, decision: Drift.Decision, *, by: User) -> None:
    """Do what the editor chose about a change of the original.

    UPDATED pairs the translation with the newest text, IGNORED forgets exactly this change, TOLD has
    the article's page say that the original was changed.
    """
    article = Article.objects.select_for_update(of=("self",)).get(pk=found.article_id)
    now = timezone.now()
    decided = {"decision": decision, "decided_by": by, "decided_at": now}
    if decision == Drift.Decision.UPDATED:
        article.snapshot = found.after
        article.original_changed_at = None
        article.save(update_fields=["snapshot", "original_changed_at"])
        pair(article)
        link(article)
        waiting = Drift.Decision.OPEN, Drift.Decision.TOLD
        article.drifts.filter(decision__in=waiting).update(**decided)
    elif decision == Drift.Decision.TOLD:
        article.original_changed_at = found.seen_at
        article.save(update_fields=["original_changed_at"])
    Drift.objects.filter(pk=found.pk).update(**decided)
