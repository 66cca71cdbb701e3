import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from articles.models import Role, User
from articles.tasks.accounts import invite_task, send_reset_task
from tests.accounts.proving import give_app
from tests.conftest import member

# Letters leave once what asks for them is committed.
pytestmark = pytest.mark.django_db(transaction=True)
ADD = reverse("admin:articles_user_add")
LIST = reverse("admin:articles_user_changelist")
WORDS = {"password1": "tide-pool-1998", "password2": "tide-pool-1998"}


@pytest.fixture
def as_administrator(administrator):
    client = Client()
    client.force_login(administrator)
    return client


def invite(client, **changes):
    data = {
        "username": "mori",
        "name": "森 はるか",
        "email": "mori@diary.example",
        "usable_password": "false",
        "groups": [Group.objects.get(name=Role.TRANSLATOR).pk],
    }
    return client.post(ADD, data | changes)


def path_in(letter):
    return re.search(r"http://127\.0\.0\.1:8000(/\S+)", letter.body)[1]


def accept(letter):
    """Follow the link of a letter and choose a password."""
    client = Client()
    page = client.get(path_in(letter), follow=True)
    client.post(page.request["PATH_INFO"], WORDS)
    client.post(reverse("account_login"), {"login": "mori", "password": WORDS["password1"]})
    return client


def test_an_invited_person_chooses_a_password_and_comes_in(as_administrator):
    invite(as_administrator)

    client = accept(mail.outbox[0])

    assert mail.outbox[0].to == ["mori@diary.example"]
    assert "mori" in mail.outbox[0].body
    assert client.get(reverse("admin:index")).status_code == 200


def test_the_link_works_once(as_administrator):
    invite(as_administrator)
    accept(mail.outbox[0])

    again = Client().get(path_in(mail.outbox[0]), follow=True)

    assert "password1" not in again.content.decode()


def test_a_later_letter_ends_the_link_of_an_expired_one(as_administrator, time_machine):
    time_machine.move_to("2026-03-01T12:00:00+09:00")
    invite(as_administrator)
    time_machine.move_to("2026-03-05T12:00:00+09:00")

    late = Client().get(path_in(mail.outbox[0]), follow=True)

    assert "password1" not in late.content.decode()


def test_the_link_leads_to_the_site_whatever_host_was_asked(as_administrator, settings):
    settings.ALLOWED_HOSTS = ["*"]

    as_administrator.defaults["HTTP_HOST"] = "elsewhere.example"
    invite(as_administrator)

    assert "elsewhere.example" not in mail.outbox[0].body


def test_without_an_address_no_letter_can_be_sent(as_administrator):
    response = invite(as_administrator, email="")

    assert "招待のメールを送る先" in response.content.decode()
    assert not User.objects.filter(username="mori").exists()


class Elsewhere(EmailBackend):
    """A server of letters that tells who waits for it within a transaction."""

    def send_messages(self, messages):
        assert not connection.in_atomic_block
        return super().send_messages(messages)


@pytest.mark.django_db(transaction=True)
def test_no_transaction_waits_for_a_letter(as_administrator, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}
    settings.EMAIL_BACKEND = f"{__name__}.Elsewhere"
    invite(as_administrator)

    call_command("db_worker", batch=True, startup_delay=False, verbosity=0)

    assert DBTaskResult.objects.get().status == TaskResultStatus.SUCCESSFUL
    assert mail.outbox[0].to == ["mori@diary.example"]


def test_whoever_was_shut_out_meanwhile_is_not_invited(editor):
    User.objects.filter(pk=editor.pk).update(is_active=False, email="editor@diary.example")

    invite_task.call(editor.pk, "森", "ja")

    assert mail.outbox == []


def test_a_letter_is_sent_again(as_administrator):
    invite(as_administrator)
    mori = User.objects.get(username="mori")

    as_administrator.post(LIST, {"action": "send_invitations", "_selected_action": [mori.pk]})

    assert len(mail.outbox) == 2


def test_who_lost_a_device_is_let_in_by_password_again(as_administrator, editor):
    give_app(editor)

    as_administrator.post(
        LIST, {"action": "remove_second_factors", "_selected_action": [editor.pk]}
    )

    assert not editor.authenticator_set.exists()


