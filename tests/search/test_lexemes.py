import pytest

from articles.search.lexemes import is_one_mark, is_one_token, lexemes_of, query_of
from articles.search.terms import read_term
from articles.text import runs_of


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("海岸", "('海岸')"),
        ("こと", "('こと')"),
        ("の", "('の')"),
        ("海", "('海':*)"),
        ("のでは", "('+のでは')"),
        ("という海", "('+という' & '+いう海')"),
        ("ということ", "('+というこ' & '+いうこと')"),
        ("国の海岸", "('+国の海' & '海岸')"),
        ("nato", "('nato')"),
    ],
)
def test_what_is_common_is_asked_for_by_its_longest_tokens(words, asked):
    term = read_term(words, is_exact=True)

    assert query_of(term, "") == f"({asked})"
    # No text needs to be unpacked where one token says it all.
    assert is_one_token(term) == ("&" not in asked)


@pytest.mark.parametrize(
    "words",
    ["1.1", "10:10", "Duran-Duran", "ラララ", "海海海", "海、海", "ああああああ", "のではのでは"],
)
def test_one_token_that_comes_again_leaves_open_where_it_stands(words):
    term = read_term(words, is_exact=True)

    assert not is_one_token(term)
    assert not is_one_mark(term)


def test_what_begins_with_a_letter_is_left_to_a_second_look_beside_other_tokens():
    year = read_term("1966年", is_exact=True)

    assert (query_of(year, ""), query_of(year, "@")) == ("(('1966'))", "(('@1966'))")
    assert not is_one_token(year)


@pytest.mark.parametrize("words", ["国の海岸はということで", "のでは", "ア", "アー"])
def test_a_text_has_every_token_that_a_part_of_it_is_asked_by(words):
    known = set(lexemes_of([], runs_of(words)))

    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            query = query_of(read_term(words[start:end], is_exact=True), "")
            tokens = [token.strip("()' ") for token in query.split("&")]
            assert all(_is_among(token, known) for token in tokens), query


def _is_among(token, known):
    if token.endswith("':*"):
        return any(each.startswith(token[:-3]) for each in known)
    return token in known


def test_a_heading_is_asked_by_marked_pairs():
    assert query_of(read_term("国の海", is_exact=True), "@") == "(('@国の' & '@の海'))"
