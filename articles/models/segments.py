"""Segment: blocks of a translation with the blocks of the original that they render."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles import fragments
from articles.models.articles import Article

# No vowels, so that no id spells a word, and no letter that is taken for another.
ALPHABET = "23456789bcdfghjkmnpqrstvwxz"
ID_LENGTH = 7


def new_public_id() -> str:
    """Return an id that nobody has guessed: of 27 letters, ten thousand million for seven."""
    return get_random_string(ID_LENGTH, ALPHABET)


class SegmentQuerySet(models.QuerySet["Segment"]):
    """Segments, as sentences ask for them."""

    def standing(self) -> Self:
        """Return those that the text has now, in its order."""
        return self.filter(position__isnull=False).order_by("position")


class Placed:
    """What a permanent id and the places of passages say."""

    public_id: Any
    aliases: Any
    source_start: Any
    source_end: Any
    target_start: Any
    target_end: Any

    @property
    def anchor(self) -> str:
        """The id of the element on the page, permanent."""
        return f"s-{self.public_id}"

    @property
    def old_anchors(self) -> list[str]:
        """The ids of elements that this one has taken up."""
        return [f"s-{alias}" for alias in self.aliases]

    @property
    def is_omission(self) -> bool:
        """Whether the translation leaves the passage out."""
        return bool(self.target_start == self.target_end)

    @property
    def is_addition(self) -> bool:
        """Whether the passage is the translator's own."""
        return bool(self.source_start == self.source_end)


@dataclass(slots=True)
class Passage(Placed):
    """A segment as the page of its article needs it: a row takes ten times as long to make."""

    public_id: str
    aliases: list[str]
    source_start: int
    source_end: int
    target_start: int
    target_end: int
    link: str
    source_texts: Sequence[str] = ()
    target_texts: Sequence[str] = ()

    @property
    def target(self) -> str:
        """The passage of the translation."""
        return "\n\n".join(self.target_texts)


class Segment(Placed, models.Model):
    """A pair of passages with a permanent address; either side may be empty, not both.

    `source_start` to `source_end` are places of blocks in the article's snapshot and `target_start`
    to `target_end` of blocks in its text, from 0, each half open. A segment whose text left the
    article has no position and keeps its id, should the text come back.
    """

    class Link(models.TextChoices):
        """How well the text fragment leads to the passage in the original page."""

        UNIQUE = "unique", _("一か所に決まる")
        AMBIGUOUS = "ambiguous", _("一か所に決まらない")
        MISSING = "missing", _("いまの原文に見つからない")

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="segments")
    public_id = models.CharField(max_length=12, unique=True, default=new_public_id)
    # Ids of segments that went up in this one: their addresses lead here.
    aliases = models.JSONField(default=list)
    position = models.PositiveIntegerField(null=True)
    source_start = models.PositiveIntegerField(default=0)
    source_end = models.PositiveIntegerField(default=0)
    target_start = models.PositiveIntegerField(default=0)
    target_end = models.PositiveIntegerField(default=0)
    source_texts = models.JSONField(default=list)
    target_texts = models.JSONField(default=list)
    confidence = models.FloatField(
        default=1.0, validators=[MinValueValidator(0), MaxValueValidator(1)]
    )
    # An editor's word that exactly these passages belong together; it survives later edits.
    is_fixed = models.BooleanField(default=False)
    link = models.TextField(blank=True)
    link_state = models.CharField(max_length=10, choices=Link, default=Link.MISSING)

    objects = SegmentQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("一つ", "組")
        verbose_name_plural = pgettext_lazy("いくつも", "組")
        ordering = ["article", "position"]
        constraints = [
            models.CheckConstraint(
                name="segment_ranges_are_in_order",
                condition=Q(source_end__gte=F("source_start"), target_end__gte=F("target_start")),
            ),
            models.CheckConstraint(
                name="segment_has_a_side",
                condition=Q(position=None)
                | Q(source_end__gt=F("source_start"))
                | Q(target_end__gt=F("target_start")),
            ),
            models.CheckConstraint(
                name="segment_confidence_is_a_share",
                condition=Q(confidence__gte=0, confidence__lte=1),
            ),
            models.CheckConstraint(
                name="segment_link_is_unique_or_none",
                condition=Q(link_state="unique") | Q(link=""),
            ),
        ]
        indexes = [models.Index(fields=["article", "position"], name="segments_of_article")]

    def __str__(self) -> str:
        return f"s-{self.public_id}"

    @property
    def source(self) -> str:
        """The passage of the original, private."""
        return "\n\n".join(self.source_texts)

    @property
    def target(self) -> str:
        """The passage of the translation."""
        return "\n\n".join(self.target_texts)

    @property
    def stands(self) -> bool:
        """Whether its passage is in the article now."""
        return self.position is not None

    @property
    def percentage(self) -> int:
        """The confidence as people read it."""
        return round(100 * self.confidence)

    @property
    def source_url(self) -> str:
        """Where the passage is read: in the original page, or in its archived copy."""
        original = self.article.original
        assert original
        return fragments.link_to(original.reading_url, self.link)

    @property
    def can_split(self) -> bool:
        """Whether it has more than one passage."""
        return len(self.source_texts) + len(self.target_texts) > 1
