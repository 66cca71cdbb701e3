"""Notice: a correction as readers are told of it, kept with its article."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from articles import text
from articles.models.faults import Fault


@dataclass(frozen=True)
class Notice:
    """What was wrong, what stands there now, and between which versions.

    `passage` is the anchor of the passage on the article's page, empty where there were several. `steps` are kinds and
    texts of the pieces that lead from the one text to the other, without long passages that stayed.
    """

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
    passage: str
    steps: Sequence[tuple[text.Kind, str]]

    def to_json(self) -> dict[str, Any]:
        """Return it as its article keeps it."""
        return {**asdict(self), "steps": [list(step) for step in self.steps]}

    @property
    def anchor(self) -> str:
        """The id of the element on the article's page, permanent."""
        return f"correction-{self.correction}"

    @property
    def label(self) -> str:
        """The kind, in a word."""
        return str(Fault(self.kind).label)

    @property
    def moment(self) -> datetime:
        """When it was corrected."""
        return datetime.fromisoformat(self.at)

    @property
    def pieces(self) -> tuple[text.Piece, ...]:
        """The steps from what was wrong to what stands there now."""
        return tuple(text.Piece(kind, words) for kind, words in self.steps)

    @property
    def old(self) -> str:
        """What was wrong, without long passages that stayed."""
        return "".join(piece.text for piece in self.pieces if piece.kind != "added")

    @property
    def new(self) -> str:
        """What stands there now, without long passages that stayed."""
        return "".join(piece.text for piece in self.pieces if piece.kind != "removed")

    @property
    def sentence(self) -> str:
        """All of it in one line."""
        words = _("%(kind)s: 「%(old)s」を「%(new)s」に訂正しました。")
        if not self.before:
            words = _("%(kind)s: 「%(new)s」を補いました。")
        elif not self.after:
            words = _("%(kind)s: 「%(old)s」を取り除きました。")
        told = words % {"kind": self.label, "old": _line(self.old), "new": _line(self.new)}
        return " ".join(part for part in (told, _line(self.note), self.thanks) if part)

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


def _line(words: str) -> str:
    return " ".join(words.split())
