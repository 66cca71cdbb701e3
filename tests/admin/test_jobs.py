"""The admin speaks Japanese of the packages that it shows, too."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from django_tasks_db.models import DBTaskResult, get_date_max

pytestmark = pytest.mark.django_db
LIST = reverse("admin:django_tasks_database_dbtaskresult_changelist")


@pytest.fixture
def as_administrator(administrator):
    client = Client()
    client.force_login(administrator)
    return client


@pytest.fixture
def job(db):
    return DBTaskResult.objects.create(
        args_kwargs={"args": [], "kwargs": {}},
        task_path="articles.tasks.periodic.forget_ended_sessions",
        backend_name="default",
        run_after=get_date_max(),
        status="FAILED",
        traceback="first line\nsecond line",
    )


def content(response):
    return re.search(r'<div id="content".*?id="footer"', response.content.decode(), re.DOTALL)[0]


def test_the_first_page_names_the_work_behind_the_scenes(as_administrator):
    html = content(as_administrator.get(reverse("admin:index")))

    assert "裏方の仕事" in html
    assert "Task" not in html


def test_the_list_and_the_page_of_a_task_are_in_japanese(as_administrator, job):
    page = reverse("admin:django_tasks_database_dbtaskresult_change", args=[job.pk])

    for html in (content(as_administrator.get(LIST)), content(as_administrator.get(page))):
        assert "失敗" in html
        assert "始めた日時" in html
        assert not re.search(r"(?i)task result|started at|finished at|status:", html)
    assert "first line\nsecond line" in content(as_administrator.get(page))


def test_tasks_are_filtered_by_how_far_they_are(as_administrator, job):
    found = as_administrator.get(LIST, {"standing": "FAILED"}).context["cl"]
    others = as_administrator.get(LIST, {"standing": "READY"}).context["cl"]

    assert (found.result_count, others.result_count) == (1, 0)
