"""Lists in the admin, filtered by times that no calendar has."""

import pytest
from django.urls import reverse

from tests.factories import OriginalFactory, PublishedFactory

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
