import pytest

from articles import tasks
from articles.models import Watch
from articles.tasks.originals import visit_original, watch_due_originals
from tests.factories import OriginalFactory
from tests.originals.samples import snapshot
from tests.originals.sites import pages, site

__all__ = ["pages", "site"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def original(site):
    made = OriginalFactory(url=site.url("/pools"), title="On Tide Pools")
    snapshot(made)
    return made


def test_originals_that_are_due_are_looked_at(site, original):
    watch_due_originals.enqueue()

    assert Watch.objects.get().condition == Watch.Condition.FINE
    assert "/pools" in site.paths


def test_two_workers_look_once(site, original):
    visit_original.enqueue(original.pk)
    visit_original.enqueue(original.pk)

    assert site.paths.count("/pools") == 1


def test_what_is_not_watched_is_left_alone(site, original):
    Watch.objects.update(is_on=False)

    watch_due_originals.enqueue()

    assert site.paths == []


def test_an_original_that_is_gone_from_here_is_no_failure():
    assert visit_original.enqueue(0).status == "SUCCESSFUL"


def test_a_worker_watches_without_cron(original):
    tasks.tick("worker")

    assert Watch.objects.get().visited_at is not None


def test_an_original_that_nobody_captured_is_watched_too(site):
    OriginalFactory(url=site.url("/pools"), title="On Tide Pools")

    watch_due_originals.enqueue()

    assert Watch.objects.get().condition == Watch.Condition.FINE
