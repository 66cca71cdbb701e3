import pytest

from articles import text
from articles.models import Notice


def notice(before, after, **fields):
    pieces = text.compare(before, after)
    known = {
        "correction": 7,
        "kind": "typo",
        "note": "",
        "credit": "",
        "is_from_reader": False,
        "at": "2026-01-02T03:04:05+00:00",
        "earlier": 1,
        "later": 2,
        "passage": "",
        "steps": [(piece.kind, piece.text) for piece in pieces],
    }
    return Notice(before=before, after=after, **{**known, **fields})


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ("海が青い。", "海は青い。", "誤字・脱字: 「海が青い。」を「海は青い。」に訂正しました。"),
        ("", "海は青い。", "誤字・脱字: 「海は青い。」を補いました。"),
        ("海は青い。", "", "誤字・脱字: 「海は青い。」を取り除きました。"),
        ("一\n\n二", "一\n\n三", "誤字・脱字: 「一 二」を「一 三」に訂正しました。"),
    ],
)
def test_a_sentence_says_all_of_it(before, after, sentence):
    assert notice(before, after).sentence == sentence


def test_a_sentence_ends_with_the_reason_and_the_thanks():
    told = notice("", "海", note="抜けて\nいた", credit="ひなた")

    assert told.sentence.endswith(
        "抜けて いた ひなたさんのご指摘によります。ありがとうございます。"
    )


def test_nobody_is_thanked_where_nobody_pointed_it_out():
    assert notice("", "海").thanks == ""


def test_what_an_article_keeps_makes_the_same_notice():
    told = notice("海が青い。", "海は青い。")

    again = Notice(**told.to_json())

    assert (again.pieces, again.anchor) == (told.pieces, "correction-7")
