"""Conflicts: what two editors made of one article, side by side."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet

from articles import text
from articles.languages import listed
from articles.models import Article


@dataclass(frozen=True)
class Difference:
    """A field of which two versions exist: the kept one, the typed one, and both compared."""

    label: str
    kept: str
    typed: str

    @property
    def pieces(self) -> tuple[text.Piece, ...]:
        """The steps from what is kept to what was typed."""
        return text.compare(self.kept, self.typed)


def differences(current: Article, typed: Mapping[str, Any]) -> list[Difference]:
    """Return the fields in which what was typed differs from what is kept."""
    found = []
    for field in (*Article._meta.fields, *Article._meta.many_to_many):
        if field.name not in typed or not field.editable:
            continue
        kept, new = _words(getattr(current, field.name)), _words(typed[field.name])
        if kept != new:
            found.append(Difference(str(field.verbose_name), kept, new))
    return found


def _words(value: object) -> str:
    """Return the value as people read it."""
    if isinstance(value, QuerySet):
        return listed(sorted(map(str, value)))
    if isinstance(value, Model):
        return str(value)
    if hasattr(value, "all"):
        return _words(value.all())
    return "" if value is None else str(value)
