import pytest

from articles.alignment.romanising import reduce_katakana, reduce_latin


@pytest.mark.parametrize(
    ("latin", "katakana"),
    [
        ("computer", "コンピューター"),
        ("system", "システム"),
        ("washington", "ワシントン"),
        ("johnson", "ジョンソン"),
        ("michael", "マイケル"),
        ("richard", "リチャード"),
        ("picture", "ピクチャー"),
        ("margaret", "マーガレット"),
        ("elizabeth", "エリザベス"),
        ("thomas", "トーマス"),
        ("access", "アクセス"),
        ("words", "ワード"),
        ("news", "ニュース"),
        ("liverpool", "リバプール"),
        ("bernard", "バーナード"),
        ("vancouver", "バンクーバー"),
        ("algorithm", "アルゴリズム"),
        ("station", "ステーション"),
        ("mexico", "メキシコ"),
        ("philip", "フィリップ"),
        ("george", "ジョージ"),
        ("facebook", "フェイスブック"),
        ("white", "ホワイト"),
        ("knight", "ナイト"),
        ("judge", "ジャッジ"),
        ("museum", "ミュージアム"),
    ],
)
def test_a_name_is_known_in_katakana(latin, katakana):
    assert reduce_katakana(katakana) in reduce_latin(latin)


@pytest.mark.parametrize(
    ("latin", "katakana"), [("london", "パリ"), ("river", "マウンテン"), ("table", "チェア")]
)
def test_another_name_is_not(latin, katakana):
    assert reduce_katakana(katakana) not in reduce_latin(latin)


@pytest.mark.parametrize("word", ["a", "o", "", "é"])
def test_words_of_hardly_a_consonant_have_no_skeleton(word):
    assert reduce_latin(word) == frozenset()


def test_kana_without_consonants_reduce_to_a_vowel():
    assert reduce_katakana("アイ") == "a"
