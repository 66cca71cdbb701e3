"""Forms as nobody fills them: strange values, fields that the page does not show, bodies that are no form."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import time_machine
from django.apps import apps
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from lxml import html

# A test of a form is one test with many examples, and each of them begins where the first began.
bounded = settings(suppress_health_check=list(HealthCheck), max_examples=20)
STRANGE = [
    "",
    " ",
    "\0",
    "a\0b",
    "²",
    "٣",
    "-1",
    "9" * 30,
    "1e400",
    "nan",
    "None",
    "[]",
    '{"a": [1]}',
    "2026-13-45",
    "0001-01-01 00:00:00",
    "9999-12-31 23:59:59",
    "2026-03-29T02:30",
    "00000000-0000-0000-0000-000000000000",
    "on",
    "a\r\nSet-Cookie: a=b",
    "../../etc/passwd",
    "http://[",
    "https://blog.example:99999/",
    "javascript:alert(1)",
    "\"'><script>alert(1)</script>",
    "\u202e\ufeff\ud7ff\U000e0001",
    "あ" * 6000,
    "[" * 2000,
    "9" * 5000,
    "e" + "\u0315\u0300" * 50_000,
    "%s %(a)s {0}",
]
# What might be believed by a form that takes more than it shows.
BELIEVABLE = [
    *("1", "0", "on", "true", "false", "2001-01-01 00:00:00"),
    *(
        "approved",
        "published",
        "withdrawn",
        "granted",
        "resolved",
        "staff",
        "author",
        "administrator",
    ),
]
TYPES = [
    "application/x-www-form-urlencoded",
    "application/x-www-form-urlencoded; charset=utf-8",
    "multipart/form-data",
    "multipart/form-data; boundary=b",
    "multipart/form-data; boundary=",
    "application/json",
    "text/plain",
    "",
]
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
values = st.one_of(st.sampled_from(STRANGE), words, st.integers().map(str))
columns = st.sampled_from(
    sorted(
        name
        for model in apps.get_app_config("articles").get_models()
        for field in model._meta.concrete_fields
        for name in (field.name, field.attname)
    )
)


def forged(names: list[str]):
    """Return a strategy of what is put over the fields with these names, and beside them."""
    shown = st.sampled_from(sorted(names)) if names else words
    files = st.builds(SimpleUploadedFile, st.just("a.jpg"), st.binary(max_size=60))
    return st.tuples(
        st.dictionaries(shown, st.one_of(values, st.lists(values, max_size=3), files), max_size=5),
        st.dictionaries(columns, st.sampled_from(BELIEVABLE), max_size=8),
        st.dictionaries(words, values, max_size=2),
    ).map(lambda parts: parts[2] | parts[1] | parts[0])


def fields_of(page: bytes, place: str) -> dict[str, list[str]]:
    """Return what a browser would send of the form at this XPath, by its first button."""
    found: dict[str, list[str]] = {}
    form = html.fromstring(page).xpath(place)[0]
    for name, value in form.form_values():
        found.setdefault(name, []).append(value or "")
    for button in form.xpath(".//button[@name][1]"):
        found.setdefault(button.get("name"), [button.get("value", "")])
    for field in form.inputs:
        if field.name:
            found.setdefault(field.name, [])
    return found


def rows() -> dict[str, dict[object, dict]]:
    """Return every row of ours, by the name of its model and its key."""
    models = apps.get_app_config("articles").get_models(include_auto_created=True)
    return {
        model._meta.model_name: {
            row.pk: {name: value for name, value in vars(row).items() if name != "_state"}
            for row in model._base_manager.all()
        }
        for model in models
    }


def changes(before: dict, after: dict) -> set[str]:
    """Return what differs, as `model.column`; a new row differs from an empty one, an old one goes as `-model`."""
    found = set()
    for name, standing in after.items():
        empty = _empty(name)
        for key, row in standing.items():
            old = before[name].get(key, empty)
            found |= {f"{name}.{column}" for column in row if row[column] != old[column]}
        # A row that only ties two others together is no more than a field of either.
        gone = f"{name}.id" if "_" in name else f"-{name}"
        found |= {gone for key in before[name] if key not in standing}
    return found


def is_in(column: str, allowed: set[str]) -> bool:
    """Return whether a column is among those named, one by one or as `model.*`."""
    return column in allowed or f"{column.partition('.')[0]}.*" in allowed


def _empty(name: str) -> dict:
    model = apps.get_app_config("articles").get_model(name)
    return {field.attname: field.get_default() for field in model._meta.concrete_fields}


@contextmanager
def undone() -> Iterator[None]:
    """Do something a minute from now, and leave nothing of it."""
    cache.clear()
    with transaction.atomic(), time_machine.travel(timezone.now() + timedelta(minutes=1)):
        try:
            yield
        finally:
            transaction.set_rollback(True)


def copy_of(client: Client) -> Client:
    """Return a browser with the same cookies, so that no example bakes any for the next."""
    copy = Client()
    for name, cookie in client.cookies.items():
        copy.cookies[name] = cookie.value
    return copy
