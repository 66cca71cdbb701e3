"""Every form by which somebody proves who they are, filled with anything: it answers, and lets nobody in."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse
from hypothesis import example, given

from articles.models import Role
from tests.accounts.proving import give_app
from tests.conftest import member
from tests.security.forging import (
    TYPES,
    bounded,
    changes,
    copy_of,
    fields_of,
    forged,
    is_in,
    rows,
    undone,
)

pytestmark = pytest.mark.django_db
PASSWORD = {"login": "translator", "password": "correct horse"}
POSTED = "//form[@method='post' and not(@id='logout-form')]"
# For each form: whether an app is set up before, and all that may change by it.
FORMS = {
    "mfa_authenticate": (True, {"user.last_login"}),
    "mfa_reauthenticate": (True, set()),
    "mfa_activate_totp": (False, set()),
    "mfa_deactivate_totp": (True, set()),
    "mfa_generate_recovery_codes": (True, set()),
    "mfa_add_webauthn": (False, set()),
    "mfa_login_webauthn": (True, {"user.last_login"}),
    "account_change_password": (False, {"user.password"}),
    "usersessions_list": (False, set()),
}
PROVED = {"mfa_deactivate_totp", "mfa_generate_recovery_codes"}
COUNTED = {"tally.*", "addresskey.*"}


@pytest.fixture
def somebody(db):
    user = member(Role.TRANSLATOR)
    type(user).objects.filter(pk=user.pk).update(email="nami@diary.example")
    return user


def arrive(user, name):
    """Return a browser as far inside as the form stands, and what its page shows."""
    client, (has_app, _) = Client(), FORMS[name]
    codes = give_app(user) if has_app else []
    if name != "mfa_login_webauthn":
        client.post(reverse("account_login"), PASSWORD)
    if has_app and name not in {"mfa_authenticate", "mfa_login_webauthn"}:
        client.post(reverse("mfa_authenticate"), {"code": codes[0]})
    if name == "mfa_login_webauthn":
        return client, {"credential": ["{}"]}
    client.post(reverse("account_reauthenticate"), {"password": "correct horse"})
    Client().post(reverse("account_login"), PASSWORD)
    page = client.get(reverse(name))
    assert page.status_code == 200, page["Location"]
    return client, fields_of(page.content, POSTED)


@pytest.mark.parametrize("name", FORMS)
def test_a_form_answers_anything_and_changes_what_it_is_for(name, somebody):
    client, shown = arrive(somebody, name)
    before, kept = rows(), set(Authenticator.objects.values_list("pk", "type"))

    @bounded
    @given(forged([*shown, "code", "credential", "name", "passwordless", "secret"]))
    @example({})
    @example({"credential": "0"})
    @example({"credential": '{"id": 0, "rawId": 0, "response": 0, "type": 0}'})
    @example({"credential": '{"id": "a"}'})
    @example({"credential": "[" * 2000})
    @example({"credential": "9" * 5000})
    @example({"credential": '{"id": "a", "rawId": "a", "response": {}, "type": "public-key"}'})
    def send(typed):
        with undone():
            browser = copy_of(client)
            answer = browser.post(reverse(name), shown | typed)
            assert answer.status_code < 500
            allowed = FORMS[name][1] | COUNTED
            changed = {each for each in changes(before, rows()) if not is_in(each, allowed)}
            assert changed == set()
            # Nothing that was made up proves anything, and takes no proof away from others.
            if name not in PROVED:
                assert set(Authenticator.objects.values_list("pk", "type")) == kept
            if name in {"mfa_authenticate", "mfa_login_webauthn"}:
                assert browser.get(reverse("admin:index")).status_code == 302

    send()


@pytest.mark.parametrize("name", FORMS)
def test_a_body_that_is_no_form_changes_nothing(name, somebody):
    client, _ = arrive(somebody, name)
    before, kept = rows(), set(Authenticator.objects.values_list("pk", "type"))

    for kind in TYPES:
        with undone():
            answer = copy_of(client).generic("POST", reverse(name), b"\xff{[", kind)
            assert answer.status_code < 500
            changed = {each for each in changes(before, rows()) if not is_in(each, COUNTED)}
            assert changed == set()
            if name not in PROVED:
                assert set(Authenticator.objects.values_list("pk", "type")) == kept


def test_a_password_is_chosen_by_the_link_of_a_letter_and_by_nothing_else(somebody, mailoutbox):
    client = Client()
    client.post(reverse("account_reset_password"), {"email": "nami@diary.example"})
    link = re.search(r"/accounts/password/reset/key/\S+", mailoutbox[0].body)[0]
    address = client.get(link)["Location"]
    shown = fields_of(client.get(address).content, "//main//form[@method='post']")
    before = rows()

    @bounded
    @given(forged(list(shown)))
    @example({})
    def send(typed):
        with undone():
            for browser, allowed in ((copy_of(client), {"user.password"}), (Client(), set())):
                assert browser.post(address, shown | typed).status_code < 500
                changed = changes(before, rows())
                assert {each for each in changed if not is_in(each, allowed | COUNTED)} == set()

    send()


@pytest.mark.parametrize("key", ["0-x", "1-set-password", "zzzzzzzzzzzzzzzz-x", "-", "²-a"])
def test_a_link_that_nobody_sent_sets_no_password(key, somebody):
    before = rows()

    for act in ("get", "post"):
        answer = getattr(Client(), act)(f"/accounts/password/reset/key/{key}/")
        assert answer.status_code < 500

    assert changes(before, rows()) == set()
