import pytest

from articles.publishing import find_passage
from tests.publishing.samples import published, segment_of

pytestmark = pytest.mark.django_db
BODY = """# 題

{lang=en}
> Quoted words.

- 一つ
- 二つ

---

段落[^1]です。
二行めです。

[^1]: 注です。

終わり。"""


@pytest.fixture
def article(editor):
    return published(editor, body=BODY)


def lines_of(article, words):
    passage = find_passage(article, segment_of(article, words))
    assert passage
    return passage.lines


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("題", "# 題"),
        ("Quoted", "{lang=en}\n> Quoted words."),
        ("一つ", "- 一つ\n- 二つ"),
        ("段落", "段落[^1]です。\n二行めです。"),
        ("終わり", "終わり。"),
    ],
)
def test_every_kind_of_block_is_found_to_the_line(article, words, lines):
    found = lines_of(article, words)

    assert found.text == lines
    assert found.replaced(lines) == BODY


def test_line_ends_of_browsers_shift_nothing(editor):
    article = published(editor, body="一。\r\n\r\n二。\r\n\r\n三。")

    assert lines_of(article, "二").replaced("に。") == "一。\n\nに。\n\n三。"


def test_a_segment_that_does_not_fit_the_text_is_found_nowhere(article):
    segment = segment_of(article, "終わり")
    article.body = article.body.replace("終わり", "続き")

    assert find_passage(article, segment) is None


@pytest.mark.parametrize(
    ("words", "plain"), [("題", False), ("一つ", False), ("段落", False), ("終わり", True)]
)
def test_only_words_by_themselves_are_plain(article, words, plain):
    passage = find_passage(article, segment_of(article, words))

    assert passage.is_plain == plain


@pytest.mark.parametrize(
    ("words", "fits"),
    [
        ("始まり。", True),
        ("始まり。\n\nそして終わり。", True),
        ("- 始まり", False),
        ("始まり\n---", False),
        ("[^1]: 別の注", False),
        ("始まり[^1]。", False),
        ("*始まり*", False),
        ("&amp;", False),
        ("", False),
    ],
)
def test_words_fit_where_they_stay_words(article, words, fits):
    passage = find_passage(article, segment_of(article, "終わり"))

    assert passage.reworded(words) == (words if fits else None)
    assert passage.takes(words) is fits


@pytest.mark.parametrize(
    ("body", "old", "new", "fits"),
    [
        ("前。\n\n朝の[岩](https://r.example/)。", "朝の岩。", "夜の岩。", True),
        ("前。\n\n朝の[岩](https://r.example/)。", "朝の岩。", "朝の石。", True),
        ("前。\n\n朝の**岩**。", "朝の岩。", "朝の**岩**。", False),
        # What it refers to stands elsewhere, and so does what the words would refer to.
        ("朝の[岩][r]。\n\n[r]: https://r.example/", "朝の岩。", "夜の岩。", True),
        ("朝[^1]の岩。\n\n[^1]: 注。", "朝の岩。", "夜の岩。", True),
        ("朝の岩。\n\n[r]: https://r.example/", "朝の岩。", "朝の[r]。", False),
        ("朝の岩。", "朝の岩。", "朝の[r]。", True),
    ],
)
def test_a_passage_is_judged_by_itself_as_it_would_be_in_its_text(editor, body, old, new, fits):
    article = published(editor, body=body)
    passage = find_passage(article, segment_of(article, old))

    assert passage.takes(new) is (passage.reworded(new) is not None) is fits
