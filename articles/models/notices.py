"""Notice: a correction as readers are told of it, kept with its article."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.utils import timezone
from django.utils.translation import gettext as _

from articles import text
from articles.models.faults import Fault


@dataclass(frozen=True)
class Notice:
    """What was wrong, what stands there now, and between which versions; `anchor` may be empty."""

    correction: int
    kind: str
    before: str
    after: str
    note: str
    credit: str
    is_from_reader: bool
    at: str
    earlier: int
    later: int
    anchor: str

    @property
    def label(self) -> str:
        """The kind, in a word."""
        return str(Fault(self.kind).label)

    @property
    def moment(self) -> datetime:
        """When it was corrected, in the time of the site."""
        return timezone.localtime(datetime.fromisoformat(self.at))

    @cached_property
    def pieces(self) -> tuple[text.Piece, ...]:
        """The steps from what was wrong to what stands there now, without long passages between."""
        return text.abridge(text.compare(self.before, self.after))

    @property
    def thanks(self) -> str:
        """The thanks to whoever pointed it out, empty where that is not known."""
        if self.credit:
            return _("%(name)sさんのご指摘によります。ありがとうございます。") % {
                "name": self.credit
            }
        if self.is_from_reader:
            return _("読者のご指摘によります。ありがとうございます。")
        return ""
