import pytest

from articles.text import render


def shown(markdown):
    return render(markdown).removeprefix('<p data-block="1">').removesuffix("</p>\n")


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("これは**「強調」**です", "これは<strong>「強調」</strong>です"),
        ("**重要。**次に", "<strong>重要。</strong>次に"),
        ("**50%**以上", "<strong>50%</strong>以上"),
        ("**Python（パイソン）**は", "<strong>Python（パイソン）</strong>は"),
        ("彼は**『海』**と**『山』**を", "彼は<strong>『海』</strong>と<strong>『山』</strong>を"),
        ("これは*「強調」*です", "これは<em>「強調」</em>です"),
        ("これは***「強調」***です", "これは<em><strong>「強調」</strong></em>です"),
        ("これは~~「削除」~~です", "これは<del>「削除」</del>です"),
        ("~~間違い。~~正しい", "<del>間違い。</del>正しい"),
        ("**“引用”**です", "<strong>“引用”</strong>です"),
        ("です**（注）**。", "です<strong>（注）</strong>。"),
        ("**ハンバーガー！**を食べる", "<strong>ハンバーガー！</strong>を食べる"),
        ("価格は**1,200円**です", "価格は<strong>1,200円</strong>です"),
        ("**[題](/a)**を読む", '<strong><a href="/a">題</a></strong>を読む'),
        ("使うのは**`code`**です", "使うのは<strong><code>code</code></strong>です"),
        ("한국어**(강조)**는", "한국어<strong>(강조)</strong>는"),
        ("中文**“强调”**。", "中文<strong>“强调”</strong>。"),
        ("ｶﾀｶﾅ**「半角」**ﾃﾞｽ", "ｶﾀｶﾅ<strong>「半角」</strong>ﾃﾞｽ"),
        ("〒**「住所」**", "〒<strong>「住所」</strong>"),
        ("葛\U000e0101**「城」**", "葛\U000e0101<strong>「城」</strong>"),
        ("**a**漢*b*字", "<strong>a</strong>漢<em>b</em>字"),
        ("This is **bold** and _that_.", "This is <strong>bold</strong> and <em>that</em>."),
    ],
)
def test_emphasis_works_beside_japanese_punctuation(markdown, html):
    assert shown(markdown) == html


@pytest.mark.parametrize(
    "text",
    [
        "snake_case_name",
        "日本語__下線__日本語",
        "2 * 3 * 4",
        "** 空白 **",
        "10~20",
        "a~b~c",
        "あ~~~~四つ~~~~",
        "~~ 空白 ~~",
        "**閉じない",
    ],
)
def test_marks_that_emphasise_nothing_are_text(text):
    assert shown(text) == text


def test_escaped_marks_are_text():
    assert shown(r"\*そのまま\*") == "*そのまま*"


def test_emoji_are_no_east_asian_letters():
    assert shown("a**\U0001f600**b") == "a**\U0001f600**b"


def test_emphasis_does_not_cross_the_end_of_a_link():
    assert shown("*a [b* c](/d)") == '*a <a href="/d">b* c</a>'


def test_ornaments_of_many_marks_are_text():
    assert shown("あ" + "*" * 40 + "い") == "あ" + "*" * 40 + "い"


def test_emphasis_nested_too_deep_is_shown_as_typed():
    html = shown("*a " * 12 + "b" + " c*" * 12)

    assert html.count("<em>") == 8
    assert html.count("*") == 8


def test_neighbours_of_too_deep_emphasis_are_not_lost():
    html = shown("*a " * 9 + "b" + " c*" * 9 + " *d*")

    assert html.endswith("<em>d</em>")
