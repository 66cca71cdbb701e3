from itertools import groupby

import pytest
from django.apps import apps

from articles.pagecache.columns import TABLE

# What readers never see. A new model or field is put here or into the table.
UNSEEN_MODELS = {
    "AddressKey",
    "Block",
    "CardFile",
    "CommentVersion",
    "Drift",
    "ModerationEntry",
    "PageChange",
    "Periodic",
    "Report",
    "SearchDocument",
    "Tally",
    "Worker",
    "Writer",
}
UNSEEN = {
    "Article": {"created_by", "created_at", "updated_by", "version"},
    "Comment": {
        "email",
        "wants_mail",
        "text",
        "digest",
        "writer",
        "correspondent",
        "user",
        "reasons",
        "last_act",
        "version",
        "told_at",
        "erased_at",
        "form_key",
        "prefix",
        "address_hash",
    },
    "Correction": {"corrected_by", "version"},
    "Revision": {"snapshot", "made_by"},
    "Segment": {"confidence", "is_fixed"},
    "OriginalSource": {"created_at"},
    "Watch": {
        "is_on",
        "suspicion",
        "visited_at",
        "due_at",
        "calm_visits",
        "etag",
        "last_modified",
        "latest",
    },
    "Permission": {
        "asked_by",
        "asked_on",
        "answered_on",
        "conditions",
        "evidence",
        "evidence_file",
        "recorded_by",
    },
    "Snapshot": {"original", "url", "way", "taken_at", "taken_by", "found", "lines", "digest"},
    "Image": {"size", "uploaded_name", "uploaded_by", "created_at"},
    "User": {
        "password",
        "last_login",
        "is_superuser",
        "is_staff",
        "is_active",
        "date_joined",
        "email",
    },
}


def test_every_model_is_seen_or_said_to_be_unseen():
    seen = {entry.model.partition(".")[0] for entry in TABLE}

    assert {m.__name__ for m in apps.get_app_config("articles").get_models()} == (
        seen | UNSEEN_MODELS
    )


@pytest.mark.parametrize("model", sorted({e.model for e in TABLE if "." not in e.model}))
def test_every_field_is_seen_or_said_to_be_unseen(model):
    seen = {name for entry in TABLE if entry.model == model for name in entry.fields}

    fields = apps.get_model("articles", model)._meta.concrete_fields
    assert {field.name for field in fields} - {"id"} == seen | UNSEEN.get(model, set())


@pytest.mark.parametrize("model", sorted({e.model for e in TABLE if "." not in e.model}))
def test_every_table_between_two_models_is_seen(model):
    between = {f"{model}.{f.name}" for f in apps.get_model("articles", model)._meta.many_to_many}

    assert between - {"User.groups", "User.user_permissions"} <= {entry.model for entry in TABLE}


def test_columns_are_those_of_the_database():
    for entry in TABLE:
        columns = {field.column for field in entry.table._meta.concrete_fields}
        assert set(entry.columns) <= columns
        assert len(entry.columns) >= len(entry.fields)
        assert {key.partition(":")[2] for key in entry.keys} - {""} <= columns


def test_a_model_stands_in_one_place():
    assert [name for name, _ in groupby(TABLE, key=lambda e: e.model.partition(".")[0])] == list(
        dict.fromkeys(entry.model.partition(".")[0] for entry in TABLE)
    )
