"""Saving: nobody overwrites what another has written without having seen it."""

from django.db import transaction

from articles import originals, search, tasks
from articles.models import Article, User
from articles.publishing.holding import weigh
from articles.publishing.revising import keep_revision

# What is not written in the form, and may have been decided since it was opened.
THEIRS = [
    "snapshot_id",
    "original_changed_at",
    "held_from",
    "held_because",
    "notices",
    "comment_mode",
    "comment_days",
]


class Conflict(Exception):
    """Somebody else saved in between; `current` is the article as it stands now."""

    def __init__(self, current: Article) -> None:
        super().__init__(f"{current.pk} is at version {current.version}")
        self.current = current


@transaction.atomic
def save(article: Article, *, by: User, based_on: int) -> None:
    """Save the article that was written on top of this version of it; raises Conflict.

    Whoever calls has the fields of the article filled; the gate is asked by `publish`.
    """
    current = None
    # What was read with the article may allow by now what its original does not.
    article.lock_original()
    if article.pk:
        current = Article.objects.select_for_update().get(pk=article.pk)
        if current.version != based_on:
            raise Conflict(current)
        for name in THEIRS:
            setattr(article, name, getattr(current, name))
    else:
        article.created_by = by
    article.lock_front()
    article.version = based_on + 1
    article.updated_by = by
    originals.settle(article)
    weigh(article)
    article.save()
    keep_revision(article, before=current, by=by)
    originals.pair(article)
    originals.mention(article)
    search.index(article)
    if not article.is_draft:
        tasks.draw_card(article)
