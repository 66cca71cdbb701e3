from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.alignment import Identities, Segment, match_segments
from tests.alignment.labelled import read_cases

TEXTS = [
    ("The mayor opened the bridge on Tuesday.", "火曜日、市長は新しい橋を開通させた。"),
    ("It cost more than anyone had promised.", "費用は誰の約束よりも高くついたのである。"),
    ("Children ran across it before the band.", "楽団より先に、子どもたちが駆け抜けていった。"),
    ("The old ferry was sold by the evening.", "古い渡し船は夕方までに売られてしまった。"),
    ("A man wants to live on it with his dog.", "ある男がそこで犬と暮らすつもりだという。"),
]


def segments(texts):
    return [Segment(f"id{place}", *text) for place, text in enumerate(texts)]


def keep(old, new):
    return list(match_segments(segments(old), new).kept)


def test_nothing_changes_nothing():
    assert match_segments(segments(TEXTS), TEXTS) == Identities(
        ("id0", "id1", "id2", "id3", "id4"), {}, {}, ()
    )


def test_layout_does_not_count():
    new = [(source.replace(" ", "\n "), f" {target}") for source, target in TEXTS]

    assert keep(TEXTS, new) == ["id0", "id1", "id2", "id3", "id4"]


def test_an_edited_translation_keeps_its_id():
    new = [*TEXTS[:2], (TEXTS[2][0], "子どもらが真っ先に渡った。"), *TEXTS[3:]]

    assert keep(TEXTS, new)[2] == "id2"


def test_an_edited_original_keeps_the_id():
    new = [*TEXTS[:2], ("Boys ran across it.", TEXTS[2][1]), *TEXTS[3:]]

    assert keep(TEXTS, new)[2] == "id2"


def test_a_segment_edited_on_both_sides_keeps_its_id():
    edited = (
        "Children ran across it before the noisy band.",
        "楽団より先に、子どもらが駆け抜けた。",
    )

    assert keep(TEXTS, [*TEXTS[:2], edited, *TEXTS[3:]])[2] == "id2"


def test_moved_segments_keep_their_ids():
    assert keep(TEXTS, TEXTS[::-1]) == ["id4", "id3", "id2", "id1", "id0"]


def test_a_segment_moved_and_edited_keeps_its_id():
    edited = ("The mayor opened the bridge on Monday.", "月曜日、市長は新しい橋を開通させた。")

    assert keep(TEXTS, [*TEXTS[1:], edited])[-1] == "id0"


def test_a_deleted_segment_is_gone():
    found = match_segments(segments(TEXTS), [*TEXTS[:2], *TEXTS[3:]])

    assert found.kept == ("id0", "id1", "id3", "id4")
    assert found.gone == ("id2",)


def test_an_inserted_segment_has_no_id():
    new = [*TEXTS[:2], ("It rained all day long.", "その日は一日中、雨が降っていた。"), *TEXTS[2:]]

    assert keep(TEXTS, new) == ["id0", "id1", None, "id2", "id3", "id4"]


def test_a_segment_put_in_the_place_of_another_has_no_id():
    other = ("Whales sing to each other at night.", "鯨は夜ごと互いに歌を交わす。")

    found = match_segments(segments(TEXTS), [*TEXTS[:2], other, *TEXTS[3:]])

    assert found.kept[2] is None
    assert found.gone == ("id2",)


def join(*texts):
    return (" ".join(source for source, _ in texts), "".join(target for _, target in texts))


def test_the_larger_part_of_a_split_segment_keeps_the_id():
    old = [TEXTS[0], join(TEXTS[1], TEXTS[2]), TEXTS[3]]

    found = match_segments(segments(old), TEXTS[:4])

    assert found.kept == ("id0", None, "id1", "id2")
    assert found.split == {1: "id1"}
    assert found.gone == ()


def test_the_larger_of_merged_segments_keeps_its_id():
    new = [TEXTS[0], join(TEXTS[1], TEXTS[2]), TEXTS[3], TEXTS[4]]

    found = match_segments(segments(TEXTS), new)

    assert found.kept == ("id0", "id2", "id3", "id4")
    assert found.merged == {"id1": "id2"}
    assert found.gone == ()


def test_a_translation_split_over_one_original_keeps_the_id_once():
    new = [
        TEXTS[0],
        (TEXTS[1][0], "費用は誰の約束よりも"),
        ("", "高くついたのである。"),
        *TEXTS[2:],
    ]

    kept = keep(TEXTS, new)

    assert kept.count("id1") == 1
    assert kept[3:] == ["id2", "id3", "id4"]


def test_omissions_that_are_merged_keep_one_id():
    old = [("The first sentence is left out.", ""), ("And so is the second one.", "")]

    found = match_segments(segments(old), [join(*old)])

    assert found.kept == ("id0",)
    assert found.merged == {"id1": "id0"}


