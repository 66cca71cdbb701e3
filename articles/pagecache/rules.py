"""Rules: what a view says of its pages, so that they may be kept and handed out again."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import wraps
from typing import Any, Concatenate

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from articles.models import RowKey, noticing
from articles.pagecache.columns import LISTS
from articles.pagecache.stores import Store

# Where the door asks to be told what a page is made of.
ASKED = "diary.page"
# More rows than this of one kind are told as all of it.
MOST_OF_A_KIND = 200
View = Callable[Concatenate[HttpRequest, ...], HttpResponseBase]


@dataclass(frozen=True)
class Rule:
    """What tells the pages of a view apart, beside host, address and language.

    `params` and `cookies` lead to the values that they may have; None is any value. What is not named here, or has
    another value, the view never gets to see.
    """

    params: Mapping[str, Collection[str] | None] = field(default_factory=dict)
    cookies: Mapping[str, Collection[str]] = field(default_factory=dict)
    shows: tuple[str, ...] = ()


@dataclass
class Made:
    """A page that is being made, under an edition of the store; what it was made of its view tells the door."""

    store: Store
    edition: int
    origin: str
    keys: frozenset[str] = frozenset()
    until: datetime | None = None


def keeps(
    *,
    params: Mapping[str, Collection[str] | None] | None = None,
    cookies: Mapping[str, Collection[str]] | None = None,
    shows: Collection[str] = (),
) -> Callable[[View], View]:
    """Let the pages of a view be kept for strangers until something that they show changes.

    The rows that are read are noticed by themselves. `shows` names kinds of rows (`article`) of which the view reads values
    without their rows.
    """
    languages = {settings.LANGUAGE_COOKIE_NAME: {code for code, _ in settings.LANGUAGES}}
    rule = Rule(params or {}, languages | {**(cookies or {})}, (LISTS, *shows))

    def decorate(view: View) -> View:
        @wraps(view)
        def kept(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            made = request.META.get(ASKED)
            if not isinstance(made, Made):
                return view(request, *args, **kwargs)
            # Asked before the page is made: what turns meanwhile ends it at once.
            made.until = made.store.turn.next_after(timezone.now())
            with noticing() as rows:
                response = view(request, *args, **kwargs)
            made.keys = keys_of(rows) | {*rule.shows}
            return response

        kept.rule = rule  # type: ignore[attr-defined]
        return kept

    return decorate


def keys_of(rows: Collection[RowKey]) -> frozenset[str]:
    """Return the keys of what shows these rows."""
    kinds: dict[str, int] = {}
    for kind, _name in rows:
        kinds[kind] = kinds.get(kind, 0) + 1
    many = {kind for kind, count in kinds.items() if count > MOST_OF_A_KIND}
    return frozenset(
        many | {f"{kind}:{name}" if name else kind for kind, name in rows if kind not in many}
    )
