"""Accounts: letters that must not show by the time they take whether an account exists."""

from collections.abc import Sequence

from django.utils import translation
from django_tasks import task

from articles import accounts


def send_reset(people: Sequence[int], *, address: str) -> None:
    """Have a letter sent for each of these accounts; for none the same is done in the same time."""
    send_reset_task.enqueue(list(people), address if people else "", translation.get_language())


@task
def send_reset_task(people: list[int], address: str, language: str) -> None:
    """Send what is to be sent, in the language of whoever asked."""
    with translation.override(language):
        accounts.send_reset(people, address=address)
