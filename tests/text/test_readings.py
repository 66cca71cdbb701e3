import pytest

from articles.text import LATIN, group_of, order_of


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("あんな・りんど", "あ"),
        ("アンナ・リンド", "あ"),
        ("ｱﾝﾅ ﾘﾝﾄﾞ", "あ"),
        ("ゔぃくとる", "あ"),
        ("ヴィクトル", "あ"),
        ("ぁ", "あ"),
        ("ヶ谷", "か"),
        ("が", "か"),
        ("か\u3099", "か"),
        ("ヿ", "か"),
        ("ぱ", "は"),
        ("ㇷ゚", "は"),
        ("っ", "た"),
        ("ゃ", "や"),
        ("ゟ", "や"),
        ("を", "わ"),
        ("ゐ", "わ"),
        ("ん", "わ"),
        ("ヷ", "わ"),
        ("・「まりあ」", "ま"),
        ("ーあ", "あ"),
        ("Anna Lind", LATIN),
        ("Ａｎｎａ", LATIN),
        ("Élise", LATIN),
        ("Østergaard", LATIN),
        ("Łukasz", LATIN),
        ("“quoted”", LATIN),
        ("森 はるか", ""),
        ("Чехов", ""),
        ("김하나", ""),
        ("42", ""),
        ("ー", ""),
        ("!?", ""),
        ("", ""),
    ],
)
def test_a_name_stands_in_the_row_of_its_first_letter(words, group):
    assert group_of(words) == group


@pytest.mark.parametrize(
    "ordered",
    [
        "あ い う え お か さ た な は ま や ら わ を ん",
        # Voice decides only where the letters are the same, and not before a later letter does.
        "かき かぎ がき がぎ かく",
        "は ば ぱ はあ",
        "はあと ハード ばーと ばあど",
        # A long vowel, then a small kana, then a large one.
        "かーど がーど",
        "かーと かぁと かあと",
        "はっぱ はつぱ",
        "びょういん びよういん",
        # What a mark repeats stands with what is written out.
        "みすゝ みすゞ みすず みせ",
        # Hiragana and katakana, dots and spaces are one.
        "アンナ・リンド あんなりんな アンナ・リンネ",
        "ゔぁいおりん うい",
        "ん Anna Bob Élise Zoë 42 森",
    ],
)
def test_names_stand_in_the_order_of_a_japanese_index(ordered):
    expected = ordered.split()
    mixed = expected[1::2] + expected[::2]

    assert sorted(mixed, key=order_of) == expected


def test_kana_that_differ_in_script_alone_stand_side_by_side():
    assert sorted(["アンナ", "あんなん", "あんな"], key=order_of) == [
        "あんな",
        "アンナ",
        "あんなん",
    ]
