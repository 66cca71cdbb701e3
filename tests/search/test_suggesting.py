import pytest

from articles import search
from tests.factories import ArticleFactory, AuthorFactory, OriginalFactory, TagFactory

pytestmark = pytest.mark.django_db


def names(words):
    return [suggestion.name for suggestion in search.suggest(search.read(words))]


def test_names_and_words_of_titles_are_offered(publish):
    author = AuthorFactory(name="バドラクマール", original_name="Bhadrakumar")
    publish(
        "安全保障の行方", original=OriginalFactory(authors=[author]), tags=[TagFactory(name="外交")]
    )

    assert names("バトラクマル")[0] == "バドラクマール"
    assert names("bhadrakumer")[0] == "Bhadrakumar"
    assert names("安全保証")[0] == "安全保障"
    assert names("外交官") == ["外交"]
    assert names("まったく") == []


def test_a_filter_that_finds_nothing_is_mended_too(publish):
    author = AuthorFactory(name="アンナ・リンド", original_name="Anna Lind")
    publish("題名", original=OriginalFactory(authors=[author]), tags=[TagFactory(name="外交")])

    assert names("author:アンナ・リント") == ["アンナ・リンド"]
    assert names("tag:外交官") == ["外交"]
    assert names("tag:外交官 まったく") == []


def test_what_is_offered_is_found(publish, titles):
    author = AuthorFactory(name="アンナ・リンド", original_name="Anna Lind")
    publish(
        "題名", original=OriginalFactory(authors=[author]), tags=[TagFactory(name="外 交（海）")]
    )

    for words in ("アンナ・リント", "anna lindt", "外交海外"):
        offered = search.suggest(search.read(words))
        assert [titles(suggestion.words) for suggestion in offered] == [["題名"]] * len(offered)
        assert offered


def test_nothing_hidden_is_offered(publish):
    author = AuthorFactory(name="バドラクマール", original_name="Bhadrakumar")
    draft = ArticleFactory(title="秘密計画", original=OriginalFactory(authors=[author]))
    draft.tags.add(TagFactory(name="機密文書"))

    assert names("バドラクマル") == names("秘密計画書") == names("機密文章") == []


def test_nothing_is_offered_for_filters_alone(publish):
    publish("題")

    assert names("tag:ない") == []
