"""Reporting: whoever deals with reports hears of those that wait, and may do so from the letter."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.comments.mailing import absolute, body_of
from articles.comments.notifying import LONGEST_LETTER, deliver
from articles.comments.tokens import ANSWERS, may_answer, report_link
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
    people = User.objects.with_perm(ANSWERS[Spam]).filter(is_active=True, is_staff=True)
    told = people.exclude(email="").distinct()
    return sum(_write(person, first, count=count) for person in told)


def _write(person: User, first: Sequence[Report], *, count: int) -> bool:
    context = {
        "lines": [_line(report, person) for report in first],
        "count": count,
        "more": count - len(first),
        "queue": absolute(reverse("admin:articles_report_queue")),
    }
    named = {"site": settings.SITE_NAME, "count": count}
    subject = _("%(site)s: 読者の知らせ%(count)d件が待っています") % named
    return deliver(person, subject, body=body_of("reported", context))


def _line(report: Report, person: User) -> ReportLine:
    can_apply = bool(report.wording) and may_answer(person, report, Applied)
    application = absolute(report_link(report, Applied, by=person)) if can_apply else ""
    return ReportLine(report, application, absolute(report_link(report, Spam, by=person)))
