"""A right is withdrawn, or an article changed, while somebody publishes on it."""

import pytest

from articles import publishing
from articles.models import Article, OriginalSource, Permission
from tests.besides import beside
from tests.factories import ArticleFactory, AuthorFactory, OriginalFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def article():
    return ArticleFactory()


def forbid():
    """Let the licence of the original allow no translation any more."""
    original = OriginalSource.objects.get()
    original.licence = "CC BY-ND 4.0"
    original.save()
    publishing.review_original(original)


def test_a_withdrawal_waits_for_who_publishes_and_holds_what_was_published(article, editor):
    withdrawn = Permission(original=article.original, state="withdrawn")

    beside(
        lambda: publishing.publish(Article.objects.get(), by=editor),
        lambda: publishing.record(withdrawn, by=editor),
    )

    assert not Article.objects.published().exists()
    assert Article.objects.get().is_held


def test_who_publishes_waits_for_a_withdrawal_and_is_refused(article, editor):
    withdrawn = Permission(original=article.original, state="withdrawn")

    failure = beside(
        lambda: publishing.record(withdrawn, by=editor),
        lambda: publishing.publish(Article.objects.get(), by=editor),
    )

    assert isinstance(failure, publishing.Refused)
    assert Article.objects.get().is_draft


def test_who_publishes_reads_a_licence_that_was_changed_since_the_article_was_opened(editor):
    ArticleFactory(original=OriginalFactory(licence="CC BY 4.0", permission=""))
    mine = Article.objects.select_related("original").get()

    failure = beside(forbid, lambda: publishing.publish(mine, by=editor))

    assert isinstance(failure, publishing.Refused)
    assert Article.objects.get().is_draft


@pytest.mark.parametrize("of", ["original", "author"])
def test_a_withdrawal_holds_what_comes_to_its_original_meanwhile(article, editor, of):
    other = OriginalFactory()
    article.original = other
    about = {"original": other, "author": other.authors.get()}
    withdrawn = Permission(**{of: about[of]}, state="withdrawn")

    failure = beside(
        lambda: publishing.publish(article, by=editor),
        lambda: publishing.record(withdrawn, by=editor),
    )

    assert failure is None
    assert Article.objects.get().is_held


def test_a_save_does_not_undo_a_hold_by_a_licence_that_it_has_read_before(editor):
    ArticleFactory(original=OriginalFactory(licence="CC BY 4.0", permission=""))
    publishing.publish(Article.objects.get(), by=editor)
    mine = Article.objects.select_related("original").get()

    failure = beside(forbid, lambda: publishing.save(mine, by=editor, based_on=mine.version))

    assert failure is None
    assert Article.objects.get().is_held


@pytest.mark.parametrize("is_first", [True, False])
def test_what_an_author_withdraws_holds_an_original_that_becomes_theirs_meanwhile(
    article, editor, is_first
):
    publishing.publish(article, by=editor)
    author = AuthorFactory()
    withdrawn = Permission(author=author, state="withdrawn")

    def add():
        article.original.save()
        article.original.authors.add(author)
        publishing.review_original(article.original)

    acts = [add, lambda: publishing.record(withdrawn, by=editor)]

    failure = beside(*(acts if is_first else acts[::-1]))

    assert failure is None
    assert Article.objects.get().is_held
