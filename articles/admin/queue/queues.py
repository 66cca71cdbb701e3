"""Queues: what the pages of all queues share is told here of each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.functional import Promise

from articles.admin.queue.choices import Choice
from articles.admin.queue.telling import Told
from articles.admin.queue.wishes import Wish
from articles.models import User
from articles.moderation import Decided

AT_ONCE = 250


@dataclass(frozen=True)
class Order:
    """What is done to a whole result, as its moderator saw it: nothing younger, and nothing changed since."""

    wish: Wish
    to: str
    by: User
    why: str
    number: UUID
    newest: int
    opened: datetime


@dataclass(frozen=True)
class Queue:
    """A queue: how it is asked, shown, and what is done to one row or to all."""

    # As the model is called in addresses, forms and templates.
    name: str
    title: str | Promise
    # Who works here.
    permission: str
    states: Sequence[tuple[str, str | Promise]]
    choices: Sequence[Choice]
    # What the keys do that are no choices.
    keys: Sequence[tuple[str, str | Promise]]
    read: Callable[[QueryDict], Wish]
    # The rows of a page, and what its filters offer.
    show: Callable[[Wish, Sequence[Any], HttpRequest], Mapping[str, Any]]
    act: Callable[[HttpRequest, User], Told]
    settle: Callable[[Order], Decided]

    def worker(self, request: HttpRequest) -> User:
        """Return who acts; raises PermissionDenied where they do not work here."""
        user = request.user
        if not isinstance(user, User) or not user.has_perm(self.permission):
            raise PermissionDenied
        return user

    def back_of(self, request: HttpRequest) -> Wish:
        """Return what whoever acts looked at."""
        return self.read(QueryDict(request.POST.get("back", "")))

    def choices_for(self, user: User, *, at: str) -> list[Choice]:
        """Return what this person may do to what stands there."""
        return [
            each
            for each in self.choices
            if at in each.at and (not each.permission or user.has_perm(each.permission))
        ]

    @property
    def all_keys(self) -> list[tuple[str, str | Promise]]:
        """What each key does, the choices first."""
        return [*((each.key, each.words) for each in self.choices if each.key), *self.keys]

    @property
    def address(self) -> str:
        """The page that shows what waits."""
        return reverse(f"admin:articles_{self.name}_queue")
