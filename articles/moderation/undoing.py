"""Undoing: an act is taken back, as far as nobody has acted upon it since."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from articles import tasks
from articles.models import Block, Comment, ModerationEntry, Report, User
from articles.moderation.acts import Act, Beaten
from articles.moderation.applying import take_back
from articles.moderation.editing import replace
from articles.moderation.pieces import CHUNK, Decided
from articles.moderation.sifting import put

Verb = ModerationEntry.Verb


def undo(number: UUID, *, by: User, why: str = "") -> Decided:
    """Take back everything that an act did and that still stands; raises Beaten where nothing does.

    What somebody has acted upon since stays as it is and is counted as beaten.
    """
    act = Act(Verb.UNDO, by, why, undoes=number)
    entries = ModerationEntry.objects.of_act(number)
    done = total = last = 0
    while piece := list(entries.filter(pk__gt=last)[:CHUNK]):
        with transaction.atomic():
            done += _take_back(piece, act)
        total, last = total + len(piece), piece[-1].pk
    if not done:
        first = entries.select_related("comment", "report").first()
        raise Beaten(first.comment or first.report if first else None)
    return Decided(act.number, done, total - done, is_over=True)


def _take_back(piece: Sequence[ModerationEntry], act: Act) -> int:
    done = 0
    for (way, before, after), group in groupby(sorted(piece, key=_kind), key=_kind):
        done += WAYS[way](list(group), act, before, after)
    return done


def _kind(entry: ModerationEntry) -> tuple[str, str, str]:
    """Return how an entry is taken back, and the states between which it led."""
    known = "report" if entry.report_id else ""
    kind = known or next((name for name in WAYS if name in entry.after), "state")
    return kind, str(entry.before.get("state", "")), str(entry.after.get("state", ""))


def _restore_states(entries: Sequence[ModerationEntry], act: Act, before: str, after: str) -> int:
    keys = [entry.comment_id for entry in entries if entry.comment_id]
    undone = act.undoes
    # Of what was erased there is nothing to bring back.
    standing = Comment.objects.filter(
        pk__in=keys, state=after, last_act=undone, erased_at__isnull=True
    )
    if not before or not standing.update(state=before, last_act=act.number):
        return 0
    back = Comment.objects.filter(pk__in=keys, last_act=act.number).values_list("pk", flat=True)
    lines = [act.entry(comment=pk, before={"state": after}, after={"state": before}) for pk in back]
    ModerationEntry.objects.bulk_create(lines)
    tasks.tell_akismet(
        [line.comment_id for line in lines if line.comment_id], before=after, to=before
    )
    return len(lines)


def _restore_texts(entries: Sequence[ModerationEntry], act: Act, before: str, after: str) -> int:
    return sum(_restore_text(entry, act) for entry in entries)


def _restore_text(entry: ModerationEntry, act: Act) -> bool:
    comment = Comment.objects.filter(log=entry, last_act=act.undoes).first()
    number, newest = entry.before["version"], entry.after["version"]
    older = comment and comment.versions.filter(number=number).first()
    if comment is None or older is None:
        return False
    replace(comment, older.text, seen=newest, by=act.by)
    # Where no other edit of the staff is left, the page says nothing of one.
    edited = ModerationEntry.objects.filter(comment=comment, verb=Verb.EDIT).exclude(pk=entry.pk)
    Comment.objects.filter(pk=comment.pk).update(
        last_act=act.number, edited_by_staff=edited.exists()
    )
    versions = {"version": newest}, {"version": comment.version}
    act.entry(comment=comment.pk, before=versions[0], after=versions[1]).save()
    return True


def _restore_expiry(entries: Sequence[ModerationEntry], act: Act, before: str, after: str) -> int:
    return sum(_restore_block(entry, act) for entry in entries)


def _restore_block(entry: ModerationEntry, act: Act) -> bool:
    standing = Block.objects.filter(pk=entry.block or 0, ended_at=None)
    if entry.before:
        moment = str(entry.before["expires_at"])
        changed = standing.update(expires_at=datetime.fromisoformat(moment) if moment else None)
    else:
        changed = standing.update(ended_at=timezone.now())
    if changed:
        act.entry(block=entry.block, before=entry.after, after=entry.before).save()
    return bool(changed)


def _block_again(entries: Sequence[ModerationEntry], act: Act, before: str, after: str) -> int:
    return sum(_block_once_again(entry, act) for entry in entries)


def _block_once_again(entry: ModerationEntry, act: Act) -> bool:
    # Where another block of the same stands by now, nothing is left to bring back.
    same = Block.objects.filter(kind=OuterRef("kind"), value=OuterRef("value"), ended_at=None)
    ended = Block.objects.filter(pk=entry.block or 0).exclude(ended_at=None)
    found = ended.exclude(Exists(same)).first()
    if found is None:
        return False
    Block.objects.filter(pk=found.pk).update(ended_at=None)
    act.entry(block=entry.block, before=entry.after, after=entry.before).save()
    return True


def _restore_reports(entries: Sequence[ModerationEntry], act: Act, before: str, after: str) -> int:
    if after == Report.State.APPLIED:
        return sum(take_back(entry, act) for entry in entries)
    # Who declined one with which answer stands in the log; a correction that is gone does not.
    if before == Report.State.APPLIED:
        return 0
    done = 0
    for answer, group in groupby(sorted(entries, key=_answer), key=_answer):
        keys = [entry.report_id for entry in group if entry.report_id]
        own = Report.objects.select_for_update().filter(pk__in=keys, last_act=act.undoes)
        standing = list(own.values_list("pk", flat=True))
        done += put(standing, before=after, to=before, act=act, answer=answer)
    return done


def _answer(entry: ModerationEntry) -> str:
    return str(entry.before.get("answer", ""))


Way = Callable[[Sequence[ModerationEntry], Act, str, str], int]
# By what an entry says of itself.
WAYS: Mapping[str, Way] = {
    "version": _restore_texts,
    "expires_at": _restore_expiry,
    "ended": _block_again,
    "report": _restore_reports,
    "state": _restore_states,
}
