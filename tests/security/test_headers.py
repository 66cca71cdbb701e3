import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse

from tests.factories import PublishedFactory
from tests.imaging.pictures import jpeg

pytestmark = pytest.mark.django_db
NOWHERE = ["'unsafe-inline'", "'unsafe-eval'", "data:", "http:", "https:", "*"]


@pytest.fixture
def pages(as_editor, administrator):
    """Answers of every kind: public, error, account, admin, editor, picture."""
    article = PublishedFactory()
    as_administrator = Client()
    as_administrator.force_login(administrator)
    picture = default_storage.save(f"images/{'0' * 32}.jpg", ContentFile(jpeg(), name="a.jpg"))
    answers = {
        "home": as_editor.get("/"),
        "article": as_editor.get(article.get_absolute_url()),
        "search": as_editor.get("/search/?q=<script>"),
        "missing": as_editor.get("/nothing/"),
        "feed": as_editor.get("/feed/"),
        "login": Client().get(reverse("account_login")),
        "admin": as_editor.get(reverse("admin:index")),
        "editor": as_editor.get(reverse("admin:articles_article_add")),
        "users": as_administrator.get(reverse("admin:articles_user_changelist")),
        "file": Client().get("/static/css/tokens.css"),
        "refusal": Client().get("/", headers={"host": "evil.example"}),
        "picture": as_editor.get(f"/media/{picture}"),
    }
    for name in ("file", "picture"):
        answers[name].getvalue()
        answers[name].close()
    return answers


def test_no_policy_has_a_hole(pages):
    for name, response in pages.items():
        policy = response.headers["Content-Security-Policy"]

        assert "default-src 'none'" in policy, name
        assert not [source for source in NOWHERE if source in policy.split()], name


def test_scripts_make_markup_of_texts_in_the_admin_alone(pages):
    closed = {"require-trusted-types-for 'script'", "trusted-types 'none'"}

    free = {
        name
        for name, response in pages.items()
        if not closed <= set(response["Content-Security-Policy"].split("; "))
    }

    # The policy of pictures is a sandbox, in which nothing runs at all, and files have no scripts.
    assert free == {"admin", "editor", "users", "file", "picture"}


def test_every_answer_says_what_browsers_may_do_with_it(pages):
    for name, response in pages.items():
        assert response.headers["X-Content-Type-Options"] == "nosniff", name
        assert response.headers["Referrer-Policy"] == "same-origin", name
        assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin", name
        assert "camera=()" in response.headers["Permissions-Policy"], name
        assert response.headers["X-Frame-Options"] == "DENY", name


def test_pictures_alone_may_be_shown_by_other_sites(pages):
    shown = {
        name for name, r in pages.items() if r["Cross-Origin-Resource-Policy"] != "same-origin"
    }

    assert shown == {"picture"}


def test_a_picture_that_is_opened_by_itself_can_do_nothing(pages):
    policy = pages["picture"].headers["Content-Security-Policy"]

    assert "sandbox" in policy
    assert "allow-" not in policy


def test_no_page_of_staff_stays_in_a_cache(pages):
    for name in ("login", "admin", "editor", "users"):
        assert "no-store" in pages[name].headers["Cache-Control"], name


def test_strangers_get_no_cookie(client):
    article = PublishedFactory()

    for path in (
        "/",
        article.get_absolute_url(),
        "/search/?q=海",
        "/archive/",
        "/feed/",
        "/nothing/",
    ):
        assert not client.get(path).cookies, path


def test_cookies_of_staff_are_out_of_reach_of_scripts(editor):
    client = Client()
    client.get(reverse("account_login"))
    client.post(reverse("account_login"), {"login": "editor", "password": "correct horse"})

    assert {"sessionid", "csrftoken", "known"} <= set(client.cookies)
    for name, cookie in client.cookies.items():
        assert cookie["httponly"], name
        assert cookie["samesite"] == "Lax", name
