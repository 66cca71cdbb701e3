from types import SimpleNamespace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from articles.models import Image
from tests.imaging.pictures import jpeg

pytestmark = pytest.mark.django_db
PREVIEW, PICTURES = "/editing/preview/", "/editing/pictures/"


def upload(client, data, name="photo.jpg", media_type="image/jpeg"):
    return client.post(PICTURES, {"image": SimpleUploadedFile(name, data, media_type)})


def test_the_preview_is_what_the_reader_gets(as_editor):
    response = as_editor.post(PREVIEW, {"content": "これは**「強調」**です"})

    assert "<strong>「強調」</strong>" in response.content.decode()
    assert "data-preview" in response.content.decode()


@pytest.mark.parametrize("address", [PREVIEW, PICTURES])
def test_strangers_and_moderators_stay_out(client, moderator, address):
    assert client.post(address, {"content": "a"}).status_code == 403
    client.force_login(moderator)
    assert client.post(address, {"content": "a"}).status_code == 403


@pytest.mark.parametrize("address", [PREVIEW, PICTURES])
def test_both_are_only_posted_to(as_editor, address):
    assert as_editor.get(address).status_code == 405


def test_the_token_of_the_login_of_today_is_taken(translator):
    client = Client(enforce_csrf_checks=True)
    client.force_login(translator)
    token = client.get("/editing/token/").json()["token"]

    answer = client.post(PREVIEW, {"content": "文", "csrfmiddlewaretoken": token})

    assert answer.status_code == 200


def test_a_text_beyond_measure_is_not_previewed(as_editor):
    assert as_editor.post(PREVIEW, {"content": "あ" * 200_001}).status_code == 413


def test_a_picture_becomes_a_record_and_markdown(as_translator, translator, files):
    response = upload(as_translator, jpeg())

    image = Image.objects.get()
    assert response.json() == {"image_code": f"![]({image.file.url})", "id": image.pk}
    assert image.uploaded_by == translator
    assert image.file.name in files()


def test_the_same_bytes_are_one_file(as_editor, files):
    data = jpeg()
    first = upload(as_editor, data).json()
    before = files()

    assert upload(as_editor, data, name="other.jpg").json() == first
    assert files() == before


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"plain text", "画像ではない"),
        ("a.gif", b"<html><script>alert(1)</script>", "画像ではない"),
        ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>', "SVG"),
        ("a.jpg", b"", "画像ではない"),
        ("a.bmp", b"BM" + b"\x00" * 60, "受け付けません"),
    ],
)
def test_a_bad_file_gets_a_sentence_and_leaves_nothing(as_editor, files, name, data, words):
    response = upload(as_editor, data, name=name, media_type="image/png")

    assert response.status_code == 400
    assert words in response.json()["error"]
    assert not Image.objects.exists()
    assert files() == []


def test_a_truncated_picture_gets_a_sentence(as_editor):
    data = jpeg()

    response = upload(as_editor, data[: len(data) // 2])

    assert response.status_code == 400
    assert "途中で切れている" in response.json()["error"]


def test_a_file_that_is_too_large_is_refused_before_it_is_read(as_editor, monkeypatch):
    monkeypatch.setattr("articles.imaging.Limits", lambda: SimpleNamespace(bytes=10))

    assert "大きすぎます" in upload(as_editor, jpeg()).json()["error"]


def test_a_request_without_a_file_gets_a_sentence(as_editor):
    response = as_editor.post(PICTURES)

    assert response.status_code == 400
    assert response.json()["error"]
