"""Reporting: what readers say about a passage, and what is made of it."""

from django.db import transaction

from articles.models import Article, Correction, Report, Segment, User
from articles.publishing.correcting import Statement, correct
from articles.publishing.passages import Passage, find_passage
from articles.publishing.saving import Conflict


class AlreadyHandled(Exception):
    """Somebody else has dealt with the report."""


class NeedsAnEye(Exception):
    """The words cannot take the place of the passage unless somebody looks at its markup."""


@transaction.atomic
def file_report(segment: Segment, *, kind: str, wording: str, note: str, name: str) -> Report:
    """Keep what a reader says about a passage as it stands; the same words twice are one report."""
    said = {"kind": kind, "wording": wording, "note": note, "name": name}
    seen = {"source": segment.source, "target": segment.target}
    same = Report.objects.waiting().filter(segment=segment, **said, **seen).first()
    return same or Report.objects.create(segment=segment, **said, **seen)


@transaction.atomic
def apply_report(report: Report, *, by: User, based_on: int) -> Correction:
    """Put the reader's words in place of the passage, tell what was corrected, and thank the reader.

    Raises NeedsAnEye, AlreadyHandled, Conflict, WrongState.
    """
    article = _lock(report, based_on=based_on)
    passage = find_passage(article, report.segment)
    markdown = passage and _reworded(report, passage)
    if passage is None or not markdown:
        raise NeedsAnEye
    article.body = passage.lines.replaced(markdown)
    statement = Statement(report.kind, credit=report.name, is_from_reader=True)
    return _settle(report, article, by=by, based_on=based_on, statement=statement)


@transaction.atomic
def rework_report(
    report: Report, *, by: User, based_on: int, markdown: str, statement: Statement
) -> Correction:
    """Put an editor's words in place of the passage because of what a reader said.

    Raises NothingCorrected, NeedsAnEye, AlreadyHandled, Conflict, WrongState.
    """
    article = _lock(report, based_on=based_on)
    passage = find_passage(article, report.segment)
    if passage is None:
        raise NeedsAnEye
    article.body = passage.lines.replaced(markdown)
    return _settle(report, article, by=by, based_on=based_on, statement=statement)


@transaction.atomic
def decline_report(report: Report, *, by: User, answer: str) -> None:
    """Leave the passage as it is, with an answer for those who work here. Raises AlreadyHandled."""
    _claim(report).close(Report.State.DECLINED, by=by, answer=answer)


@transaction.atomic
def reject_report(report: Report, *, by: User) -> None:
    """Put a report away as no report at all. Raises AlreadyHandled."""
    _claim(report).close(Report.State.SPAM, by=by)


@transaction.atomic
def reopen_report(report: Report) -> None:
    """Let a report wait again that was declined or put away by mistake. Raises AlreadyHandled."""
    current = Report.objects.select_for_update().get(pk=report.pk)
    if current.state not in {Report.State.DECLINED, Report.State.SPAM}:
        raise AlreadyHandled
    current.reopen()


def can_apply(report: Report) -> bool:
    """Return whether the reader's words can take the place of the passage as they are."""
    passage = find_passage(report.segment.article, report.segment)
    return passage is not None and bool(_reworded(report, passage))


def _reworded(report: Report, passage: Passage) -> str | None:
    return passage.reworded(report.wording) if report.wording and report.is_current else None


def _lock(report: Report, *, based_on: int) -> Article:
    """Return the article, which nobody else saves until we are done."""
    article = Article.objects.select_for_update().get(pk=report.segment.article_id)
    if article.version != based_on:
        raise Conflict(article)
    report.segment.refresh_from_db()
    _claim(report)
    return article


def _claim(report: Report) -> Report:
    """Return the report as it stands, which nobody else deals with until we are done."""
    current = Report.objects.select_for_update().get(pk=report.pk)
    if not current.is_new:
        raise AlreadyHandled
    return current


def _settle(
    report: Report, article: Article, *, by: User, based_on: int, statement: Statement
) -> Correction:
    segment = report.segment
    correction = correct(article, by=by, based_on=based_on, statement=statement, segment=segment)
    report.correction = correction
    report.close(Report.State.APPLIED, by=by)
    return correction
