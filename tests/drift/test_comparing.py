"""What became of the blocks of a text."""

import pytest

from articles.drift import Change, Fate, Piece, compare_blocks
from tests.drift.prose import ENGLISH, JAPANESE, VOLATILE, WHALES, pieces


def changed(old, new):
    return compare_blocks(pieces(old), pieces(new)).changed


def fates(old, new):
    return [change.fate for change in changed(old, new)]


@pytest.mark.parametrize("texts", [[], ENGLISH, JAPANESE, ["Yes.", "No.", "Yes."]])
def test_nothing_changes_nothing(texts):
    changes = compare_blocks(pieces(texts), pieces(texts))

    assert changes.is_empty
    assert changes.fates == (Fate.SAME,) * len(texts)


@pytest.mark.parametrize(
    ("texts", "place", "old", "new"),
    [
        (ENGLISH, 0, "opened", "has not opened"),
        (ENGLISH, 1, "40", "45"),
        (ENGLISH, 2, ".", ". Nobody fell."),
        (ENGLISH, 3, "The old ferry", "The Old Ferry"),
        (JAPANESE, 1, "四千万", "五千万"),
        (JAPANESE, 3, "売られてしまった", "売られなかった"),
        (JAPANESE, 5, "誰もいない", "一人もいない"),
        (["Founded in 1998."], 0, "1998", "1999"),
        (["It closed 3 days ago."], 0, "3", "4"),
    ],
)
def test_a_word_of_the_prose_is_a_small_edit(texts, place, old, new):
    edited = [*texts[:place], texts[place].replace(old, new), *texts[place + 1 :]]

    assert changed(texts, edited) == (
        Change(Fate.SMALL_EDIT, (place,), (place,), place, is_edited=True),
    )


def test_a_paragraph_in_other_words_is_rewritten():
    told = "It turned out dearer than anyone had promised: no less than 45 million crowns."

    assert changed(ENGLISH, [ENGLISH[0], told, *ENGLISH[2:]]) == (
        Change(Fate.REWRITTEN, (1,), (1,), 1, is_edited=True),
    )


@pytest.mark.parametrize("texts", [ENGLISH, JAPANESE])
def test_a_paragraph_put_elsewhere_moved(texts):
    assert changed(texts, [*texts[1:], texts[0]]) == (Change(Fate.MOVED, (0,), (5,), 0),)


def test_a_paragraph_moved_and_edited_says_both():
    edited = ENGLISH[0].replace("Tuesday", "Monday")

    assert changed(ENGLISH, [*ENGLISH[1:], edited]) == (
        Change(Fate.MOVED, (0,), (5,), 0, is_edited=True),
    )


def test_of_two_sections_that_changed_places_the_shorter_moved():
    assert changed(ENGLISH, [*ENGLISH[4:], *ENGLISH[:4]]) == (
        Change(Fate.MOVED, (4,), (0,), 4),
        Change(Fate.MOVED, (5,), (1,), 5),
    )


@pytest.mark.parametrize("texts", [ENGLISH, JAPANESE])
def test_a_paragraph_taken_out_is_gone(texts):
    assert changed(texts, [*texts[:2], *texts[3:]]) == (Change(Fate.GONE, (2,), (), 2),)


@pytest.mark.parametrize(("place", "texts"), [(0, ENGLISH), (3, JAPANESE), (6, ENGLISH)])
def test_a_paragraph_put_in_is_new_at_its_place(place, texts):
    assert changed(texts, [*texts[:place], WHALES, *texts[place:]]) == (
        Change(Fate.NEW, (), (place,), place),
    )


@pytest.mark.parametrize(
    ("texts", "other"),
    [(ENGLISH, WHALES), (JAPANESE, "鯨は夜ごと互いに歌を交わし、遠い海へと泳いでいく。")],
)
def test_another_paragraph_in_its_place_is_no_edit(texts, other):
    assert fates(texts, [*texts[:2], other, *texts[3:]]) == [Fate.NEW, Fate.GONE]


@pytest.mark.parametrize(("texts", "between"), [(ENGLISH, " "), (JAPANESE, "")])
def test_merged_paragraphs_are_one_change(texts, between):
    merged = between.join(texts[1:4])

    assert changed(texts, [texts[0], merged, *texts[4:]]) == (
        Change(Fate.MERGED, (1, 2, 3), (1,), 1),
    )


