import pytest

from articles import publishing
from tests.publishing.samples import edited, fresh, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(editor):
    return edited(published(editor, body="初め"), editor, "初め", "次")


def test_an_old_version_comes_back_as_a_new_one(article, editor):
    publishing.restore(article.revisions.get(number=1), by=editor, based_on=article.version)

    assert fresh(article).body == "初め"
    assert [each.body for each in article.revisions.newest_first()] == ["初め", "次", "初め"]


def test_what_somebody_saved_meanwhile_is_not_overwritten(article, editor):
    seen = article.version
    edited(article, editor, "次", "その次")

    with pytest.raises(publishing.Conflict):
        publishing.restore(article.revisions.get(number=1), by=editor, based_on=seen)

    assert fresh(article).body == "その次"


def test_the_gate_is_asked_about_the_old_text(editor):
    article = published(editor, body="初め")
    revision = article.revisions.get()
    revision.body = "![](https://elsewhere.example/a.png)"
    revision.save()

    with pytest.raises(publishing.Refused):
        publishing.restore(revision, by=editor, based_on=article.version)

    assert fresh(article).body == "初め"
