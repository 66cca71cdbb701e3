import pytest

from articles import publishing
from articles.models import Article
from tests.admin.test_articles import address, typed
from tests.factories import ArticleFactory, TagFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft():
    return ArticleFactory(body="海が青い。\n二行目", translators=[UserFactory(is_staff=True)])


@pytest.fixture
def other():
    return UserFactory(name="森 はるか")


def test_a_second_save_is_refused_with_both_versions_shown(as_editor, draft, other):
    data = typed(draft, body="海は青い。\n二行目")
    theirs = Article.objects.get()
    theirs.body = "空が青い。\n二行目"
    publishing.save(theirs, by=other, based_on=0)

    response = as_editor.post(address(draft), data)

    html = response.content.decode()
    assert Article.objects.get().body == "空が青い。\n二行目"
    assert "森 はるかさんが先に保存した" in html
    assert "<del>空が</del>" in html
    assert "<ins>海は</ins>" in html
    assert "海は青い。\n二行目</textarea>" in html


def test_saving_again_after_seeing_both_succeeds(as_editor, draft, other):
    data = typed(draft, body="海は青い。")
    publishing.save(Article.objects.get(), by=other, based_on=0)

    form = as_editor.post(address(draft), data).context["adminform"].form
    as_editor.post(address(draft), {**data, "based_on": form["based_on"].value()})

    assert Article.objects.get().body == "海は青い。"


def test_a_third_save_in_between_is_seen_too(as_editor, draft, other):
    data = typed(draft, body="こちらの文")
    publishing.save(Article.objects.get(), by=other, based_on=0)
    form = as_editor.post(address(draft), data).context["adminform"].form
    publishing.save(Article.objects.get(), by=other, based_on=1)

    response = as_editor.post(address(draft), {**data, "based_on": form["based_on"].value()})

    assert response.context["conflict"]


def test_differences_beside_the_text_are_shown(as_editor, draft, other):
    data = typed(draft, title="別の題", tags=[TagFactory(name="海").pk])
    publishing.save(Article.objects.get(), by=other, based_on=0)

    response = as_editor.post(address(draft), data)

    labels = [difference.label for difference in response.context["differences"]]
    assert labels == ["題名", "タグ"]


def test_publishing_on_top_of_an_older_version_is_refused(as_editor, draft, other):
    data = typed(draft, _publish="1")
    publishing.save(Article.objects.get(), by=other, based_on=0)

    as_editor.post(address(draft), data)

    assert Article.objects.get().is_draft


def test_a_form_without_its_version_is_refused(as_editor, draft):
    data = typed(draft, body="版のない文")
    del data["based_on"]

    response = as_editor.post(address(draft), data)

    assert Article.objects.get().body != "版のない文"
    assert "版のない文" in response.content.decode()
