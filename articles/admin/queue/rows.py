"""Rows: a comment of the queue with what is known of its writer."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count

from articles.admin.queue.choices import Choice
from articles.admin.queue.targets import Target, targets_of
from articles.models import Article, Comment


@dataclass(frozen=True)
class Row:
    """A comment, what may be done to it, and how many of its writer's others were approved and were spam."""

    thing: Comment
    choices: Sequence[Choice]
    approved: int
    spam: int

    @property
    def article(self) -> Article:
        """The article under which it stands."""
        return self.thing.article

    @property
    def targets(self) -> list[Target]:
        """What can be blocked for its sake."""
        return targets_of(self.thing)


def rows_of(comments: Sequence[Comment], *, choices: Sequence[Choice]) -> list[Row]:
    """Return the rows of a page; the writers' histories come in one query."""
    history = _history({each.writer_id for each in comments if each.writer_id})

    def count(comment: Comment, state: Comment.State) -> int:
        found = history.get((comment.writer_id or 0, state), 0)
        return found - 1 if comment.state == state and found else found

    return [
        Row(
            each,
            [choice for choice in choices if each.state in choice.at],
            count(each, Comment.State.APPROVED),
            count(each, Comment.State.SPAM),
        )
        for each in comments
    ]


def _history(writers: Iterable[int]) -> Mapping[tuple[int, str], int]:
    states = [Comment.State.APPROVED, Comment.State.SPAM]
    found = Comment.objects.filter(writer__in=list(writers), state__in=states).order_by()
    counted = found.values_list("writer", "state").annotate(count=Count("pk"))
    return {(writer, state): count for writer, state, count in counted if writer}
