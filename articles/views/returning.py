"""Returning: what somebody typed and we did not keep, under the labels that they know."""

import re
from collections.abc import Iterator, Mapping

from django.apps import apps
from django.db import models
from django.db.models import Model
from django.forms import BooleanField, ChoiceField, Field
from django.http import HttpRequest

from articles.forms import (
    ArticleForm,
    CommentForm,
    ImageForm,
    OriginalForm,
    PermissionForm,
    ReportForm,
    RevisionForm,
    WithdrawalForm,
)
from articles.models import Article, Image, OriginalSource, Permission, Watch

# The addresses of the admin are named so: its model comes second.
PAGE = re.compile(r"articles_([a-z]+)_")
FIELDS: Mapping[type[Model], Mapping[str, Field]] = {
    Article: {**ArticleForm.base_fields, **WithdrawalForm.base_fields},
    Image: ImageForm.base_fields,
    OriginalSource: OriginalForm.base_fields,
    Permission: PermissionForm.base_fields,
}
# Pages on which strangers write.
PUBLIC: Mapping[str, Mapping[str, Field]] = {
    "comments": {name: CommentForm.base_fields[name] for name in ("text", "name", "email")},
    "comment_edit": {"text": RevisionForm.base_fields["text"]},
    "report": {name: ReportForm.base_fields[name] for name in ("wording", "note", "name")},
}
# Rows beneath a form: `permissions-0-evidence`.
ROW = re.compile(r"(permissions|watch)-[0-9]+-([a-z_]+)")
ROWS: Mapping[str, type[Model]] = {"permissions": Permission, "watch": Watch}
# Day and time of one field come by themselves.
PART = re.compile(r"_[01]\Z")


def typed(request: HttpRequest) -> list[tuple[str, str]]:
    """Return the words that came with the request, each with the label of its field.

    Choices are left out, since they come as numbers, and so is all that no field shows.
    """
    labels = _fields(request)
    return [
        (label, str(value))
        for name, value in request.POST.items()
        if value and "password" not in name and (label := _label(name, labels))
    ]


def _fields(request: HttpRequest) -> dict[str, str] | None:
    """Return the labels of what stands on the page; nothing where the page is not known."""
    name = (request.resolver_match and request.resolver_match.url_name) or ""
    if name in PUBLIC:
        return {field: str(entry.label) for field, entry in PUBLIC[name].items()}
    model = _model(request)
    return _labels(model) if model else None


def _model(request: HttpRequest) -> type[Model] | None:
    match = PAGE.match((request.resolver_match and request.resolver_match.url_name) or "")
    return apps.get_model("articles", match[1]) if match else None


def _label(name: str, labels: Mapping[str, str] | None) -> str:
    """Return the label of a field; nothing for what people have never seen."""
    if labels is None:
        return "" if name.startswith(("_", "csrf")) else name
    row = ROW.fullmatch(name)
    if row:
        return _labels(ROWS[row[1]]).get(row[2], "")
    return labels.get(name) or labels.get(PART.sub("", name), "")


def _labels(model: type[Model]) -> dict[str, str]:
    return {name: str(label) for name, label in _named(model)}


def _named(model: type[Model]) -> Iterator[tuple[str, object]]:
    for field in model._meta.fields:
        if field.editable and not (
            field.is_relation or field.choices or isinstance(field, models.BooleanField)
        ):
            yield field.name, field.verbose_name
    for name, entry in FIELDS.get(model, {}).items():
        if not (isinstance(entry, BooleanField | ChoiceField) or entry.widget.is_hidden):
            yield name, entry.label or name
