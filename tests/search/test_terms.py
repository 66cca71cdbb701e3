import pytest

from articles.search.terms import MOST_SPELLINGS, Phrase, read_term


@pytest.mark.parametrize(
    ("runs", "tokens", "is_open", "needle"),
    [
        (("海岸",), ("海岸",), False, "海岸"),
        (("海",), ("海",), True, "海"),
        (("安全", "保"), ("安全", "全", "保"), True, "安全 保"),
        (("全", "保障"), ("全", "保障"), False, "全 保障"),
        (("nato",), ("nato",), False, " nato "),
        (
            ("ロシア軍", "12000", "人"),
            ("ロシ", "シア", "ア軍", "軍", "12000", "人"),
            True,
            "ロシア軍 12000 人",
        ),
        (("f", "16"), ("f", "16"), False, " f 16 "),
    ],
)
def test_a_phrase_has_these_tokens(runs, tokens, is_open, needle):
    phrase = Phrase(runs)

    assert (phrase.tokens, phrase.is_open, phrase.needle) == (tokens, is_open, needle)


@pytest.mark.parametrize(
    ("typed", "spellings"),
    [
        ("サーバー", ["サーバ"]),
        ("サーバ", ["サーバ"]),
        ("サーバーの", ["サーバーの", "サーバの"]),
        ("サーバの", ["サーバの", "サーバーの"]),
        ("スキー", ["スキー"]),
        ("スキーの", ["スキーの"]),
        ("バスの", ["バスの"]),
        ("海のサーバー", ["海のサーバ"]),
    ],
)
def test_a_long_word_may_end_with_a_long_vowel_or_not(typed, spellings):
    term = read_term(typed, is_exact=False)

    assert [phrase.runs[0] for phrase in term.phrases] == spellings


def test_a_word_that_ends_before_a_number_may_too():
    term = read_term("サーバ12", is_exact=False)

    assert [phrase.runs for phrase in term.phrases] == [("サーバ", "12"), ("サーバー", "12")]


def test_a_quoted_word_has_one_spelling():
    assert len(read_term("サーバーの", is_exact=True).phrases) == 1


def test_spellings_do_not_multiply():
    term = read_term("サーバーの" * 19, is_exact=False)

    assert len(term.phrases) == MOST_SPELLINGS


def test_what_has_no_letter_is_no_term():
    assert read_term("、。", is_exact=False) is None
