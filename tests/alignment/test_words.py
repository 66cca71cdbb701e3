import pytest

from articles.alignment.words import fold, is_dense, read_dense, read_run, read_spaced, split_words


@pytest.mark.parametrize(
    ("text", "language", "dense"),
    [
        ("これは日本語の文章です。", "ja", True),
        ("これは日本語の文章です。", "", True),
        ("print('hello world') # 挨拶を出す", "ja", True),
        ("The word 川 means river.", "en", False),
        ("Only English here.", "ja", False),
        ("", "ja", False),
    ],
)
def test_texts_without_spaces_are_recognised(text, language, dense):
    assert is_dense([text], language) is dense


def test_latin_words_in_japanese_are_marked():
    assert {"lpython", "lcafe"} <= read_dense("Python とCafé", "ja")


def test_names_in_katakana_are_marked_by_their_skeleton():
    assert "saSNTN" in read_dense("ワシントンへ", "ja")


def test_one_kanji_counts_only_alone():
    assert read_run("水", "ja") & read_spaced([["water"]], "en", known=set(), naming=False)[0]
    assert not read_run("水準", "ja") & read_run("水", "ja")


def test_words_inside_a_run_of_kanji_are_found():
    assert read_run("政府", "ja") <= read_run("日本政府高官", "ja")


def test_katakana_in_the_lexicon_has_marks_of_both_kinds():
    kinds = {mark[0] for mark in read_run("データ", "ja")}

    assert kinds == {"t", "x"}


def test_katakana_of_vowels_alone_has_the_shortest_skeleton():
    assert read_run("アイ", "ja") == {"ta"}


def test_words_are_split_without_punctuation():
    assert split_words("It's a GPT-4, über-cool.") == ["it", "gpt", "über", "cool"]


def test_only_known_marks_are_kept_besides_the_lexicon():
    (marks,) = read_spaced([["zyzzyva", "water"]], "en", known={"lwater"}, naming=True)

    assert "lwater" in marks
    assert "lzyzzyva" not in marks
    assert any(mark.startswith("x") for mark in marks)


def test_kindred_languages_share_the_beginnings_of_words():
    english, german = read_spaced(
        [["information"], ["informationen"]], "", known=set(), naming=False
    )

    assert english & german == {"cinfor"}


@pytest.mark.parametrize(("word", "folded"), [("Café", "cafe"), ("ABC", "abc"), ("Łódź", "łodz")])
def test_accents_are_folded(word, folded):
    assert fold(word) == folded
