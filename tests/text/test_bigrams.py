import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.bigrams import fold, normalise, runs_of, tokens_of
from articles.text.old_forms import OLD_FORMS
from tests.working import GROWTH, calls


@pytest.mark.parametrize(
    ("words", "tokens"),
    [
        ("観察", ["観察", "察"]),
        ("海", ["海"]),
        ("安全、保障", ["安全", "全", "保障", "障"]),
        ("ロシア軍12000人", ["ロシ", "シア", "ア軍", "軍", "12000", "人"]),
        ("NATOの", ["nato", "の"]),
        ("don't stop", ["don", "t", "stop"]),
        ("바다", ["바다", "다"]),
        ("a_b", ["a", "b"]),
        ("", []),
        ("、。!?\0\n", []),
    ],
)
def test_a_text_becomes_these_tokens(words, tokens):
    assert tokens_of(words) == tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12,000人", "１２０００人"),
        ("1,234,567", "1234567"),
        ("ﾊﾞﾄﾞﾗｸﾏｰﾙ", "バドラクマール"),
        ("ウラジーミル・プーチン", "ウラジーミルプーチン"),
        ("ジャン=リュック", "ジャンリュック"),
        ("コンピュ−タ", "コンピュータ"),
        ("コピ－機", "コピー機"),
        ("ｺﾋﾟ－機", "コピー機"),
        ("キ−を押す", "キーを押す"),
        ("ユーザ‐名", "ユーザー名"),
        ("Erdoğan", "ERDOGAN"),
        ("CAFÉ", "cafe\u0301"),
        ("澤田", "沢田"),
        ("髙﨑", "高崎"),
        ("步道の錄音", "歩道の録音"),
        ("坂本龍馬", "坂本竜馬"),
        ("森鷗外", "森鴎外"),
        ("篭", "籠"),
        ("葛\U000e0100城", "葛城"),
        ("Straße", "STRASSE"),
        ("ΟΔΟΣ", "οδος"),
        ("ｶﾞｯｺｳ", "ガッコウ"),
        ("か\u3099く", "がく"),
    ],
)
def test_two_spellings_of_the_same_are_the_same(one, other):
    assert tokens_of(one) == tokens_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("はか", "ばか"),
        ("バイオリン", "ばいおりん"),
        ("1,23", "123"),
        ("A・B", "AB"),
        ("日本・中国", "日本中国"),
        ("ソ連-米国", "ソ連ー米国"),
        ("コピ-機", "コピー機"),
        ("コピ―機", "コピー機"),
        ("日本－中国", "日本ー中国"),
    ],
)
def test_what_differs_stays_apart(one, other):
    assert tokens_of(one) != tokens_of(other)


def test_a_long_word_is_cut():
    assert runs_of("x" * 100) == ["x" * 64]


def test_every_old_form_leads_to_a_form_of_today():
    assert not set(OLD_FORMS) & {ord(new) for new in OLD_FORMS.values()}


@given(st.text())
def test_a_folded_text_is_as_long_as_before(words):
    assert len(fold(words)) == len(words)


@given(st.text())
def test_tokens_hold_nothing_that_means_something_to_a_database(words):
    signs = set(string.whitespace + string.punctuation + "\0\u3000")

    assert not signs & set("".join(tokens_of(words)))


@given(st.text())
def test_normalising_is_done_once_and_for_all(words):
    runs = runs_of(words)

    assert runs_of(" ".join(runs)) == runs


def test_a_folded_letter_is_the_normalised_one():
    assert fold("ＡéÇğ澤ｶ") == "aecg沢カ"
    assert normalise("ß") == "ss"
    assert fold("ß") == "ß"


@pytest.mark.parametrize("unit", ["ア・", "ー-", "1,234", "海", "a", "海 ", "a "])
def test_work_grows_with_the_text_and_no_faster(unit):
    tokens_of(unit)

    small, large = (calls(tokens_of, unit * times) for times in (10_000, 20_000))

    assert large <= small * GROWTH
    assert sum(map(len, tokens_of(unit * 20_000))) <= 2 * len(unit) * 20_000
