import pytest

from articles import publishing
from articles.models import Article, Segment
from tests.factories import ArticleFactory, OriginalFactory
from tests.originals.samples import TARGET, snapshot

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(editor):
    original = OriginalFactory(url="https://tides.example/pools")
    snapshot(original)
    made = ArticleFactory(original=original, body="\n\n".join(TARGET))
    publishing.publish(made, by=editor)
    return made


def rows():
    return list(Article.objects.values()), list(Segment.objects.order_by("pk").values())


def test_what_is_up_to_date_stays_the_same(article):
    before = rows()

    assert publishing.rebuild() == 0

    assert rows() == before


def test_damaged_pairs_and_links_are_made_again_under_their_ids(article):
    before = rows()
    Segment.objects.update(source_start=0, source_end=1, link="", link_state="missing")

    publishing.rebuild()

    assert rows() == before


def test_a_policy_that_changed_holds_everywhere(article, settings):
    article.original.permissions.all().delete()
    settings.GATE_WARNS = ["permission-missing"]
    publishing.rebuild()
    assert Article.objects.published().exists()

    settings.GATE_WARNS = []
    publishing.rebuild()

    assert not Article.objects.published().exists()
