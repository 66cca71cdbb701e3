import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from articles.admin_site import LOST, PASSWORD, USERNAME
from articles.models import Article
from tests.admin.test_articles import ADD, typed
from tests.imaging.pictures import jpeg

pytestmark = pytest.mark.django_db
BODY = "失いたくない文。\r\n\r\n  二段落目「引用」<b>&amp; \r\n"


def carried(response):
    return dict(response.context["typed"])


def test_an_expired_login_asks_again_and_carries_the_text(client, editor):
    response = client.post(ADD, typed(body=BODY))

    assert response.status_code == 200
    assert carried(response)["body"] == BODY
    assert not Article.objects.exists()


def test_logging_in_again_saves(client, editor):
    data = carried(client.post(ADD, typed(body=BODY)))

    client.post(ADD, {**data, USERNAME: "editor", PASSWORD: "correct horse"})

    assert Article.objects.get().body == BODY.replace("\r\n", "\n")
    assert Article.objects.get().created_by == editor


def test_a_file_that_is_lost_is_named_until_somebody_is_in(client, editor):
    page = reverse("admin:articles_image_add")
    data = {"alt": "海", "upload": SimpleUploadedFile("sea.jpg", jpeg())}
    words = "選んだファイル(sea.jpg)は、この画面では預かれません"
    first = client.post(page, data)
    sent = {**carried(first), LOST: first.context["lost"], USERNAME: "editor"}

    second = client.post(page, {**sent, PASSWORD: "wrong"})
    third = client.post(page, {**sent, PASSWORD: "correct horse"})

    assert words in first.content.decode()
    assert words in second.content.decode()
    assert third.context["adminform"].form.errors["upload"]
    assert third.context["adminform"].form["alt"].value() == "海"


def test_a_page_without_files_speaks_of_none(client, editor):
    assert "選んだファイル" not in client.post(ADD, typed(body=BODY)).content.decode()


def test_a_wrong_password_keeps_the_text(client, editor):
    response = client.post(ADD, {**typed(body=BODY), USERNAME: "editor", PASSWORD: "wrong"})

    assert carried(response)["body"] == BODY
    assert PASSWORD not in carried(response)
    assert "パスワード" in response.content.decode()
    assert not Article.objects.exists()


def test_several_values_of_one_name_are_carried(client, editor):
    other = Client()
    other.force_login(editor)
    response = client.post(ADD, typed(translators=[1, 2]))

    assert [value for name, value in response.context["typed"] if name == "translators"] == [
        "1",
        "2",
    ]


def test_whoever_may_not_write_is_refused_after_logging_in(client, moderator):
    response = client.post(ADD, {**typed(), USERNAME: "moderator", PASSWORD: "correct horse"})

    assert response.status_code == 403
    assert not Article.objects.exists()


def test_a_password_is_never_carried(client):
    address = reverse("admin:password_change")

    response = client.post(address, {"old_password": "a", "new_password1": "b"})

    assert response.status_code == 302


def test_logging_out_needs_no_login(client):
    assert client.post(reverse("admin:logout")).status_code == 302


def test_reading_with_an_expired_login_asks_as_usual(client):
    assert client.get(ADD).status_code == 302