@pytest.mark.parametrize(("texts", "between"), [(ENGLISH, " "), (JAPANESE, "")])
def test_a_split_paragraph_is_one_change(texts, between):
    merged = between.join(texts[1:4])

    assert changed([texts[0], merged, *texts[4:]], texts) == (
        Change(Fate.SPLIT, (1,), (1, 2, 3), 1),
    )


def test_paragraphs_merged_and_edited_say_both():
    merged = f"{ENGLISH[1]} Then {ENGLISH[2].replace('Children', 'Boys')}"

    assert changed(ENGLISH, [ENGLISH[0], merged, *ENGLISH[3:]]) == (
        Change(Fate.MERGED, (1, 2), (1,), 1, is_edited=True),
    )


def test_paragraphs_broken_anew_are_one_change():
    a, b, c, d, *_ = ENGLISH

    assert changed([f"{a} {b}", f"{c} {d}"], [a, f"{b} {c}", d]) == (
        Change(Fate.SPLIT, (0, 1), (0, 1, 2), 0),
    )


def test_a_sentence_repeated_elsewhere_is_gone_and_not_merged():
    whole = f"{ENGLISH[1]} {ENGLISH[2]}"

    assert changed([ENGLISH[0], whole, ENGLISH[2]], [ENGLISH[0], whole]) == (
        Change(Fate.GONE, (2,), (), 2),
    )


def sale(year, amount):
    return f"In {year} the sales were {amount} million dollars in all shops."


def test_a_look_alike_is_not_taken_for_what_is_gone():
    old = [ENGLISH[0], sale(2019, 40), ENGLISH[1], sale(2020, 50), ENGLISH[2]]
    new = [ENGLISH[0], ENGLISH[1], sale(2020, 50), ENGLISH[2], sale(2021, 60)]

    assert changed(old, new) == (
        Change(Fate.GONE, (1,), (), 1),
        Change(Fate.NEW, (), (4,), 5),
    )


def test_look_alikes_that_are_all_edited_are_edited_where_they_stand():
    old = [sale(1900 + n, 7 * n) for n in range(40)]
    new = [text.replace("were", "reached") for text in old]

    changes = compare_blocks(pieces(old), pieces(new))

    assert changes.fates == (Fate.SMALL_EDIT,) * 40
    assert all(change.old == change.new for change in changes.blocks)


def test_of_equal_paragraphs_the_one_between_other_neighbours_is_gone():
    old = [ENGLISH[0], "Yes.", ENGLISH[1], "Yes.", ENGLISH[2]]

    assert changed(old, [ENGLISH[0], ENGLISH[1], "Yes.", ENGLISH[2]]) == (
        Change(Fate.GONE, (1,), (), 1),
    )


def test_a_heading_in_other_words_is_rewritten():
    old, new = ([Piece("heading", text), *pieces(ENGLISH)] for text in ("Prices", "Costs"))

    assert compare_blocks(old, new).fates[0] is Fate.REWRITTEN


def test_another_picture_in_its_place_is_rewritten():
    old, new = (
        [*pieces(ENGLISH[:2]), Piece("figure", "", images=(url,)), *pieces(ENGLISH[2:])]
        for url in ("https://blog.example/bridge.jpg", "https://blog.example/harbour.jpg")
    )

    assert compare_blocks(old, new).fates[2] is Fate.REWRITTEN


def test_a_link_that_leads_elsewhere_is_a_small_edit():
    old, new = (
        [Piece("paragraph", ENGLISH[0], links=(url,))]
        for url in ("https://blog.example/a", "https://blog.example/b")
    )

    assert compare_blocks(old, new).fates == (Fate.SMALL_EDIT,)


def test_everything_may_go_and_everything_may_come():
    assert fates(ENGLISH[:2], []) == [Fate.GONE, Fate.GONE]
    assert fates([], ENGLISH[:2]) == [Fate.NEW, Fate.NEW]


def test_what_does_not_count_is_the_same_and_leads_nowhere():
    changes = compare_blocks(pieces([VOLATILE[0], ENGLISH[0]]), pieces([ENGLISH[0], VOLATILE[1]]))

    assert changes.blocks == (Change(Fate.SAME, (0,), (), 0), Change(Fate.SAME, (1,), (0,), 1))
    assert changes.is_empty


def test_indices_are_those_of_the_blocks_given():
    old = [VOLATILE[0], *ENGLISH]
    new = [VOLATILE[1], VOLATILE[2], *ENGLISH[:2], WHALES, *ENGLISH[2:]]

    assert changed(old, new) == (Change(Fate.NEW, (), (4,), 3),)
