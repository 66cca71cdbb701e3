"""Visitors: who comments, as far as cookies that we signed and the connection can tell."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from articles import accounts, comments, guarding
from articles.models import Article, User, Writer

YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Visitor:
    """A reader who may write: a writer that was here before, somebody of the staff, the author."""

    address: str
    writer: Writer | None = None
    user: User | None = None
    author_of: int | None = None

    def is_author_of(self, article: Article) -> bool:
        """Return whether they came by a link that was made for the original's author."""
        return self.author_of == article.pk


def visitor_of(request: HttpRequest) -> Visitor:
    """Return who sends the request."""
    user = request.user if isinstance(request.user, User) else None
    known = comments.read_author(request.COOKIES.get(_name("author"), ""))
    return Visitor(
        address=guarding.address_of(request.META),
        writer=comments.read_writer(request.COOKIES.get(_name("writer"), "")),
        user=user if user and accounts.may_work(user) else None,
        author_of=known[0].pk if known else None,
    )


def remember_writer(response: HttpResponse, writer: Writer) -> None:
    """Let the browser prove for a year that it is the writer's."""
    _keep(response, "writer", comments.writer_token(writer), age=YEAR)


def remember_author(response: HttpResponse, token: str) -> None:
    """Let the browser prove that its owner came by an author's link; the link ends by itself."""
    _keep(response, "author", token, age=comments.AUTHOR_LINK)


def _keep(response: HttpResponse, name: str, value: str, *, age: timedelta) -> None:
    secure = settings.SESSION_COOKIE_SECURE
    response.set_cookie(
        _name(name), value, max_age=age, secure=secure, httponly=True, samesite="Lax"
    )


def _name(name: str) -> str:
    # No other host of the domain can put a cookie of such a name under ours.
    return f"__Host-{name}" if settings.SESSION_COOKIE_SECURE else name
