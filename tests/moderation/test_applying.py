import pytest

from articles import moderation, publishing
from articles.models import Correction, Report
from tests.publishing.samples import BODY, edited, fresh, published, reported

pytestmark = pytest.mark.django_db
BETTER = "潮は十二時間ごとに満ちる。"


@pytest.fixture
def article(editor):
    return published(editor)


@pytest.fixture
def report(article):
    return reported(article, "二時間", wording=BETTER, name="ひなた")


def test_applying_closes_the_report(article, report, editor):
    moderation.apply_report(report, by=editor)

    kept = Report.objects.get()
    found = (kept.state, kept.handled_by, kept.correction)
    assert found == ("applied", editor, Correction.objects.get())


def test_an_undo_brings_text_and_report_back_and_tells_nobody_of_a_correction(
    article, report, editor
):
    act = moderation.apply_report(report, by=editor)

    moderation.undo(act, by=editor)

    assert fresh(article).body == BODY
    assert fresh(article).corrected == []
    kept = Report.objects.get()
    assert (kept.is_new, kept.correction) == (True, None)
    assert [line.verb for line in kept.log.order_by("pk")] == ["apply", "undo"]


def test_an_undo_never_takes_away_what_was_written_since(article, report, editor):
    act = moderation.apply_report(report, by=editor)
    edited(fresh(article), editor, "静か", "賑やか")

    moderation.undo(act, by=editor)

    assert fresh(article).body == BODY.replace("静か", "賑やか")
    assert fresh(article).corrected == []
    assert Report.objects.get().is_new
    assert article.revisions.count() == 4


@pytest.mark.parametrize(
    "new", ["潮は約十二時間ごとに満ちる。", "潮は*十二*時間ごとに満ちる。", ""]
)
def test_a_passage_that_was_written_anew_is_not_undone(article, report, editor, new):
    act = moderation.apply_report(report, by=editor)
    now = edited(fresh(article), editor, BETTER, new).body

    with pytest.raises(moderation.Overwritten):
        moderation.undo(act, by=editor)

    assert fresh(article).body == now
    assert len(fresh(article).corrected) == 1
    assert Report.objects.get().state == "applied"


def test_what_readers_may_not_see_today_does_not_come_back(article, report, editor, settings):
    act = moderation.apply_report(report, by=editor)
    edited(fresh(article), editor, "静か", "賑やか")
    article.original.permissions.update(state="withdrawn")

    with pytest.raises(moderation.Barred):
        moderation.undo(act, by=editor)

    assert BETTER in fresh(article).body


def test_an_application_that_was_undone_is_made_anew_and_not_undone_back(article, report, editor):
    back = moderation.undo(moderation.apply_report(report, by=editor), by=editor)

    with pytest.raises(moderation.Beaten):
        moderation.undo(back.act, by=editor)
    moderation.apply_report(Report.objects.get(), by=editor)

    assert BETTER in fresh(article).body


@pytest.mark.parametrize("order", [list, reversed])
def test_two_reports_of_one_article_are_applied_and_undone_in_any_order(
    article, report, editor, order
):
    other = reported(article, "夜は", wording="夜は暗い。")
    acts = [moderation.apply_report(each, by=editor) for each in (report, other)]
    assert fresh(article).body == f"{BETTER}\n\n石は*濡れて*光る。\n\n夜は暗い。"

    for act in order(acts):
        moderation.undo(act, by=editor)

    assert fresh(article).body == BODY
    assert not Correction.objects.exists()


def test_what_somebody_put_away_is_not_applied(article, report, editor, moderator):
    moderation.decide_report(Report.objects.get(), Report.State.SPAM, by=moderator)

    with pytest.raises(moderation.Beaten):
        moderation.apply_report(report, by=editor)

    assert not Correction.objects.exists()


def test_an_editor_may_find_words_of_their_own(article, editor):
    report = reported(article, "石は", wording="石は乾いて光る。", name="ひなた")
    statement = publishing.Statement("mistranslation", credit="ひなた", is_from_reader=True)

    moderation.rework_report(
        report,
        by=editor,
        based_on=article.version,
        markdown="石は*乾いて*光る。",
        statement=statement,
    )

    assert "\n\n石は*乾いて*光る。\n\n" in fresh(article).body
    assert Report.objects.get().state == "applied"
