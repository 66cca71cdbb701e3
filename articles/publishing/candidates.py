"""Candidates: an article as it would be published."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.utils import timezone

from articles.models import Article, Image, Rights, User, rights_of


@dataclass(frozen=True)
class Candidate:
    """An article with those who translated it and the moment at which readers would get it.

    `read` is what the ledger says of that day, where somebody has just read it.
    """

    article: Article
    translators: Collection[User]
    at: datetime
    read: Rights | None = None

    @cached_property
    def rights(self) -> Rights | None:
        """What may be done with the original at that moment; nothing where there is no original."""
        original = self.article.original
        if self.read or original is None:
            return self.read
        return rights_of(original, on=timezone.localdate(self.at))

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """The addresses of the pictures in the text."""
        return self.article.document.pictures

    @cached_property
    def known(self) -> dict[str, Image]:
        """The pictures of ours in the text, by their addresses there."""
        return Image.objects.at(self.addresses)

    @cached_property
    def pictures(self) -> list[Image]:
        """The pictures of ours that it shows, in front and in the text."""
        shown = list(self.known.values())
        lead = self.article.lead_image
        return shown if lead is None or lead in shown else [lead, *shown]
