from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.conf import settings as live
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from articles.models import Article
from tests.accounts.proving import code, give_app
from tests.admin.test_articles import ADD, typed

pytestmark = pytest.mark.django_db
RIGHT = "correct horse"
LOGIN = reverse("account_login")
INDEX = reverse("admin:index")
NETWORKS = [f"203.0.113.{number}" for number in range(100)]


def log_in(client, username="editor", password=RIGHT, **extra):
    return client.post(LOGIN, {"login": username, "password": password}, **extra)


def guess(times, *, username="editor"):
    """Try passwords from browsers and networks that have nothing to do with each other."""
    for network in NETWORKS[:times]:
        log_in(Client(), username, "wrong", REMOTE_ADDR=network)


def is_in(client):
    return client.get(INDEX).status_code == 200


def test_the_admin_sends_strangers_to_the_page_for_logging_in(client):
    assert client.get(INDEX, follow=True).redirect_chain[-1][0] == f"{LOGIN}?next={INDEX}"


@pytest.mark.parametrize("name", ["editor", "editor@diary.example"])
def test_name_or_address_and_password_let_in(client, editor, name):
    editor.email = "editor@diary.example"
    editor.save()

    log_in(client, name)

    assert is_in(client)


def test_a_login_gets_a_new_session(client, editor):
    client.get(LOGIN)
    client.session["probe"] = 1
    before = client.session.session_key

    log_in(client)

    assert client.session.session_key != before


def test_a_wrong_password_and_an_unknown_name_are_told_in_the_same_words(client, editor):
    wrong = log_in(client, "editor", "wrong").content.decode()
    unknown = log_in(client, "nobody", "wrong").content.decode()

    assert wrong.count("正しくありません") == unknown.count("正しくありません") == 1


def test_guessing_ends_soon(editor):
    guess(20)

    client = Client()
    log_in(client, REMOTE_ADDR="198.51.100.1")

    assert not is_in(client)


def test_guessing_from_one_address_shuts_no_other_out_that_is_written_as_ipv6(editor):
    for number in range(20):
        log_in(Client(), f"guess{number}", "wrong", REMOTE_ADDR="::ffff:203.0.113.5")

    client = Client()
    log_in(client, REMOTE_ADDR="::ffff:198.51.100.1")

    assert is_in(client)


def test_guessing_never_locks_an_editor_out_of_a_known_browser(editor):
    client = Client()
    log_in(client)
    client.post(reverse("admin:logout"))

    guess(40)
    log_in(client)

    assert is_in(client)


def test_a_browser_that_is_known_for_one_account_guesses_at_another_like_any(editor, translator):
    client = Client()
    log_in(client, "translator")
    client.post(reverse("admin:logout"))
    guess(20)

    log_in(client, "editor")

    assert not is_in(client)


def test_a_forged_cookie_makes_no_browser_known(editor):
    guess(20)
    client = Client()
    client.cookies["known"] = '{"editor": "forged"}'

    log_in(client)

    assert not is_in(client)


def test_one_network_cannot_try_many_accounts(editor):
    for number in range(12):
        log_in(Client(), f"nobody-{number}", "wrong", REMOTE_ADDR="203.0.113.9")

    client = Client()
    log_in(client, REMOTE_ADDR="203.0.113.9")

    assert not is_in(client)


def test_a_header_that_anyone_can_send_is_no_address(editor):
    for number in range(12):
        forged = {"HTTP_X_FORWARDED_FOR": NETWORKS[number], "REMOTE_ADDR": "203.0.113.9"}
        log_in(Client(), f"nobody-{number}", "wrong", **forged)

    client = Client()
    log_in(client, REMOTE_ADDR="203.0.113.9", HTTP_X_FORWARDED_FOR="198.51.100.7")

    assert not is_in(client)


