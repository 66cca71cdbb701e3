import pytest
from django.db import IntegrityError

from articles import moderation
from articles.models import ModerationEntry, Report
from tests.publishing.samples import published, reported

pytestmark = pytest.mark.django_db
State = Report.State


@pytest.fixture
def reports(editor):
    article = published(editor)
    return [reported(article, words, note=words) for words in ("二時間", "濡れて", "静か")]


def states():
    return sorted(Report.objects.values_list("state", flat=True))


def test_declining_keeps_the_answer_and_is_undone(reports, editor):
    report = reports[0]

    act = moderation.decide_report(report, State.DECLINED, by=editor, answer="原文のとおり。")
    kept = Report.objects.get(pk=report.pk)
    assert (kept.state, kept.answer, kept.handled_by) == ("declined", "原文のとおり。", editor)

    moderation.undo(act, by=editor)
    kept.refresh_from_db()
    assert (kept.is_new, kept.answer, kept.handled_by, kept.handled_at) == (True, "", None, None)


def test_undoing_a_reopening_brings_the_answer_back(reports, editor):
    moderation.decide_report(reports[0], State.DECLINED, by=editor, answer="原文のとおり。")
    act = moderation.decide_report(reports[0], State.NEW, by=editor)

    moderation.undo(act, by=editor)

    kept = Report.objects.get(pk=reports[0].pk)
    assert (kept.state, kept.answer) == ("declined", "原文のとおり。")


def test_a_report_is_dealt_with_once(reports, editor, moderator):
    moderation.decide_report(reports[0], State.SPAM, by=moderator)

    with pytest.raises(moderation.Beaten) as beaten:
        moderation.decide_report(reports[0], State.DECLINED, by=editor, seen="new")

    assert beaten.value.current.state == "spam"


def test_all_are_one_act_that_can_be_cut_into_steps(reports, moderator):
    step = moderation.decide_reports(Report.objects.all(), State.SPAM, by=moderator, at_most=2)
    assert (step.done, step.is_over, states()) == (2, False, ["new", "spam", "spam"])

    moderation.decide_reports(Report.objects.all(), State.SPAM, by=moderator, number=step.act)
    assert states() == ["spam"] * 3

    assert moderation.undo(step.act, by=moderator).done == 3
    assert states() == ["new"] * 3


def test_an_undo_leaves_what_somebody_did_since(reports, moderator, editor):
    done = moderation.decide_reports(Report.objects.all(), State.SPAM, by=moderator)
    moderation.decide_report(Report.objects.get(pk=reports[0].pk), State.NEW, by=editor)
    moderation.decide_report(Report.objects.get(pk=reports[0].pk), State.SPAM, by=editor)

    undone = moderation.undo(done.act, by=moderator)

    assert (undone.done, undone.beaten) == (2, 1)
    assert states() == ["new", "new", "spam"]


def test_an_undo_can_be_undone(reports, moderator):
    act = moderation.decide_report(reports[0], State.SPAM, by=moderator)
    back = moderation.undo(act, by=moderator)

    moderation.undo(back.act, by=moderator)

    assert states() == ["new", "new", "spam"]


def test_the_log_of_a_report_is_not_rewritten(reports, moderator):
    moderation.decide_report(reports[0], State.SPAM, by=moderator, why="広告")

    with pytest.raises(IntegrityError):
        ModerationEntry.objects.update(why="")
