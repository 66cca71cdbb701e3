"""Every endpoint that answers machines, against its schema; what is off the schema of a request is refused."""

import json
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from articles import moderation
from tests.factories import CommentFactory, ImageFactory, PublishedFactory, TagFactory
from tests.imaging.pictures import jpeg
from tests.publishing.samples import published, reported
from tests.security.forging import bounded, undone, values

pytestmark = pytest.mark.django_db
WHOLE = json.loads((Path(__file__).parent.parent / "data" / "endpoints.schema.json").read_text())
QUEUE = "/admin/articles/comment/queue/"
REPORTS = "/admin/articles/report/queue/"
JSON = {"Accept": "application/json"}


def schema(name):
    return Draft202012Validator(WHOLE | {"$ref": f"#/$defs/{name}"})


def faults(name, answer):
    return [error.message for error in schema(name).iter_errors(answer.json())]


def upload(client, data):
    file = SimpleUploadedFile("a.jpg", data, content_type="image/jpeg")
    return client.post("/editing/pictures/", {"image": file})


def test_the_schemas_are_schemas():
    Draft202012Validator.check_schema(WHOLE)


def test_the_manifest_is_as_its_schema_says(client):
    assert faults("manifest", client.get("/manifest.webmanifest")) == []


def test_articles_hold_linked_data(client):
    page = client.get(PublishedFactory().get_absolute_url()).content.decode()
    data = page.partition('<script type="application/ld+json">')[2].partition("</script>")[0]

    assert list(schema("linked-data").iter_errors(json.loads(data))) == []


def test_the_editor_is_answered_as_its_schemas_say(as_editor):
    assert faults("token", as_editor.get("/editing/token/")) == []
    assert faults("picture", upload(as_editor, jpeg())) == []


@pytest.mark.parametrize("data", [b"", b"no picture", b"<svg onload=alert(1)>"])
def test_what_is_no_picture_is_refused(as_editor, data):
    answer = upload(as_editor, data)

    assert answer.status_code == 400
    assert faults("refusal", answer) == []


def test_the_editor_refuses_what_is_off_its_schemas(as_editor):
    for path, status in (("/editing/pictures/", 400), ("/editing/preview/", 400)):
        assert as_editor.post(path, {"other": "1"}).status_code == status
    assert as_editor.post("/editing/token/").status_code == 405
    assert faults("refusal", Client().post("/editing/pictures/")) == []


@pytest.mark.parametrize(
    ("model", "field"),
    [
        ("article", "tags"),
        ("article", "original"),
        ("article", "lead_image"),
        ("originalsource", "authors"),
    ],
)
def test_completion_answers_rows_and_refuses_other_fields(as_editor, model, field):
    asked = {"app_label": "articles", "model_name": model, "field_name": field}
    PublishedFactory(tags=[TagFactory()], lead_image=ImageFactory())

    answer = as_editor.get("/admin/autocomplete/", asked)

    assert answer.json()["results"]
    assert faults("completion", answer) == []
    for name in asked:
        assert as_editor.get("/admin/autocomplete/", asked | {name: "x"}).status_code == 403


def test_a_passkey_is_asked_for_as_the_schema_says(client):
    address = "/accounts/second-factor/webauthn/login/"

    answer = client.get(address, headers={"X-Requested-With": "XMLHttpRequest"})

    assert faults("passkey", answer) == []


def test_the_queue_tells_what_it_did_as_the_schema_says(as_moderator, moderator):
    comment = CommentFactory()
    asked = {"comment": str(comment.pk), "do": "approve", "seen": "held"}
    assert list(schema("queue-act").iter_errors(asked)) == []

    for status, address, facts in (
        (200, "act/", asked),
        (200, "act/", asked),
        (200, "undo/", {"act": str(moderation.mark_spam(CommentFactory(), by=moderator))}),
    ):
        answer = as_moderator.post(QUEUE + address, facts, headers=JSON)
        assert answer.status_code == status
        assert faults("told", answer) == []


def test_the_queue_of_reports_tells_what_it_did_as_the_schema_says(as_editor, editor):
    report = reported(published(editor), "二時間", wording="潮は十二時間ごとに満ちる。")
    asked = {"report": str(report.pk), "do": "apply", "seen": "new"}
    assert list(schema("report-act").iter_errors(asked)) == []

    for _ in range(2):
        answer = as_editor.post(REPORTS + "act/", asked, headers=JSON)
        assert faults("told", answer) == []


@pytest.mark.parametrize(("address", "name"), [("act/", "queue-act"), ("undo/", "queue-undo")])
def test_the_queue_refuses_what_is_off_its_schema(as_moderator, address, name):
    comment = CommentFactory()
    known = {
        "comment": st.sampled_from([str(comment.pk), "x", "²"]),
        "do": st.sampled_from(["approve", "reply", "edit", "block", "publish", ""]),
        "text": values,
        "target": st.sampled_from(["writer", "everybody", ""]),
        "act": values,
        "version": values,
    }

    @bounded
    @given(st.fixed_dictionaries({}, optional=known))
    def ask(facts):
        with undone():
            answer = as_moderator.post(QUEUE + address, facts, headers=JSON)
            assert faults("told", answer) == []
            off = list(schema(name).iter_errors(facts))
            assert answer.status_code in ({400} if off else {200, 400})

    ask()
