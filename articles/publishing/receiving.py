"""Receiving: what comes from strangers is put before the rules against spam."""

from django.db import transaction
from django.utils import timezone

from articles import guarding, spam, tasks
from articles.models import Report, Segment
from articles.publishing.reporting import file_report

# A report waits for an editor in any case: what would hold a comment back for its coming refuses it.
OF_THE_COMING = frozenset({"hurry", "address", "prefix"})


@transaction.atomic
def receive_report(
    segment: Segment, *, arrival: guarding.Arrival, wording: str, note: str, name: str, kind: str
) -> Report:
    """File what a reader sends about a passage; raises guarding.Refused."""
    now = timezone.now()
    network = guarding.network_of(arrival.address, now=now)
    sender = guarding.names_of(network)
    remarks = Report(target=segment.target, wording=wording, note=note).remarks
    posting = guarding.posting_of(name, remarks, sender=sender, arrival=arrival)
    counted = guarding.count(
        posting, purpose="report", network=network, article=segment.article, now=now
    )
    guarding.refuse(
        reason
        for reason in spam.judge(counted, guarding.limits())
        if reason.effect > spam.Effect.HOLD or reason.name in OF_THE_COMING
    )
    said = {"kind": kind, "wording": wording, "note": note, "name": name}
    report = file_report(segment, **said, network=network)
    # The same words twice are one report, and one letter.
    if report.sent_at >= now:
        tasks.tell_editors_of(report)
    return report
