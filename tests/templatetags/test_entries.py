import pytest
from django.template import Context, Template
from django.utils import translation

from articles.models import Article
from articles.templatetags import entries
from tests.factories import AuthorFactory, ImageFactory, OriginalFactory, PublishedFactory

pytestmark = pytest.mark.django_db
TEMPLATE = Template("{% load entries %}{% entry article %}")


@pytest.fixture(autouse=True)
def _nothing_written():
    entries._written.clear()


@pytest.fixture
def article():
    original = OriginalFactory(authors=[AuthorFactory(name="タムシン")])
    return PublishedFactory(title="潮だまり", original=original, lead_image=ImageFactory(alt="海"))


def written() -> str:
    return TEMPLATE.render(Context({"article": Article.objects.for_lists().get()}))


def test_an_entry_is_written_once(article, monkeypatch):
    first = written()

    monkeypatch.setattr(entries, "get_template", None)

    assert written() == first
    assert "潮だまり" in first


@pytest.mark.parametrize(
    ("row", "field"),
    [
        (lambda article: article, "title"),
        (lambda article: article, "summary"),
        (lambda article: article, "path"),
        (lambda article: article.original, "title"),
        (lambda article: article.original, "site_name"),
        (lambda article: article.original.authors.get(), "name"),
    ],
)
def test_what_changes_is_written_anew(article, row, field):
    written()

    changed = row(article)
    type(changed).objects.filter(pk=changed.pk).update(**{field: "2026/changed"})

    assert "2026/changed" in written()


def test_a_rendition_that_was_made_is_shown(article):
    before = written()

    article.lead_image.width = 800
    article.lead_image.save()

    assert written() != before


def test_another_language_is_written_apart(article):
    japanese = written()

    with translation.override("en"):
        assert written() != japanese


def test_only_so_many_are_remembered(article, monkeypatch):
    monkeypatch.setattr(entries, "MOST", 1)

    written()
    Article.objects.update(title="別の題")
    written()

    assert len(entries._written) == 1
