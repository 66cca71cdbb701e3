"""Reporting: whoever deals with reports hears of those that wait, and may do so from the letter."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.comments.mailing import absolute
from articles.comments.tokens import ANSWERS, may_answer, report_link
from articles.comments.waiting import LONGEST_LETTER, write_to_all_with
from articles.models import Report, ReportQuerySet, User

Applied, Spam = Report.State.APPLIED, Report.State.SPAM


@dataclass(frozen=True)
class ReportLine:
    """A report in a letter, with the links under it; without better words there is nothing to apply."""

    report: Report
    application: str
    rejection: str


def tell_of_reports(waiting: ReportQuerySet) -> int:
    """Send a letter about reports that wait to each who deals with them; return to how many."""
    count = waiting.count()
    if not count:
        return 0
    first = list(waiting.with_article().order_by("sent_at", "id")[:LONGEST_LETTER])
    named = {"site": settings.SITE_NAME, "count": count}
    return write_to_all_with(
        ANSWERS[Spam],
        "reported",
        subject=_("%(site)s: 読者の知らせ%(count)d件が待っています") % named,
        count=count,
        queue=reverse("admin:articles_report_queue"),
        lines=lambda person: [_line(report, person) for report in first],
    )


def _line(report: Report, person: User) -> ReportLine:
    can_apply = bool(report.wording) and may_answer(person, report, Applied)
    application = absolute(report_link(report, Applied, by=person)) if can_apply else ""
    return ReportLine(report, application, absolute(report_link(report, Spam, by=person)))
