"""Taking corrections back out of texts that were saved since."""

import pytest

from articles import publishing
from articles.models import Correction
from tests.publishing.samples import edited, fresh, published, reported

pytestmark = pytest.mark.django_db
BODY = "一。\n\n朝は暗い。\n\n三。\n\n四。"


def applied(editor, wording, *, body=BODY, words="朝は暗い。"):
    """Return the correction that came of a report about the passage."""
    article = published(editor, body=body)
    report = reported(article, words, wording=wording)
    return publishing.accept_wording(report, by=editor, based_on=None)


def revert(correction, editor):
    publishing.revert(Correction.objects.get(pk=correction.pk), by=editor)
    return fresh(correction.article).body


@pytest.mark.parametrize(
    "wording", ["朝は明るい。", "朝は暗い。\n\n夜も。", "夜も。\n\n朝は暗い。", "夜。\n\n朝。"]
)
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("一。", "壱。\n\n弐。"),
        ("一。\n\n", ""),
        ("三。\n\n四。", "参。"),
        ("\n\n三。\n\n四。", ""),
        ("四。", "四。\n\n五。"),
    ],
)
def test_only_the_passage_gets_its_words_back(editor, wording, old, new):
    correction = applied(editor, wording)
    edited(fresh(correction.article), editor, old, new)

    assert revert(correction, editor) == BODY.replace(old, new)


def test_a_passage_that_was_moved_is_found(editor):
    correction = applied(editor, "朝は明るい。")
    edited(
        fresh(correction.article), editor, "一。\n\n朝は明るい。\n\n三。", "三。\n\n朝は明るい。"
    )

    assert revert(correction, editor) == "三。\n\n朝は暗い。\n\n四。"


def test_another_passage_that_says_the_same_is_left_alone(editor):
    body = "潮は二時間ごとに満ちる。\n\n潮は十二時間ごとに満ちる。\n\n三。"
    correction = applied(editor, "潮は十二時間ごとに満ちる。", body=body, words="は二時間")
    edited(fresh(correction.article), editor, "三。", "参。")

    assert revert(correction, editor) == body.replace("三。", "参。")


def test_of_a_passage_with_markup_the_markup_stays(editor):
    body = "朝の[岩](https://r.example/)は暗い。\n\n二。"
    correction = applied(editor, "朝の岩は明るい。", body=body, words="暗い")
    edited(fresh(correction.article), editor, "二。", "弐。")

    assert revert(correction, editor) == body.replace("二。", "弐。")


@pytest.mark.parametrize("wording", ["明るいのは夕方だ。", "三。"])
def test_words_that_stand_elsewhere_too_are_not_taken_for_the_passage(editor, wording):
    correction = applied(editor, wording)
    other = edited(fresh(correction.article), editor, f"{wording}\n\n", "消えた段落の跡。\n\n")
    now = edited(other, editor, "四。", "三。").body

    with pytest.raises(publishing.Conflict):
        revert(correction, editor)

    assert fresh(correction.article).body == now


@pytest.mark.parametrize(
    "new", ["朝は眩しい。", "朝は明るい。夜も。", "朝は*明るい*。", "# 朝は明るい。", ""]
)
def test_what_is_not_there_as_it_was_applied_is_left_alone(editor, new):
    correction = applied(editor, "朝は明るい。")
    now = edited(fresh(correction.article), editor, "朝は明るい。", new).body

    with pytest.raises(publishing.Conflict):
        revert(correction, editor)

    assert fresh(correction.article).body == now


def test_words_that_would_say_something_else_today_do_not_come_back(editor):
    body = "一。\n\n朝[^1]は暗い。\n\n三[^1]。\n\n[^1]: 注。"
    correction = applied(editor, "朝は明るい。", body=body, words="暗い")
    edited(fresh(correction.article), editor, "三[^1]。\n\n[^1]: 注。", "三。")

    with pytest.raises(publishing.Conflict):
        revert(correction, editor)
