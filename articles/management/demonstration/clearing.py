"""Clearing: the demonstration leaves, and nothing that anybody really wrote goes with it."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model, Q, QuerySet

from articles import renditions
from articles.management.demonstration import records
from articles.management.demonstration.loading import DOMAIN, EDITOR, FILE_PREFIX
from articles.models import (
    Article,
    Author,
    Comment,
    Correction,
    Drift,
    Image,
    OriginalSource,
    Permission,
    Report,
    Snapshot,
    Tag,
    User,
    Writer,
)

CONTENT = (Article, OriginalSource, Author, Tag, Image, Permission, Snapshot)


def is_empty() -> bool:
    """Return whether nobody has put anything into the site yet."""
    return not any(model.objects.exists() for model in CONTENT)


def real_content(site: records.Site) -> list[str]:
    """Return the names of what is not the demonstration's, or was changed by somebody real."""
    return [str(row) for rows in _strangers(site) for row in rows]


def _strangers(site: records.Site) -> Iterator[QuerySet[Model]]:
    people = _people(site)
    paths = [entry.path for entry in site.entries]
    yield Article.objects.exclude(Q(path__in=paths) & Q(updated_by__in=people))
    yield OriginalSource.objects.exclude(url__in=[original.url for original in site.originals])
    yield Author.objects.exclude(slug__in=[author.slug for author in site.authors])
    yield Tag.objects.exclude(slug__in=[tag.slug for tag in site.tags])
    yield Image.objects.exclude(uploaded_name__startswith=FILE_PREFIX)
    yield Permission.objects.exclude(recorded_by__in=people)
    yield Snapshot.objects.exclude(taken_by__in=people)
    yield Drift.objects.exclude(decided_by=None).exclude(decided_by__in=people)
    theirs = Q(user__in=people) | Q(user=None, text__in=_remarks(site))
    yield Comment.objects.exclude(theirs)
    yield Correction.objects.exclude(corrected_by__in=people)
    yield Report.objects.exclude(note__in=[said.note for said in site.reports])
    # What the demonstration's own people try out may go; what others did with it may not.
    worked_on = ContentType.objects.get_for_models(*CONTENT).values()
    yield LogEntry.objects.filter(content_type__in=worked_on).exclude(user__in=people)


def _remarks(site: records.Site) -> list[str]:
    """Return the words of its readers, by which their comments are known."""
    replies = [reply.text for said in site.comments for reply in said.replies]
    return [*(said.text for said in site.comments), *replies]


def _people(site: records.Site) -> QuerySet[User]:
    return User.objects.filter(username__in=names(site), email__endswith=f"@{DOMAIN}")


def names(site: records.Site) -> list[str]:
    """Return the names by which people of the demonstration log in."""
    return [EDITOR, *(translator.username for translator in site.translators)]


def namesakes(site: records.Site) -> list[str]:
    """Return those of the names that somebody real has."""
    taken = User.objects.filter(username__in=names(site)).exclude(pk__in=_people(site))
    return [user.username for user in taken]


@transaction.atomic
def clear(site: records.Site) -> None:
    """Delete the demonstration; whoever calls has made sure that nothing else is there."""
    Writer.objects.filter(comments__text__in=_remarks(site)).delete()
    # Articles hold on to the texts and the originals that they translate, so they go first.
    Article.objects.all().delete()
    Snapshot.objects.all().delete()
    for entry in Permission.objects.exclude(evidence_file=""):
        transaction.on_commit(partial(entry.evidence_file.delete, save=False))
    for rows in (OriginalSource.objects.all(), Author.objects.all(), Tag.objects.all()):
        rows.delete()
    for image in Image.objects.all():
        renditions.discard(image)
    transaction.on_commit(partial(renditions.sweep_cards, older_than=timedelta()))
    LogEntry.objects.filter(user__in=_people(site)).delete()
    _people(site).delete()