def test_nobody_makes_an_account(client):
    page = reverse("account_signup")
    data = {"username": "stranger", "password1": "tide-pool-1998", "password2": "tide-pool-1998"}

    assert "招待" in client.post(page, data).content.decode()
    assert not log_in(client, "stranger", "tide-pool-1998").wsgi_request.user.is_authenticated


def test_next_leads_to_no_other_site(client, editor):
    response = client.post(
        f"{LOGIN}?next=https://elsewhere.example/",
        {"login": "editor", "password": RIGHT, "next": "//elsewhere.example/"},
    )

    assert response.url == INDEX


# ---- The second factor


def test_a_password_alone_does_not_let_in_whoever_has_an_app(client, editor):
    give_app(editor)

    response = log_in(client)

    assert response.url == reverse("mfa_authenticate")
    assert not is_in(client)


def test_the_code_of_the_app_lets_in(client, editor):
    give_app(editor)
    log_in(client)

    client.post(reverse("mfa_authenticate"), {"code": code()})

    assert is_in(client)


def test_a_recovery_code_lets_in_once(editor):
    codes = give_app(editor)

    for expected in (True, False):
        client = Client()
        log_in(client)
        client.post(reverse("mfa_authenticate"), {"code": codes[0]})
        assert is_in(client) is expected


def test_a_code_lets_in_once_for_as_long_as_any_clock_would_take_it(editor):
    give_app(editor)
    soon = datetime(2026, 4, 1, 12, tzinfo=UTC)
    # The code of a clock that is half a minute fast.
    with time_machine.travel(soon, tick=False):
        early = code(later=1)

    let_in = []
    for seconds in (0, 40, 80):
        with time_machine.travel(soon + timedelta(seconds=seconds), tick=False):
            client = Client()
            log_in(client)
            client.post(reverse("mfa_authenticate"), {"code": early})
            let_in.append(is_in(client))

    assert let_in == [True, False, False]


def test_nobody_begins_sessions_without_end_by_asking_for_a_key():
    ask = {"headers": {"X-Requested-With": "XMLHttpRequest"}}

    answers = [Client().get(reverse("mfa_login_webauthn"), **ask) for _ in range(40)]

    assert [answer.status_code for answer in answers] == [200] * 30 + [429] * 10
    assert Session.objects.count() == 30


def test_guessing_codes_ends_soon(client, editor):
    codes = give_app(editor)
    log_in(client)
    for number in range(20):
        client.post(reverse("mfa_authenticate"), {"code": f"{number:06}"})

    client.post(reverse("mfa_authenticate"), {"code": codes[0]})

    assert not is_in(client)


def test_where_it_is_required_an_editor_sets_it_up_first(client, editor, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    log_in(client)

    response = client.get(INDEX, follow=True)

    assert response.redirect_chain[-1][0] == reverse("mfa_index")
    assert "二段階認証が必要です" in response.content.decode()
    give_app(editor)
    assert is_in(client)


def test_where_it_is_required_no_other_door_is_open(client, editor, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    log_in(client)

    assert client.get(reverse("editing_token")).status_code == 403
    assert client.post(reverse("editing_preview"), {"content": "文"}).status_code == 403
    assert client.post(ADD, typed()).status_code == 302
    assert not Article.objects.exists()


def test_where_it_is_required_translators_need_none(client, translator, settings):
    settings.SECOND_FACTOR_REQUIRED = True

    log_in(client, "translator")

    assert is_in(client)


def test_the_secret_is_sealed_in_the_database(editor):
    give_app(editor)

    stored = str(editor.authenticator_set.values_list("data", flat=True))

    assert "JBSWY3DPEHPK3PXP" not in stored


# ---- Counts that processes share


@pytest.mark.django_db(transaction=True)
def test_the_table_of_counts_is_there(settings):
    settings.CACHES = live.CACHES | {
        "default": {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": "articles_cache",
        }
    }

    cache.set("guesses", 3)

    assert cache.get("guesses") == 3
    cache.clear()
