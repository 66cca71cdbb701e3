"""Wishes: what of a queue a moderator asked to see, as the address of the page names it."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any, ClassVar

from django.db.models import Q, QuerySet
from django.http import Http404, QueryDict
from django.urls import reverse
from django.utils.http import urlencode

MOST_WORDS = 5
LONGEST = 18
# The article and the key of the last row of a page.
Place = tuple[int, int]


@dataclass(frozen=True)
class Wish(ABC):
    """A state, and within it an article, a mark, words; the page begins behind a place."""

    state: str
    article: int | None = None
    # A reason, a kind: what the queue is narrowed by besides.
    mark: str = ""
    words: str = ""
    after: Place | None = None

    # The name of the queue, the field that leads to its articles, and the name of the mark.
    queue: ClassVar[str]
    article_field: ClassVar[str]
    mark_name: ClassVar[str]
    # What comes along with each row.
    joined: ClassVar[tuple[str, ...]]

    @abstractmethod
    def found(self) -> QuerySet[Any]:
        """Return all that is asked for, on whatever page."""

    def behind(self) -> QuerySet[Any]:
        """Return what stands behind the place, the youngest article first, as people wrote."""
        field = self.article_field
        found = self.found().select_related(*self.joined).order_by(f"-{field}", "id")
        if self.after:
            article, pk = self.after
            same = Q(**{field: article}, pk__gt=pk)
            found = found.filter(Q(**{f"{field}__lt": article}) | same)
        return found

    @property
    def is_narrow(self) -> bool:
        """Whether it asks for less than a whole state."""
        return len(self.fields) > 1

    @property
    def query(self) -> str:
        """The same wish as an address names it, its place with it."""
        place = {"after": "{}-{}".format(*self.after)} if self.after else {}
        return urlencode({**self.fields, **place})

    @property
    def named(self) -> dict[str, str]:
        """The wish name by name, what it leaves open among it."""
        return {
            "state": self.state,
            "article": str(self.article or ""),
            self.mark_name: self.mark,
            "q": self.words,
        }

    @property
    def fields(self) -> dict[str, str]:
        """The wish without its place and what it leaves open."""
        return {name: value for name, value in self.named.items() if value}

    @property
    def first_query(self) -> str:
        """The wish from its first page on."""
        return urlencode(self.fields)

    @property
    def address(self) -> str:
        """The page that shows it."""
        return f"{reverse(f'admin:articles_{self.queue}_queue')}?{self.query}"


def read_number(value: str) -> int | None:
    """Return the key that an address names."""
    is_number = value.isascii() and value.isdigit() and len(value) <= LONGEST
    return int(value) if is_number else None


def read_words(query: QueryDict) -> str:
    """Return the words that are looked for."""
    return " ".join(query.get("q", "").replace("\0", "").split())[:100]


def read_place(query: QueryDict) -> Place | None:
    """Return where the page begins; a place that nobody gave out is a 404."""
    place = query.get("after", "")
    if not place:
        return None
    article, pk = (read_number(part) for part in (place.partition("-")[::2]))
    if article is None or pk is None:
        raise Http404
    return article, pk
