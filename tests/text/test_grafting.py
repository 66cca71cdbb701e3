import pytest

from articles import text


@pytest.mark.parametrize(
    ("markdown", "old", "new", "grafted"),
    [
        ("石は*濡れて*光る。", "石は濡れて光る。", "石は濡れて輝く。", "石は*濡れて*輝く。"),
        ("石は*濡れて*光る。", "石は濡れて光る。", "石は乾いて光る。", "石は*乾いて*光る。"),
        ("夜は静かだ[^1]。", "夜は静かだ。", "夜は暗い。", "夜は暗い[^1]。"),
        ("{潮|しお}が満ちる。", "潮が満ちる。", "潮が引いた。", "{潮|しお}が引いた。"),
        (
            "[海](https://a.example/)は広い",
            "海は広い",
            "海はとても広い",
            "[海](https://a.example/)はとても広い",
        ),
        ("- 一つ\n- 二つ", "一つ\n二つ", "一つ\n三つ", "- 一つ\n- 三つ"),
        ("**海**は広い。", "海は広い。", "海は広い。そして青い。", "**海**は広い。そして青い。"),
        ("**海**も、山も、", "海も、山も、", "海も、", "**海**も、"),
    ],
)
def test_what_changed_is_changed_in_the_markdown_too(markdown, old, new, grafted):
    assert text.graft(markdown, old=old, new=new) == grafted


@pytest.mark.parametrize(
    ("markdown", "old", "new"),
    [
        ("石は*濡れて*光る。", "石は濡れて光る。", "石が乾いて光る。"),
        ("石は*濡れて*光る。", "石は濡れて光る。", "石は今も濡れて光る。"),
        ("夜は静か*だ*", "夜は静かだ", "夜は静かだよ"),
        ("{潮|しお}が満ちる。", "潮が満ちる。", "海が満ちる。"),
    ],
)
def test_what_could_touch_markup_is_left_to_an_eye(markdown, old, new):
    assert text.graft(markdown, old=old, new=new) != new
