"""Resetting: the letter by which somebody who lost a password chooses another."""

from collections.abc import Sequence

from allauth.account.forms import default_token_generator
from allauth.account.internal.flows.password_reset import request_password_reset

from articles.models import User


def send_reset(people: Sequence[int], *, address: str) -> None:
    """Send a letter for each of these accounts that may still log in."""
    users = list(User.objects.filter(pk__in=people, is_active=True))
    if users:
        request_password_reset(None, address, users, default_token_generator)
