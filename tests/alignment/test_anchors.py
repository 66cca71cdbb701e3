import pytest

from articles.alignment import Block
from articles.alignment.anchors import prepare, read_both, read_shape


def read(english, japanese, glossary=None):
    source = prepare([Block("paragraph", english)], "en-GB")
    target = prepare([Block("paragraph", japanese)], "ja")
    (one,), (other,) = read_both(source, target, glossary or {})
    return one & other


@pytest.mark.parametrize(
    ("english", "japanese"),
    [
        ("about 12,000 people", "およそ１万２千人"),
        ("born in 1945", "昭和20年生まれ"),
        ("in March", "三月に"),
        ("Elizabeth came", "エリザベスが来た"),
        ("written in Python", "Pythonで書いた"),
        ("the river", "川が"),
        ("Is it?", "そうですか。"),
        ("“Yes,”", "「はい」"),
        ("Stop!", "止まれ！"),
    ],
)
def test_what_stays_in_translation_is_shared(english, japanese):
    assert read(english, japanese)


def test_unrelated_texts_share_nothing():
    assert not read("The quick lynx yawned.", "会計監査は延期された。")


def test_glossary_terms_are_shared():
    assert read("a frobnicator", "攪拌機が", {"Frobnicator": "攪拌機"}) == {"g0"}


def test_the_order_of_languages_does_not_matter():
    english, japanese = (
        prepare([Block("paragraph", "the river")], "en"),
        prepare([Block("paragraph", "川")], "ja"),
    )

    assert read_both(english, japanese, {}) == read_both(japanese, english, {})[::-1]


@pytest.mark.parametrize(
    ("one", "other"),
    [("https://www.a.b/c/", "http://a.b/c"), ("HTTPS://A.B/c", "https://a.b/c")],
)
def test_addresses_are_the_same_with_or_without_trifles(one, other):
    first, second = (read_shape(Block("paragraph", "", links=(link,)), "") for link in (one, other))

    assert first == second


@pytest.mark.parametrize("name", ["/m/Cat.JPG", "cat-800x600.webp", "cat@2x.png", "cat_300.png"])
def test_pictures_are_known_by_name_in_any_size(name):
    assert read_shape(Block("figure", "", images=(name,)), "") == {"icat"}


def test_code_is_known_without_its_layout():
    one, other = Block("code", "a  =\n1"), Block("code", "a = 1")

    assert read_shape(one, one.text) == read_shape(other, other.text) == {"ka = 1"}
