"""Acts: what a moderator does at once, to one comment or to a thousand, under one number."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from articles.models import Comment, ModerationEntry, Report, User

Facts = Mapping[str, object]


class Beaten(Exception):
    """Somebody else acted in between; `current` is what it was about as it stands now, if it stands."""

    def __init__(self, current: Comment | Report | None = None) -> None:
        super().__init__(f"{current} is {current.state}" if current else "gone")
        self.current = current


class Overwritten(Beaten):
    """What an act has written says something else by now, so that it cannot be taken back."""


class Barred(Beaten):
    """What was there before an act is nothing that readers may see today."""


@dataclass(frozen=True)
class Act:
    """One act: its number, who does it and why; `by` is none where a writer's own doing has an effect."""

    verb: ModerationEntry.Verb
    by: User | None
    why: str = ""
    number: UUID = field(default_factory=uuid4)
    undoes: UUID | None = None

    def entry(
        self,
        *,
        comment: int | None = None,
        report: int | None = None,
        block: int | None = None,
        before: Facts | None = None,
        after: Facts | None = None,
    ) -> ModerationEntry:
        """Return a line of the log, not yet written."""
        return ModerationEntry(
            act=self.number,
            verb=self.verb,
            comment_id=comment,
            report_id=report,
            block=block,
            by=self.by,
            by_name=str(self.by or ""),
            why=self.why.strip(),
            before=dict(before or {}),
            after=dict(after or {}),
            undoes=self.undoes,
        )
