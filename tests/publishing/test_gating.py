import pytest

from articles import publishing
from tests.factories import ArticleFactory, ImageFactory, OriginalFactory

pytestmark = pytest.mark.django_db


def names(article, **kwargs):
    return [reason.name for reason in publishing.gate(article, **kwargs)]


def test_a_whole_article_passes():
    assert names(ArticleFactory()) == []


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"title": " "}, "title"),
        ({"body": "\n"}, "body"),
        ({"original": None}, "original"),
        ({"translators": []}, "translator"),
        ({"body": "![](https://elsewhere.example/a.jpg)"}, "pictures"),
    ],
)
def test_what_is_missing_is_named(fields, reason):
    assert names(ArticleFactory(**fields)) == [reason]


def test_an_original_without_author_is_held_back():
    article = ArticleFactory(original=OriginalFactory(authors=[]))

    assert names(article) == ["author"]


def test_translators_of_a_form_count_before_they_are_saved(editor):
    assert names(ArticleFactory(translators=[]), translators=[editor]) == []


def test_a_picture_of_ours_with_the_sites_own_host_passes(settings):
    url = ImageFactory().file.url
    body = f"![]({settings.SITE_URL}{url}) ![]({url})"

    assert names(ArticleFactory(body=body)) == []


@pytest.mark.parametrize("host", ["", "http://127.0.0.1:8000"])
def test_a_picture_of_ours_that_is_not_kept_is_named(host):
    article = ArticleFactory(body=f"![空]({host}/media/images/nothing.png)")

    reason = publishing.gate(article)[0]

    assert reason.name == "pictures"
    assert f"{host}/media/images/nothing.png" in str(reason.sentence)


def test_every_reason_is_told_at_once_in_words():
    article = ArticleFactory(title="", body="", original=None, translators=[])

    reasons = publishing.gate(article)

    assert len(reasons) == 4
    assert all(str(reason.sentence).endswith("。") for reason in reasons)


@pytest.mark.parametrize("address", ["http://／℀.com/x.png", "/media/%00.png", "/media/x\x00.png"])
def test_addresses_that_cannot_be_read_raise_nothing(address):
    article = ArticleFactory()

    article.body = f"![a]({address})"

    names(article)
