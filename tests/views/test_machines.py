from unittest.mock import patch
from urllib.robotparser import RobotFileParser

import pytest
from django.contrib.staticfiles import finders
from django.db import DatabaseError, connection
from PIL import Image


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


def test_robots_are_told_where_to_stay_away_and_where_the_map_is(client, settings):
    settings.SITE_URL = "https://diary.example"
    rules = RobotFileParser()

    response = client.get("/robots.txt")
    rules.parse(response.content.decode().splitlines())

    assert response["Content-Type"].startswith("text/plain")
    assert response["Cache-Control"] == "public, max-age=3600"
    assert rules.site_maps() == ["https://diary.example/sitemap.xml"]
    for closed in ("/admin/login/", "/preview/x/", "/editing/token/", "/search/?q=x"):
        assert not rules.can_fetch("anybot", closed)
    for page in ("/", "/entry/2026/01/01/a/", "/media/images/a.jpg", "/feed/"):
        assert rules.can_fetch("anybot", page)


def test_the_manifest_names_the_site_and_icons_of_the_size_it_says(client, settings):
    settings.SITE_NAME = '海の"日記'

    response = client.get("/manifest.webmanifest")

    assert response["Content-Type"].startswith("application/manifest+json")
    found = response.json()
    assert found["name"] == '海の"日記'
    assert {icon["purpose"] for icon in found["icons"]} == {"any", "maskable"}
    for icon in found["icons"]:
        with Image.open(finders.find(icon["src"].removeprefix("/static/"))) as picture:
            assert "{}x{}".format(*picture.size) == icon["sizes"]


def test_the_icon_of_a_home_screen_has_no_holes():
    with Image.open(finders.find("icons/apple-touch-icon.png")) as picture:
        assert picture.size == (180, 180)
        assert picture.convert("RGBA").getextrema()[3] == (255, 255)
