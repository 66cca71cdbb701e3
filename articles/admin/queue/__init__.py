"""The queues of comments and of reports: all that is needed to judge them, and every act in one place."""

from articles.admin.queue.addresses import addresses
from articles.admin.queue.comments import COMMENTS
from articles.admin.queue.reports import REPORTS, ReportWish
from articles.admin.queue.telling import why_it_stays
from articles.admin.queue.undoing import CORRECT, SIFT, may_undo

__all__ = [
    "COMMENTS",
    "CORRECT",
    "REPORTS",
    "SIFT",
    "ReportWish",
    "addresses",
    "may_undo",
    "why_it_stays",
]
