"""Applying: what a reader reported becomes a correction of the article, and can be undone as a whole."""

from collections.abc import Callable
from uuid import UUID

from django.db import transaction

from articles import publishing
from articles.models import Article, Correction, ModerationEntry, Report, User
from articles.moderation.acts import Act, Barred, Beaten, Overwritten
from articles.moderation.sifting import put


def apply_report(report: Report, *, by: User, based_on: int | None = None, why: str = "") -> UUID:
    """Put the reader's words in place of the passage, and thank the reader.

    Without a version the passage alone has to be what the reader saw. Raises NeedsAnEye, Beaten,
    Conflict, WrongState.
    """
    return _settle(
        report, lambda: publishing.accept_wording(report, by=by, based_on=based_on), by=by, why=why
    )


def rework_report(
    report: Report, *, by: User, based_on: int, markdown: str, statement: publishing.Statement
) -> UUID:
    """Put an editor's words in place of the passage because of what a reader said.

    Raises NothingCorrected, NeedsAnEye, Beaten, Conflict, WrongState.
    """

    def correct() -> Correction:
        return publishing.rework_passage(
            report, by=by, based_on=based_on, markdown=markdown, statement=statement
        )

    return _settle(report, correct, by=by)


@transaction.atomic
def _settle(report: Report, correct: Callable[[], Correction], *, by: User, why: str = "") -> UUID:
    # The article is locked first, as by everything that saves one.
    Article.objects.lock(report.segment.article_id)
    current = Report.objects.select_for_update().get(pk=report.pk)
    if not current.is_new:
        raise Beaten(current)
    act = Act(ModerationEntry.Verb.APPLY, by, why)
    new, applied = Report.State.NEW, Report.State.APPLIED
    put([report.pk], before=new, to=applied, act=act, correction=correct())
    report.refresh_from_db()
    return act.number


def take_back(entry: ModerationEntry, act: Act) -> int:
    """Give the passage its words back and let the report wait again; other passages stay as they are.

    Raises Overwritten where the passage says something else by now, and Barred where readers may not see the
    old words.
    """
    about = Article.objects.filter(segments__reports=entry.report_id or 0).first()
    # Locked first: whoever takes it back or applies it anew meanwhile is done by now.
    if about:
        Article.objects.lock(about.pk)
    applied = Report.objects.filter(pk=entry.report_id or 0, last_act=act.undoes)
    report = applied.select_related("correction__article").first()
    if report is None or report.correction is None or act.by is None:
        return 0
    try:
        publishing.revert(report.correction, by=act.by)
    except publishing.Conflict:
        raise Overwritten(report) from None
    except publishing.Refused:
        raise Barred(report) from None
    # The correction is gone, and with it the only way on from there.
    return put([report.pk], before=Report.State.APPLIED, to=Report.State.NEW, act=act)
