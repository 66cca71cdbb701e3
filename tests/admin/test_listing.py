"""Lists in the admin, asked for times that no calendar and for rows that no table has."""

import pytest
from django.urls import reverse

from articles.models import Tag
from tests.factories import OriginalFactory, PublishedFactory, TagFactory

pytestmark = pytest.mark.django_db
BEYOND = [
    {"year": "1"},
    {"year": "0"},
    {"year": "9999"},
    {"year": "9999", "month": "12"},
    {"year": "9999", "month": "12", "day": "31"},
    {"year": "2026", "month": "13"},
    {"gte": "0001-01-01 00:00:00+14:00"},
]


@pytest.mark.parametrize(
    ("model", "field"),
    [
        ("article", "published_at"),
        ("originalsource", "published_on"),
        ("permission", "recorded_at"),
        ("image", "created_at"),
    ],
)
@pytest.mark.parametrize("parts", BEYOND)
def test_a_time_beyond_all_calendars_leads_to_a_list(as_editor, model, field, parts):
    PublishedFactory(original=OriginalFactory())
    address = reverse(f"admin:articles_{model}_changelist")

    response = as_editor.get(
        address, {f"{field}__{part}": value for part, value in parts.items()}, follow=True
    )

    assert response.status_code == 200


@pytest.mark.parametrize("key", ["", "x", "²", "1.5", "9" * 30])
def test_a_row_that_cannot_be_there_is_chosen_by_nobody(as_editor, key):
    kept, gone = TagFactory.create_batch(2)
    sent = {"action": "delete_selected", "_selected_action": [gone.pk, key], "post": "yes"}

    response = as_editor.post(reverse("admin:articles_tag_changelist"), sent, follow=True)

    assert response.status_code == 200
    assert list(Tag.objects.all()) == [kept]
