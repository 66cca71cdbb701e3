import pytest
from django.core.exceptions import SuspiciousOperation
from django.test import Client, RequestFactory

from articles.views import errors
from tests.factories import PublishedFactory


@pytest.mark.django_db
def test_a_missing_page_leads_on(client):
    response = client.get("/no/such/page/")

    assert response.status_code == 404
    assert 'href="/"' in response.content.decode()


@pytest.mark.django_db
def test_the_page_for_our_own_fault_needs_no_database(django_assert_num_queries):
    with django_assert_num_queries(0):
        response = errors.server_error(RequestFactory().get("/"))

    assert response.status_code == 500
    assert "<h1" in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(("view", "status"), [(errors.bad_request, 400), (errors.forbidden, 403)])
def test_other_faults_have_pages_in_words(rf, view, status):
    response = view(rf.get("/"), SuspiciousOperation())

    assert response.status_code == status
    assert "<h1" in response.content.decode()


@pytest.mark.django_db
def test_an_outdated_form_gives_back_what_was_typed():
    client = Client(enforce_csrf_checks=True)

    response = client.post("/admin/login/", {"body": "失いたくない文", "password": "secret"})

    assert response.status_code == 403
    assert "失いたくない文" in response.content.decode()
    assert "secret" not in response.content.decode()


@pytest.mark.django_db
def test_what_was_typed_comes_back_under_the_labels_of_its_fields(editor):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    sent = {
        "based_on": "3",
        "title": "題",
        "body": "文",
        "original": "1",
        "publish_at_0": "2030-01-01",
        "_continue": "保存して続ける",
    }

    response = client.post("/admin/articles/article/add/", sent)

    assert response.context["typed"] == [("題名", "題"), ("本文", "文"), ("公開日時", "2030-01-01")]


@pytest.mark.django_db
def test_rows_beneath_a_form_come_back_under_their_labels(editor):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    sent = {"permissions-TOTAL_FORMS": "1", "permissions-0-evidence": "返事の文", "captured": "1"}

    response = client.post("/admin/articles/originalsource/add/", sent)

    assert response.context["typed"] == [("証拠", "返事の文")]


@pytest.mark.django_db
def test_an_outdated_script_gets_one_line():
    client = Client(enforce_csrf_checks=True)

    response = client.post("/editing/preview/", headers={"X-Requested-With": "XMLHttpRequest"})

    assert response.status_code == 403
    assert response.content.decode() == "ログインし直してください。"


@pytest.mark.django_db
def test_a_comment_comes_back_under_the_labels_of_its_form():
    client = Client(enforce_csrf_checks=True)
    path = PublishedFactory().path
    sent = {"text": "失いたくない文", "name": "潮", "stamp": "a:b", "parent": "3", "homepage": "x"}

    written = client.post(f"/comments/{path}/", sent)
    revised = client.post("/comment/1/edit/", {"text": "失いたくない文", "version": "3"})

    assert written.context["typed"] == [("コメント", "失いたくない文"), ("お名前", "潮")]
    assert revised.context["typed"] == [("コメント", "失いたくない文")]