# ---- A forgotten password


def test_a_forgotten_password_is_chosen_anew(client, editor):
    editor.email = "editor@diary.example"
    editor.save()

    client.post(reverse("account_reset_password"), {"email": "editor@diary.example"})

    assert mail.outbox[0].to == ["editor@diary.example"]
    assert "password/reset/key/" in mail.outbox[0].body


def test_nobody_learns_who_has_an_account(client, editor):
    editor.email = "editor@diary.example"
    editor.save()
    page = reverse("account_reset_password")

    known = client.post(page, {"email": "editor@diary.example"}, follow=True)
    unknown = client.post(page, {"email": "nobody@diary.example"}, follow=True)

    assert known.redirect_chain == unknown.redirect_chain
    assert known.content == unknown.content
    assert len(mail.outbox) == 1


def test_the_answer_waits_for_no_letter_and_asks_the_database_the_same(client, editor, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    editor.email = "editor@diary.example"
    editor.save()
    page = reverse("account_reset_password")
    counts = []

    for address in ("editor@diary.example", "nobody@diary.example"):
        with CaptureQueriesContext(connection) as asked:
            client.post(page, {"email": address})
        counts.append(len(asked))

    assert mail.outbox == []
    assert counts[0] == counts[1]


@pytest.mark.parametrize("address", ["editor@diary.example", "nobody@diary.example"])
def test_nobody_fills_the_letter_box_of_somebody_else(editor, address, time_machine):
    User.objects.filter(pk=editor.pk).update(email="editor@diary.example")
    now = timezone.now()

    answers = []
    for minutes in range(0, 14, 2):
        time_machine.move_to(now + timedelta(minutes=minutes))
        sent = Client().post(reverse("account_reset_password"), {"email": address})
        answers.append(sent.status_code)

    assert answers == [302] * 5 + [429] * 2
    assert "数分たってから" in sent.text


def test_whoever_was_shut_out_meanwhile_gets_no_letter(editor):
    User.objects.filter(pk=editor.pk).update(is_active=False)

    send_reset_task.call([editor.pk], "editor@diary.example", "ja")

    assert mail.outbox == []


# ---- The last administrator


def change(client, user, **data):
    address = reverse("admin:articles_user_change", args=[user.pk])
    return client.post(address, {"username": user.username, "is_active": "on", **data})


def test_the_last_administrator_keeps_the_role(as_administrator, administrator):
    response = change(as_administrator, administrator, groups=[])

    assert "最後の管理者です" in response.content.decode()
    assert administrator.groups.exists()


def test_the_last_administrator_stays_active(as_administrator, administrator):
    roles = [group.pk for group in administrator.groups.all()]

    response = change(as_administrator, administrator, groups=roles, is_active="")

    assert "最後の管理者です" in response.content.decode()


def test_the_last_administrators_are_not_deleted_together(as_administrator, administrator):
    other = User.objects.create(username="other", is_staff=True)
    other.groups.add(Group.objects.get(name=Role.ADMINISTRATOR))
    both = {"action": "delete_selected", "_selected_action": [administrator.pk, other.pk]}

    as_administrator.post(LIST, both | {"post": "yes"})

    assert User.objects.administrators().count() == 2


def test_one_of_two_administrators_may_go(as_administrator, administrator):
    other = User.objects.create(username="other", is_staff=True)
    other.groups.add(Group.objects.get(name=Role.ADMINISTRATOR))

    change(as_administrator, other, groups=[])

    assert not other.groups.exists()


# ---- Sessions


def test_somebody_ends_the_other_sessions(editor):
    here, there = Client(), Client()
    for client in (here, there):
        client.post(reverse("account_login"), {"login": "editor", "password": "correct horse"})

    listed = here.get(reverse("usersessions_list")).content.decode()
    here.post(reverse("usersessions_list"))

    assert listed.count("127.0.0.1") == 2
    assert here.get(reverse("admin:index")).status_code == 200
    assert there.get(reverse("admin:index")).status_code == 302


def test_a_member_is_not_shown_the_sessions_of_another(editor):
    other = Client()
    other.force_login(member(Role.MODERATOR))

    assert other.get(reverse("usersessions_list")).content.decode().count("127.0.0.1") <= 1
