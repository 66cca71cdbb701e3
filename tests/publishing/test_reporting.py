import pytest
from django.db import IntegrityError

from articles import publishing
from articles.models import Report
from tests.publishing.samples import edited, fresh, published, reported
from tests.working import calls

pytestmark = pytest.mark.django_db
BETTER = "潮は十二時間ごとに満ちる。"


@pytest.fixture
def article(editor):
    return published(editor)


def applied(report, article, editor):
    return publishing.accept_wording(report, by=editor, based_on=fresh(article).version)


def test_a_report_keeps_the_passage_as_the_reader_saw_it(article, editor):
    report = reported(article, "二時間", wording=BETTER)

    edited(article, editor, "二時間", "三時間")

    assert Report.objects.get().target == "潮は二時間ごとに満ちる。"
    assert not Report.objects.get(pk=report.pk).is_current


def test_the_same_words_twice_are_one_report(article):
    reported(article, "二時間", wording=BETTER)
    reported(article, "二時間", wording=BETTER)

    assert Report.objects.count() == 1


def test_applying_puts_the_readers_words_in_the_place_of_the_passage(article, editor):
    report = reported(article, "二時間", wording=BETTER)

    applied(report, article, editor)

    assert fresh(article).body == f"{BETTER}\n\n石は*濡れて*光る。\n\n夜は静かだ。"
    assert BETTER in fresh(article).html


def test_applying_tells_of_the_correction_and_thanks_the_reader(article, editor):
    report = reported(article, "二時間", wording=BETTER, kind="number", name="ひなた")

    correction = applied(report, article, editor)

    assert (correction.segment, correction.kind) == (report.segment, "number")
    assert fresh(article).corrected[0].credit == "ひなた"
    assert article.revisions.count() == 2


def test_a_reader_without_a_name_is_thanked_too(article, editor):
    applied(reported(article, "二時間", wording=BETTER), article, editor)

    assert fresh(article).corrected[0].thanks == "読者のご指摘によります。ありがとうございます。"


def test_the_text_is_not_read_again_for_every_report(editor):
    body = "\n\n".join(f"{number}番めの[岩](https://r.example/{number})。" for number in range(40))
    article = published(editor, body=body)
    reports = [
        reported(article, f"{number}番めの岩", wording=f"{number}番めの石。")
        for number in range(20)
    ]

    assert set(publishing.acceptable(reports)) == {report.pk for report in reports}
    assert calls(publishing.acceptable, reports) < 4 * calls(publishing.acceptable, reports[:1])


def test_a_passage_may_become_two(article, editor):
    report = reported(article, "夜は", wording="夜は静かだ。\n\nほんとうに。")

    applied(report, article, editor)

    assert fresh(article).body.endswith("光る。\n\n夜は静かだ。\n\nほんとうに。")


@pytest.mark.parametrize(
    ("words", "wording"),
    [
        ("石は", "石が乾いて光る。"),  # markup is among what changes
        ("夜は", "# 夜"),  # the reader's words would be markup
        ("夜は", "夜は[明るい](https://spam.example/)。"),
        ("夜は", "夜は https://spam.example/ 。"),
        ("夜は", "夜は明るい。\n===="),
        ("夜は", ""),
    ],
)
def test_markup_is_never_damaged(article, editor, words, wording):
    report = reported(article, words, wording=wording)

    with pytest.raises(publishing.NeedsAnEye):
        applied(report, article, editor)

    assert fresh(article).body == article.body
    assert Report.objects.get().is_new


@pytest.mark.parametrize(
    ("body", "wording", "became"),
    [
        ("夜は*静か*だ。", "夜は静かだ。星も出る。", "夜は*静か*だ。星も出る。"),
        ("夜は静かだ[^1]。\n\n[^1]: 注。", "夜は暗い。", "夜は暗い[^1]。\n\n[^1]: 注。"),
        ("- 夜は静かだ\n- 朝は早い", "夜は静かだ\n朝は遅い", "- 夜は静かだ\n- 朝は遅い"),
    ],
)
def test_markup_that_does_not_change_stays(editor, body, wording, became):
    article = published(editor, body=body)
    report = reported(article, "夜は", wording=wording)

    applied(report, article, editor)

    assert fresh(article).body == became


def test_words_that_would_be_markup_beside_other_markup_are_left_alone(editor):
    article = published(editor, body="夜は*静か*だ。")
    report = reported(article, "夜は", wording="夜は静かだ[](https://spam.example/)。")

    with pytest.raises(publishing.NeedsAnEye):
        applied(report, article, editor)


def test_a_passage_that_has_changed_is_left_alone(article, editor):
    report = reported(article, "二時間", wording=BETTER)
    edited(article, editor, "二時間", "三時間")

    with pytest.raises(publishing.NeedsAnEye):
        applied(report, article, editor)


def test_a_passage_that_is_gone_is_left_alone(article, editor):
    report = reported(article, "夜は", wording="夜は明るい。")
    edited(article, editor, "\n\n夜は静かだ。", "")

    with pytest.raises(publishing.NeedsAnEye):
        applied(report, article, editor)


def test_a_list_that_follows_at_once_stays_a_list(editor):
    article = published(editor, body="一行目。\n- 項目")
    report = reported(article, "一行目", wording="一行目です。")

    applied(report, article, editor)

    assert fresh(article).body == "一行目です。\n- 項目"


def test_another_editors_save_is_not_overwritten(article, editor):
    report = reported(article, "二時間", wording=BETTER)
    seen = article.version
    edited(article, editor, "静か", "賑やか")

    with pytest.raises(publishing.Conflict):
        publishing.accept_wording(report, by=editor, based_on=seen)

    assert "賑やか" in fresh(article).body


def test_other_passages_that_were_saved_meanwhile_stay(article, editor):
    report = reported(article, "二時間", wording=BETTER)
    edited(article, editor, "静か", "賑やか")

    publishing.accept_wording(report, by=editor, based_on=None)

    assert fresh(article).body == f"{BETTER}\n\n石は*濡れて*光る。\n\n夜は賑やかだ。"


@pytest.mark.parametrize("wrong", [{"state": "spam"}, {"correction": True}])
def test_the_database_refuses_broken_reports(article, editor, wrong):
    done = reported(article, "二時間", wording=BETTER)
    correction = applied(done, article, editor)
    done.delete()
    report = reported(article, "夜は")

    for name, value in wrong.items():
        setattr(report, name, correction if value is True else value)

    with pytest.raises(IntegrityError):
        report.save()
