import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search.queries import Filter, read


def words_of(terms):
    return [" ".join(term.phrases[0].runs) for term in terms]


@pytest.mark.parametrize(
    ("typed", "wanted", "unwanted"),
    [
        ("海 岸", ["海", "岸"], []),
        ("海　岸", ["海", "岸"], []),
        ('"海 岸"', ["海 岸"], []),
        ("“海 岸”", ["海 岸"], []),
        ("海 -岸", ["海"], ["岸"]),
        ("海 －岸", ["海"], ["岸"]),
        ('海 -"岸 の"', ["海"], ["岸 の"]),
        ("F-16", ["f 16"], []),
        ('"海', ["海"], []),
        ('海"岸"', ["海 岸"], []),
        ("海 海", ["海"], []),
        ("http://a.example", ["http a example"], []),
        ("- -- 、", [], []),
        ("", [], []),
    ],
)
def test_terms_are_read(typed, wanted, unwanted):
    query = read(typed)

    assert (words_of(query.wanted), words_of(query.unwanted)) == (wanted, unwanted)


@pytest.mark.parametrize(
    ("typed", "filters"),
    [
        ("author:Lind", [Filter("author", "Lind")]),
        ('著者:"Anna Lind"', [Filter("author", "Anna Lind")]),
        ("AUTHOR：リンド", [Filter("author", "リンド")]),
        ("-tag:山", [Filter("tag", "山", is_excluded=True)]),
        ("年:２０２４", [Filter("year", "2024")]),
        ("著者： リンド", [Filter("author", "リンド")]),
        ("author: リンド", [Filter("author", "リンド")]),
        ("author :リンド", [Filter("author", "リンド")]),
        ('author : "Anna Lind"', [Filter("author", "Anna Lind")]),
        ("author: tag:山", [Filter("tag", "山")]),
        ("author: -tag:山", [Filter("tag", "山", is_excluded=True)]),
        ("ＡＵＴＨＯＲ：リンド ﾀｸﾞ:山", [Filter("author", "リンド"), Filter("tag", "山")]),
        ("sıte:海 ſite:海 SİTE:海", []),
        ("author:", []),
        ('author:""', []),
    ],
)
def test_filters_are_read(typed, filters):
    assert list(read(typed).filters) == filters


def test_a_name_before_a_colon_and_nothing_more_is_a_word():
    assert words_of(read("author: -海").wanted) == ["author"]
    assert words_of(read("author: ").wanted) == ["author"]


def test_filters_keep_what_was_typed():
    query = read("tag:生活（海外） 著者:レヴィ＝ストロース", fields={"site": " Ｑ＆Ａ "})

    said = [(each.value, each.typed) for each in query.filters]
    assert said[0] == ("生活(海外)", "生活（海外）")
    assert said[1] == ("レヴィ=ストロース", "レヴィ＝ストロース")
    assert said[2] == ("Q&A", "Ｑ＆Ａ")


def test_fields_of_a_form_are_filters_too():
    query = read("海 tag:a", fields={"author": " Anna  Lind ", "year": "", "other": "x"})

    assert query.filters == (Filter("tag", "a"), Filter("author", "Anna Lind"))
    assert query.words == "海"


def test_what_is_too_long_is_cut_and_said_to_be():
    assert read("海" * 101).is_cut
    assert len(read("海岸" * 500).wanted[0].phrases[0].runs[0]) == 100
    assert read(" ".join(f"w{n}" for n in range(9))).is_cut
    assert len(read(" ".join(f"w{n}" for n in range(9))).wanted) == 8
    assert not read("海 岸").is_cut


def test_few_single_characters_are_looked_for():
    query = read("の は が 海岸")

    assert words_of(query.wanted) == ["の", "は", "海岸"]
    assert query.is_cut


@pytest.mark.parametrize(
    ("typed", "is_empty"), [("", True), ("-海", True), ("-tag:a", True), ("tag:a", False)]
)
def test_a_query_needs_something_to_look_for(typed, is_empty):
    assert read(typed).is_empty == is_empty


@given(st.text())
def test_nothing_that_is_typed_is_wrong(typed):
    for term in (*read(typed).wanted, *read(typed, fields={"author": typed}).unwanted):
        assert all(phrase.tokens and phrase.needle.strip() for phrase in term.phrases)
