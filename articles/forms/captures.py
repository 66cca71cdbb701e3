"""Captures: what a page said fills the fields that nobody has filled."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from articles import extraction, originals
from articles.languages import listed
from articles.models import Author, Snapshot

# What is found, and the field of the form that it fills; authors are a case of their own.
FIELDS: Mapping[extraction.Field, str] = {
    extraction.Field.TITLE: "title",
    extraction.Field.SITE_NAME: "site_name",
    extraction.Field.LANGUAGE: "language",
    extraction.Field.LICENCE: "licence",
    extraction.Field.DESCRIPTION: "description",
    extraction.Field.PICTURE: "picture_url",
    extraction.Field.PUBLISHED: "published_on",
}
DATE = len("2024-03-05")


def fill_in(typed: QueryDict, snapshot: Snapshot) -> QueryDict:
    """Return what was typed, with what the page says in every field that was left empty."""
    filled = typed.copy()
    before = captured_with(typed)
    if before and before != snapshot:
        _empty(filled, before)
    filled["captured"] = str(snapshot.pk)
    filled["pasted"] = ""
    for name, value in _values(snapshot.found):
        if not filled.get(name, "").strip():
            filled[name] = value
    if not (filled.getlist("authors") or filled.get("new_authors", "").strip()):
        known, unknown = _authors(originals.values_of(snapshot.found, extraction.Field.AUTHORS))
        filled.setlist("authors", [str(author.pk) for author in known])
        filled["new_authors"] = "\n".join(unknown)
    address = originals.values_of(snapshot.found, extraction.Field.URL)
    if address and snapshot.way == Snapshot.Way.FETCHED:
        filled["url"] = address[0]
    return filled


def captured_with(typed: Mapping[str, Any]) -> Snapshot | None:
    """Return the text that was captured with a form and belongs to no original yet."""
    key = str(typed.get("captured", ""))
    if not (key.isascii() and key.isdigit() and len(key) < 19):
        return None
    return Snapshot.objects.filter(pk=int(key), original=None).first()


def _empty(filled: QueryDict, before: Snapshot) -> None:
    """Take back what another page said, as far as nobody has changed it."""
    for name, value in _values(before.found):
        if filled.get(name) == value:
            filled[name] = ""
    known, unknown = _authors(originals.values_of(before.found, extraction.Field.AUTHORS))
    same = filled.getlist("authors") == [str(author.pk) for author in known]
    if same and filled.get("new_authors", "").splitlines() == unknown:
        filled.setlist("authors", [])
        filled["new_authors"] = ""


def _values(found: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for field, name in FIELDS.items():
        for value in originals.values_of(found, field)[:1]:
            yield name, value[:DATE] if name == "published_on" else value


def _authors(names: list[str]) -> tuple[list[Author], list[str]]:
    """Return the authors on record and the names of the others."""
    known = {
        author.original_name: author for author in Author.objects.filter(original_name__in=names)
    }
    return list(known.values()), [name for name in names if name not in known]


def where_found(snapshot: Snapshot | None) -> dict[str, str]:
    """Return for each field of the form where on the page its value stands."""
    if snapshot is None:
        return {}
    fields = {**FIELDS, extraction.Field.AUTHORS: "new_authors", extraction.Field.URL: "url"}
    return {
        name: _("ページでは: %(value)s(%(where)s)")
        % {"value": listed(found["values"]), "where": found["where"]}
        for field, name in fields.items()
        if (found := snapshot.found.get(field.value))
    }
