from unittest.mock import patch

import pytest
from django.db import DatabaseError, connection


@pytest.mark.django_db
def test_a_healthy_site_says_ok(client):
    response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok\n")
    assert "no-store" in response["Cache-Control"]


@pytest.mark.django_db
def test_a_site_without_its_database_says_so(client):
    with patch.object(connection, "cursor", side_effect=DatabaseError):
        response = client.get("/healthz")

    assert response.status_code == 503
