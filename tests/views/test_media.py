import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

NAME = f"images/{'0a' * 16}.jpg"


@pytest.fixture
def picture():
    default_storage.save(NAME, ContentFile(b"\xff\xd8"))


def test_a_picture_is_sent_as_what_it_is_and_kept(client, picture):
    response = client.get(f"/media/{NAME}")

    assert response.getvalue() == b"\xff\xd8"
    assert response["Content-Type"] == "image/jpeg"
    assert "immutable" in response["Cache-Control"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"


@pytest.mark.parametrize(
    "name",
    [
        f"images/{'0b' * 16}.jpg",
        "images/evil.html",
        f"images/{'0a' * 16}.svg",
        "../diary.sqlite3",
        "images/../../settings.py",
        "images//etc/passwd",
    ],
)
def test_nothing_else_is_sent(client, picture, name):
    assert client.get(f"/media/{name}").status_code == 404


def test_pictures_are_only_read(client, picture):
    assert client.post(f"/media/{NAME}").status_code == 405
