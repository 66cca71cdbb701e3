"""What somebody is told who hears the pages of the admin."""

import pytest
from django.urls import reverse

from tests.admin.test_articles import ADD

pytestmark = pytest.mark.django_db


def test_the_boxes_of_translators_say_what_they_are_about(as_editor):
    assert '<div role="group" aria-label="翻訳者">' in as_editor.get(ADD).content.decode()


def test_the_page_for_logging_in_has_a_heading(client):
    html = client.get(reverse("account_login")).content.decode()

    assert html.count("<h1") == 1


@pytest.mark.parametrize("page", [ADD, reverse("admin:articles_originalsource_add")])
def test_no_label_of_a_form_is_english(as_editor, page):
    form = as_editor.get(page).context["adminform"].form

    assert [str(field.label) for field in form if str(field.label).isascii()] == []