def test_equal_segments_are_told_apart_by_their_neighbours():
    yes = ("Yes.", "はい。")
    old = [TEXTS[0], yes, TEXTS[1], yes, TEXTS[2], yes, TEXTS[3]]

    assert keep(old, [*old[:3], *old[4:]]) == ["id0", "id1", "id2", "id4", "id5", "id6"]


def test_equal_segments_without_neighbours_keep_their_order():
    yes = ("Yes.", "はい。")

    assert keep([yes, yes, yes], [yes, yes]) == ["id0", "id1"]


def test_a_short_text_elsewhere_is_not_the_same():
    old = [TEXTS[0], ("Yes.", "はい。"), TEXTS[1], TEXTS[2], TEXTS[3]]
    new = [TEXTS[0], TEXTS[1], TEXTS[2], ("Right.", "はい。"), TEXTS[3]]

    found = match_segments(segments(old), new)

    assert found.kept == ("id0", "id2", "id3", None, "id4")
    assert found.gone == ("id1",)


def test_a_short_text_in_its_place_is_the_same():
    old = [TEXTS[0], ("Yes.", "はい。"), TEXTS[1]]

    assert keep(old, [TEXTS[0], ("Right.", "はい。"), TEXTS[1]])[1] == "id1"


def sale(year, amount):
    return (
        f"In {year} sales were {amount} million dollars.",
        f"{year}年の売上高は{amount}00万ドルだった。",
    )


def test_an_id_does_not_slide_to_a_look_alike():
    old = [TEXTS[0], sale(2019, 40), TEXTS[1], sale(2020, 50), TEXTS[2]]
    new = [TEXTS[0], TEXTS[1], sale(2020, 50), TEXTS[2], sale(2021, 60)]

    found = match_segments(segments(old), new)

    assert found.kept == ("id0", "id2", "id3", "id4", None)
    assert found.gone == ("id1",)


def test_a_look_alike_that_only_moved_with_the_rest_is_not_taken():
    old = [sale(2000 + n, 10 * n) for n in range(6)]
    new = [*(sale(2000 + n, 10 * n) for n in range(1, 6)), sale(2006, 60)]

    assert keep(old, new) == ["id1", "id2", "id3", "id4", "id5", None]


def test_look_alikes_that_are_all_edited_in_place_keep_their_ids():
    old = [sale(1900 + n, 7 * n) for n in range(40)]
    new = [
        (one.replace("were", "reached"), other.replace("だった", "に達した")) for one, other in old
    ]

    assert keep(old, new) == [f"id{n}" for n in range(40)]


def test_no_segments_have_no_identities():
    assert match_segments([], []) == Identities((), {}, {}, ())


def test_empty_texts_do_no_harm():
    assert keep([("", ""), ("a", "")], [("", ""), ("", "b")]) == ["id0", None]


@pytest.fixture(scope="module")
def labelled():
    return [
        (
            " ".join(case.source[row].text for row in rows),
            "".join(case.target[column].text for column in columns),
        )
        for case in read_cases()
        for rows, columns in case.gold
    ]


def scramble(text, random):
    letters = list(text)
    for _ in range(len(letters) // 12):
        letters[random.randrange(len(letters))] = random.choice("あいうえお")
    return "".join(letters)


@pytest.mark.parametrize("seed", range(6))
def test_articles_that_are_much_edited_keep_their_ids(labelled, seed):
    random = Random(seed)  # noqa: S311
    old = random.sample([text for text in labelled if min(map(len, text)) > 25], 60)
    truth = [place for place in range(50) if random.random() > 0.1]
    random.shuffle(truth)
    new = [(scramble(old[place][0], random), scramble(old[place][1], random)) for place in truth]

    kept = keep(old[:50], [*new, *old[50:]])

    assert kept[: len(truth)] == [f"id{place}" for place in truth]
    assert set(kept[len(truth) :]) == {None}


SEGMENTS = st.lists(
    st.tuples(
        *[st.one_of(st.text("ab ", max_size=6), st.sampled_from(["はい。", "同じ文が続く。" * 3]))]
        * 2
    ),
    max_size=9,
)


@settings(max_examples=80, deadline=None)
@given(SEGMENTS, SEGMENTS)
def test_every_old_id_is_kept_or_merged_or_gone_once(old, new):
    found = match_segments(segments(old), new)

    kept = [identity for identity in found.kept if identity is not None]
    assert sorted([*kept, *found.merged, *found.gone]) == sorted(s.id for s in segments(old))
    assert set(found.merged.values()) <= set(kept)
    assert all(found.kept[place] is None for place in found.split)
    assert len(found.kept) == len(new)


@settings(max_examples=40, deadline=None)
@given(SEGMENTS)
def test_unchanged_segments_keep_their_ids(texts):
    assert keep(texts, texts) == [segment.id for segment in segments(texts)]
