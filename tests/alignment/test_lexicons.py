import pytest

from articles.alignment.lexicons import FOLDER, inflect, load, read_entries


@pytest.mark.parametrize(
    ("english", "japanese"),
    [
        ("rivers", "河川"),
        ("governments", "政府"),
        ("written", "書"),
        ("studied", "研究"),
        ("stopped", "停止"),
    ],
)
def test_words_that_translate_each_other_share_an_entry(english, japanese):
    assert load("en")[english] & load("ja")[japanese]


def test_other_languages_have_no_lexicon():
    assert load("de") == {}


def test_every_line_has_words_on_both_sides():
    assert all(english and japanese for _, english, japanese in read_entries())


def test_no_file_is_too_long_to_read():
    assert all(len(path.read_text("utf-8").splitlines()) <= 400 for path in FOLDER.glob("*.txt"))


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("make", "making"),
        ("city", "cities"),
        ("box", "boxes"),
        ("plan", "planned"),
        ("walk", "walked"),
        ("day", "days"),
    ],
)
def test_regular_forms_are_known(word, form):
    assert form in inflect(word)
