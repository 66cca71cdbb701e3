"""Wishes: which comments a moderator asked to see, as the address of the page names them."""

from dataclasses import dataclass
from typing import Self

from django.db.models import Q, TextField
from django.db.models.functions import Cast
from django.http import Http404, QueryDict
from django.urls import reverse
from django.utils.http import urlencode

from articles.models import Comment, CommentQuerySet

# What its writer took back is nobody's to decide.
STATES = (
    Comment.State.HELD,
    Comment.State.APPROVED,
    Comment.State.SPAM,
    Comment.State.TRASH,
)
MOST_WORDS = 5
LONGEST = 18


@dataclass(frozen=True)
class Wish:
    """A state, and within it an article, a writer, a reason, words; the page begins behind a place."""

    state: Comment.State = Comment.State.HELD
    article: int | None = None
    writer: int | None = None
    reason: str = ""
    words: str = ""
    after: tuple[int, int] | None = None

    @classmethod
    def read(cls, query: QueryDict) -> Self:
        """Return what an address asks for; a place that nobody gave out is a 404."""
        state = query.get("state", "")
        article, writer = query.get("article", ""), query.get("writer", "")
        return cls(
            state=Comment.State(state) if state in STATES else Comment.State.HELD,
            article=int(article) if _is_number(article) else None,
            writer=int(writer) if _is_number(writer) else None,
            reason=query.get("reason", "")[:20],
            words=" ".join(query.get("q", "").replace("\0", "").split())[:100],
            after=_read_place(query.get("after", "")),
        )

    def comments(self) -> CommentQuerySet:
        """Return all that is asked for, on whatever page."""
        found = Comment.objects.filter(state=self.state)
        if self.article:
            found = found.filter(article=self.article)
        if self.writer:
            found = found.filter(writer=self.writer)
        if self.reason:
            found = found.annotate(written=Cast("reasons", TextField()))
            found = found.filter(Q(written__contains=f'["{self.reason}"'))
        for word in self.words.split()[:MOST_WORDS]:
            found = found.filter(
                Q(text__icontains=word)
                | Q(name__icontains=word)
                | Q(email__icontains=word)
                | Q(prefix=word)
            )
        return found

    def behind(self) -> CommentQuerySet:
        """Return what stands behind the place, the youngest article first, as people wrote."""
        found = self.comments().order_by("-article_id", "id")
        if self.after:
            article, pk = self.after
            found = found.filter(Q(article__lt=article) | Q(article=article, pk__gt=pk))
        return found

    @property
    def is_narrow(self) -> bool:
        """Whether it asks for less than a whole state."""
        return bool(self.article or self.writer or self.reason or self.words)

    @property
    def query(self) -> str:
        """The same wish as an address names it, its place with it."""
        place = {"after": "{}-{}".format(*self.after)} if self.after else {}
        return urlencode({**self.fields, **place})

    @property
    def fields(self) -> dict[str, str]:
        """The wish without its place, name by name."""
        named = {
            "state": str(self.state.value),
            "article": str(self.article or ""),
            "writer": str(self.writer or ""),
            "reason": self.reason,
            "q": self.words,
        }
        return {name: value for name, value in named.items() if value}

    @property
    def address(self) -> str:
        """The page that shows it."""
        return f"{reverse('admin:articles_comment_queue')}?{self.query}"


def _is_number(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) <= LONGEST


def _read_place(place: str) -> tuple[int, int] | None:
    if not place:
        return None
    article, _, pk = place.partition("-")
    if not (_is_number(article) and _is_number(pk)):
        raise Http404
    return int(article), int(pk)
