"""Reasons: what the gate says, and whether the site lets it stand in the way."""

from collections.abc import Collection
from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import Promise

from articles.reasons import ALWAYS_BLOCK


@dataclass(frozen=True)
class Reason:
    """One reason why an article should not be published, with what to do about it."""

    name: str
    sentence: str | Promise

    @property
    def blocks(self) -> bool:
        """Whether it stands in the way; the site may have it only told (GATE_WARNS)."""
        return self.name in ALWAYS_BLOCK or self.name not in settings.GATE_WARNS

    @property
    def about_original(self) -> bool:
        """Whether the cure is on the page of the original."""
        return self.name.startswith(("permission", "licence", "author"))


class Refused(Exception):
    """The gate holds the article back; `reasons` says why."""

    def __init__(self, reasons: Collection[Reason]) -> None:
        super().__init__(" ".join(str(reason.sentence) for reason in reasons))
        self.reasons = tuple(reasons)
