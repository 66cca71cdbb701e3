from datetime import timedelta

import pytest
from django.utils import timezone

from articles import pagecache
from articles.models import PageChange

pytestmark = pytest.mark.django_db


def test_old_changes_are_forgotten_but_for_the_newest():
    PageChange.objects.all().delete()
    old = timezone.now() - timedelta(days=3)
    PageChange.objects.create(key="tag:1", at=old)
    newest = PageChange.objects.create(key="tag:2", at=old)

    assert pagecache.prune() == 1
    assert PageChange.objects.get() == newest


def test_young_ones_are_not():
    PageChange.objects.create(key="tag:1")
    PageChange.objects.create(key="tag:2")

    assert pagecache.prune() == 0
