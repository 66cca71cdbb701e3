"""Clearing: the demonstration leaves, and nothing that anybody really wrote goes with it."""

from collections.abc import Iterator

from django.db import transaction
from django.db.models import Model, Q, QuerySet

from articles import renditions
from articles.management.demonstration import records
from articles.management.demonstration.loading import EDITOR, FILE_PREFIX
from articles.models import Article, Author, Image, OriginalSource, Tag, User


def is_empty() -> bool:
    """Return whether nobody has put anything into the site yet."""
    return not (
        Article.objects.exists()
        or OriginalSource.objects.exists()
        or Author.objects.exists()
        or Tag.objects.exists()
        or Image.objects.exists()
    )


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


def _people(site: records.Site) -> QuerySet[User]:
    names = [EDITOR, *(translator.username for translator in site.translators)]
    return User.objects.filter(username__in=names, is_superuser=False)


@transaction.atomic
def clear(site: records.Site) -> None:
    """Delete the demonstration; whoever calls has made sure that nothing else is there."""
    Article.objects.all().delete()
    for rows in (OriginalSource.objects.all(), Author.objects.all(), Tag.objects.all()):
        rows.delete()
    for image in Image.objects.all():
        renditions.discard(image)
    _people(site).delete()
