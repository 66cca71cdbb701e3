"""Sifting: where a report goes that changes no text, one or all of a queue; whoever comes second is told."""

from collections.abc import Mapping, Sequence
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone

from articles.models import Correction, ModerationEntry, Report, ReportQuerySet, User
from articles.moderation.acts import Act, Beaten
from articles.moderation.pieces import Decided, go_through

Verb, State = ModerationEntry.Verb, Report.State
VERBS: Mapping[Report.State, ModerationEntry.Verb] = {
    State.DECLINED: Verb.DECLINE,
    State.SPAM: Verb.SPAM,
    State.NEW: Verb.REOPEN,
}
# From where a report is brought to a state; what was applied is undone, and nothing else.
FROM: Mapping[Report.State, Sequence[Report.State]] = {
    State.DECLINED: [State.NEW],
    State.SPAM: [State.NEW],
    State.NEW: [State.DECLINED, State.SPAM],
}


@transaction.atomic
def decide_report(
    report: Report,
    to: Report.State,
    *,
    by: User,
    seen: str = "",
    answer: str = "",
    why: str = "",
) -> UUID:
    """Decline a report, put it away as spam, or let it wait again; raises Beaten.

    Returns the number by which the act is undone. `seen` is the state on the page of whoever
    decides, the report's own where that was not said.
    """
    before = seen or report.state
    act = Act(VERBS[to], by, why)
    may_be = before in FROM[to]
    if not may_be or not put([report.pk], before=before, to=to, act=act, answer=answer):
        raise Beaten(Report.objects.filter(pk=report.pk).first())
    report.refresh_from_db()
    return act.number


def decide_reports(
    reports: ReportQuerySet,
    to: Report.State,
    *,
    by: User,
    why: str = "",
    number: UUID | None = None,
    at_most: int | None = None,
) -> Decided:
    """Do the same to every report of a query, as one act; `at_most` is as with comments."""
    act = Act(VERBS[to], by, why, number or uuid4())
    open_ones = reports.filter(state__in=FROM[to]).exclude(last_act=act.number)

    @transaction.atomic
    def put_piece(piece: Sequence[tuple[int, str]]) -> int:
        return sum(
            put([pk for pk, stands in piece if stands == state], before=state, to=to, act=act)
            for state in FROM[to]
        )

    rows = open_ones.values_list("pk", "state")
    return go_through(rows, number=act.number, at_most=at_most, move=put_piece)


def put(
    keys: Sequence[int],
    *,
    before: str,
    to: str,
    act: Act,
    answer: str = "",
    correction: Correction | None = None,
) -> int:
    """Bring reports that still stand where they were seen to a state, and log it.

    Whoever calls has begun a transaction. Returns how many were brought.
    """
    seen = Report.objects.filter(pk__in=keys, state=before).exclude(last_act=act.number)
    # What was answered goes into the log, so that an undo brings it back.
    answers = dict(seen.select_for_update().values_list("pk", "answer"))
    waits = to == State.NEW
    Report.objects.filter(pk__in=answers).update(
        state=to,
        answer=answer,
        correction=correction,
        handled_by=None if waits else act.by,
        handled_at=None if waits else timezone.now(),
        last_act=act.number,
    )
    ModerationEntry.objects.bulk_create(
        act.entry(
            report=pk,
            before={"state": before, "answer": answers[pk]},
            after={"state": to, "answer": answer},
        )
        for pk in answers
    )
    return len(answers)
