"""Deciding: where a comment goes, one or all of a queue; whoever comes second is told."""

from collections.abc import Mapping, Sequence
from uuid import UUID, uuid4

from django.db import transaction

from articles import tasks
from articles.models import Comment, CommentQuerySet, ModerationEntry, User
from articles.moderation.acts import Act, Beaten
from articles.moderation.pieces import Decided, go_through

Verb, State = ModerationEntry.Verb, Comment.State
VERBS: Mapping[Comment.State, ModerationEntry.Verb] = {
    State.APPROVED: Verb.APPROVE,
    State.HELD: Verb.HOLD,
    State.SPAM: Verb.SPAM,
    State.TRASH: Verb.TRASH,
}
# The state and the version of a comment as a moderator's page showed them.
Seen = tuple[str, int]


def approve(
    comment: Comment, *, by: User, seen: str = "", version: int | None = None, why: str = ""
) -> UUID:
    """Show the comment to everybody; raises Beaten."""
    return decide(comment, State.APPROVED, by=by, seen=seen, version=version, why=why)


def hold(
    comment: Comment, *, by: User, seen: str = "", version: int | None = None, why: str = ""
) -> UUID:
    """Put the comment back among those that wait; raises Beaten."""
    return decide(comment, State.HELD, by=by, seen=seen, version=version, why=why)


def mark_spam(
    comment: Comment, *, by: User, seen: str = "", version: int | None = None, why: str = ""
) -> UUID:
    """Call the comment spam; raises Beaten."""
    return decide(comment, State.SPAM, by=by, seen=seen, version=version, why=why)


def trash(
    comment: Comment, *, by: User, seen: str = "", version: int | None = None, why: str = ""
) -> UUID:
    """Take the comment away, which is no spam; raises Beaten."""
    return decide(comment, State.TRASH, by=by, seen=seen, version=version, why=why)


@transaction.atomic
def decide(
    comment: Comment,
    to: Comment.State,
    *,
    by: User,
    seen: str = "",
    version: int | None = None,
    why: str = "",
) -> UUID:
    """Bring the comment from the state that the moderator has seen to another; raises Beaten.

    Returns the number by which the act is undone. `seen` and `version` are the state and the text
    on the moderator's page, the comment's own where they were not said.
    """
    before = seen or comment.state
    read = comment.version if version is None else version
    act = Act(VERBS[to], by, why)
    if before == to or not move([comment.pk], before=before, version=read, to=to, act=act):
        raise Beaten(Comment.objects.filter(pk=comment.pk).first())
    comment.refresh_from_db()
    return act.number


def decide_all(
    comments: CommentQuerySet,
    to: Comment.State,
    *,
    by: User,
    why: str = "",
    number: UUID | None = None,
    at_most: int | None = None,
    seen: Mapping[int, Seen] | None = None,
) -> Decided:
    """Bring every comment of a query to a state, as one act, in pieces of a few queries each.

    Each piece is a transaction of its own. To show progress, ask for `at_most` so many and
    call again with the number of the act until it is over. Comments that somebody else
    decided, or whose text changed, since they were `seen` stay as they are and are counted as
    beaten; those of which nothing was seen are taken as they are now. `seen` is for one call alone:
    with `at_most`, what stays would be met again by the next.
    """
    act = Act(VERBS[to], by, why, number or uuid4())
    open_ones = comments.exclude(state__in=[to, State.WITHDRAWN]).exclude(last_act=act.number)
    rows = open_ones.values_list("pk", "state", "version")

    def move_piece(piece: Sequence[tuple[int, str, int]]) -> int:
        shown = {pk: (seen or {}).get(pk, (state, version)) for pk, state, version in piece}
        return _move_piece(shown, to=to, act=act)

    return go_through(rows, number=act.number, at_most=at_most, move=move_piece)


@transaction.atomic
def _move_piece(shown: Mapping[int, Seen], *, to: Comment.State, act: Act) -> int:
    done = 0
    for state, version in sorted(set(shown.values())):
        keys = [pk for pk, seen in shown.items() if seen == (state, version)]
        done += move(keys, before=state, version=version, to=to, act=act)
    return done


def move(keys: Sequence[int], *, before: str, version: int, to: str, act: Act) -> int:
    """Bring comments that still stand where they were seen, with that text, to a state, and log it.

    Whoever calls has begun a transaction. Returns how many were brought.
    """
    # What its writer took back stays so, whoever acts.
    seen = Comment.objects.filter(pk__in=keys, state=before, version=version)
    standing = seen.exclude(state=State.WITHDRAWN)
    # What was seen is compared in the UPDATE itself: of two who act at once only one is counted.
    if not standing.exclude(last_act=act.number).update(state=to, last_act=act.number):
        return 0
    moved = list(
        Comment.objects.filter(pk__in=keys, last_act=act.number, state=to).values_list(
            "pk", flat=True
        )
    )
    ModerationEntry.objects.bulk_create(
        act.entry(comment=pk, before={"state": before}, after={"state": to}) for pk in moved
    )
    if to == State.APPROVED:
        tasks.tell_of(moved)
    if act.by:
        tasks.tell_akismet(moved, before=before, to=to)
    return len(moved)
