"""Undoing: who may take an act back: whoever might have done what it takes to do so."""

from articles.models import Article, ModerationEntry, Report, User

MODERATE, SIFT, CORRECT = (
    "articles.moderate_comment",
    "articles.sift_report",
    "articles.change_report",
)
DECIDED_BY_EDITORS = {Report.State.APPLIED, Report.State.DECLINED}


def may_undo(user: User, entry: ModerationEntry) -> bool:
    """Return whether this person may take back the act to which the line belongs."""
    if entry.report_id is None:
        return user.has_perm(MODERATE)
    states = {entry.before.get("state"), entry.after.get("state")}
    if not states & DECIDED_BY_EDITORS:
        return user.has_perm(SIFT)
    about = Article.objects.filter(segments__reports=entry.report_id)
    is_applied = Report.State.APPLIED in states
    may_edit = not is_applied or Article.objects.editable_by(user).filter(pk__in=about).exists()
    return user.has_perm(CORRECT) and may_edit
