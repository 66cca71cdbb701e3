import pytest

from articles.alignment import Block
from articles.alignment.kinds import BITS, classify, combine, fit

PARAGRAPH, HEADING, QUOTATION, NOTE = (
    BITS[kind] for kind in ("paragraph", "heading", "quotation", "note")
)


@pytest.mark.parametrize(
    "text", ["訳注：橋", "（訳者註）", "訳者あとがき", "【編集部注】", "Translator's note: x"]
)
def test_what_translators_add_is_a_note(text):
    assert classify(Block("paragraph", text)) == NOTE


@pytest.mark.parametrize("text", ["訳者は言う", "注意", "", "編集者"])
def test_other_paragraphs_are_not(text):
    assert classify(Block("paragraph", text)) == PARAGRAPH


def test_an_unknown_kind_is_a_paragraph():
    assert classify(Block("aside", "x")) == PARAGRAPH


def test_the_same_kind_fits_better_than_another():
    assert fit(HEADING, HEADING) > fit(PARAGRAPH, PARAGRAPH) > fit(PARAGRAPH, HEADING)


def test_a_note_fits_nothing_of_the_original():
    assert fit(PARAGRAPH, NOTE) < fit(PARAGRAPH, HEADING)


def test_headings_seldom_merge_with_each_other():
    assert fit(HEADING, combine(HEADING, HEADING)) < fit(HEADING, HEADING)


def test_headings_seldom_merge_with_text():
    assert fit(combine(HEADING, PARAGRAPH), PARAGRAPH) < fit(
        combine(PARAGRAPH, PARAGRAPH), PARAGRAPH
    )


def test_a_quotation_may_merge_with_text():
    mixed = combine(QUOTATION, PARAGRAPH)

    assert fit(combine(HEADING, PARAGRAPH), PARAGRAPH) < fit(mixed, PARAGRAPH)


@pytest.mark.parametrize("mark", ["＊", "* * *", "・・・", "◇◆◇", "—"])
def test_a_mark_between_parts_is_no_words(mark):
    assert fit(classify(Block("paragraph", mark)), classify(Block("paragraph", "＊"))) > 0
    assert fit(classify(Block("paragraph", mark)), classify(Block("paragraph", "言葉"))) < -5
