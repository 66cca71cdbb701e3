"""What others do to an original while its page is on its way."""

import pytest
from django.db import connection

from articles import originals, publishing
from articles.models import OriginalSource, Snapshot, Watch
from tests.besides import beside
from tests.factories import ArticleFactory, OriginalFactory
from tests.originals.samples import SOURCE, TARGET, page, snapshot
from tests.web.serving import html

# The site answers from a thread of its own, whose writes are seen only once they are done.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def original(site):
    made = OriginalFactory(url=site.url("/pools"), title="On Tide Pools")
    snapshot(made)
    return made


def look(original, pages, meanwhile):
    """Look at the original, and let something happen before its page comes, with another text."""

    def answer(headers):
        meanwhile()
        connection.close()
        return html(page(SOURCE[:3]))

    pages["/pools"] = answer
    originals.visit(original)


def test_what_an_editor_enters_stays(pages, original):
    entered = {"is_on": False, "archive_url": "https://copy.example/"}

    look(original, pages, lambda: Watch.objects.update(**entered))

    assert Watch.objects.filter(**entered, latest__blocks__2__text=SOURCE[2]).exists()


def test_an_original_that_was_deleted_is_no_failure(pages, original):
    look(original, pages, OriginalSource.objects.get().delete)

    assert not OriginalSource.objects.exists()
    assert not Snapshot.objects.exists()


def test_an_original_that_has_moved_learns_nothing_of_its_old_page(pages, original):
    look(original, pages, lambda: OriginalSource.objects.update(url="https://new.example/pools"))

    assert Snapshot.objects.get().texts == SOURCE
    assert Watch.objects.get().visited_at is None


def test_a_text_that_comes_during_a_save_is_paired_with_what_was_saved(editor):
    article = ArticleFactory(body="\n\n".join(TARGET))
    article.body = "\n\n".join(TARGET[:2])
    kept = originals.capture_pasted("\n\n".join(SOURCE), url=article.original.url, by=None)

    failure = beside(
        lambda: publishing.save(article, by=editor, based_on=0),
        lambda: originals.claim(kept, article.original),
    )

    assert failure is None
    standing = article.segments.standing()
    assert [each.target for each in standing if each.target] == TARGET[:2]
    assert [words for each in standing for words in each.source_texts] == SOURCE
