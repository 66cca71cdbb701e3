"""Accounts: letters that no transaction waits for, and none shows by its time whether an account exists."""

from collections.abc import Sequence

from django.utils import translation
from django_tasks import task

from articles import accounts
from articles.models import User
from articles.tasks.queueing import ask


def send_reset(people: Sequence[int], *, address: str) -> None:
    """Have a letter sent for each of these accounts; for none the same is done in the same time."""
    send_reset_task.enqueue(list(people), address if people else "", translation.get_language())


def invite(user: User, *, by: User) -> None:
    """Have an invitation sent once what is being written is committed, and none if it is not."""
    ask(invite_task, user.pk, str(by), translation.get_language())


@task
def invite_task(person: int, by: str, language: str) -> None:
    """Send the invitation, in the language of whoever invites, if the person may still come."""
    user = User.objects.filter(pk=person, is_active=True).exclude(email="").first()
    if user:
        with translation.override(language):
            accounts.invite(user, by=by)


@task
def send_reset_task(people: list[int], address: str, language: str) -> None:
    """Send what is to be sent, in the language of whoever asked."""
    with translation.override(language):
        accounts.send_reset(people, address=address)
