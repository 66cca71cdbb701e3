"""Reporting: what readers say about a passage, and what is made of it."""

from collections.abc import Collection, Iterable

from django.db import transaction

from articles import guarding
from articles.models import Article, Correction, Report, Segment, User
from articles.publishing.correcting import Statement, correct
from articles.publishing.passages import Passage, Passages, find_passage
from articles.publishing.saving import Conflict

NOWHERE = guarding.Network()


class NeedsAnEye(Exception):
    """The words cannot take the place of the passage unless somebody looks at its markup."""


@transaction.atomic
def file_report(
    segment: Segment,
    *,
    kind: str,
    wording: str,
    note: str,
    name: str,
    network: guarding.Network = NOWHERE,
) -> Report:
    """Keep what a reader says about a passage as it stands; the same words twice are one report."""
    said = {"kind": kind, "wording": wording, "note": note, "name": name}
    seen = {"source": segment.source, "target": segment.target}
    same = Report.objects.waiting().filter(segment=segment, **said, **seen).first()
    whence = {"prefix": network.prefix, "address_hash": network.newest_hash}
    return same or Report.objects.create(segment=segment, **said, **seen, **whence)


@transaction.atomic
def accept_wording(report: Report, *, by: User, based_on: int | None) -> Correction:
    """Put the reader's words in place of the passage, tell what was corrected, and thank the reader.

    Without a version the passage alone has to be what the reader saw: what was saved elsewhere in
    the article meanwhile stays. Raises NeedsAnEye, Conflict, WrongState.
    """
    article = _lock(report, based_on=based_on)
    passage = find_passage(article, report.segment)
    markdown = passage and _reworded(report, passage)
    if passage is None or not markdown:
        raise NeedsAnEye
    article.body = passage.lines.replaced(markdown)
    statement = Statement(report.kind, credit=report.name, is_from_reader=True)
    return _correct(report, article, by=by, statement=statement)


@transaction.atomic
def rework_passage(
    report: Report, *, by: User, based_on: int, markdown: str, statement: Statement
) -> Correction:
    """Put an editor's words in place of the passage because of what a reader said.

    Raises NothingCorrected, NeedsAnEye, Conflict, WrongState.
    """
    article = _lock(report, based_on=based_on)
    passage = find_passage(article, report.segment)
    if passage is None:
        raise NeedsAnEye
    article.body = passage.lines.replaced(markdown)
    return _correct(report, article, by=by, statement=statement)


def can_accept(report: Report) -> bool:
    """Return whether the reader's words can take the place of the passage as they are."""
    return report.pk in acceptable([report])


def acceptable(reports: Iterable[Report]) -> Collection[int]:
    """Return the keys of those whose words can take the place of the passage as they are.

    The text of each article is parsed once, and each passage judged by itself: what accepts one looks again.
    """
    texts: dict[int, Passages] = {}
    found = set[int]()
    for report in reports:
        # Most reports say what is wrong and no more; those ask for no look at the text.
        if not report.wording or not report.is_current:
            continue
        article = report.segment.article
        text = texts.setdefault(article.pk, Passages(article.body))
        passage = text.find(report.segment)
        if passage and passage.takes(report.wording):
            found.add(report.pk)
    return found


def _reworded(report: Report, passage: Passage) -> str | None:
    return passage.reworded(report.wording) if report.wording and report.is_current else None


def _lock(report: Report, *, based_on: int | None) -> Article:
    """Return the article, which nobody else saves until we are done."""
    article = Article.objects.lock(report.segment.article_id)
    if based_on is not None and article.version != based_on:
        raise Conflict(article)
    report.segment.refresh_from_db()
    return article


def _correct(report: Report, article: Article, *, by: User, statement: Statement) -> Correction:
    return correct(
        article, by=by, based_on=article.version, statement=statement, segment=report.segment
    )
