"""Every page that somebody can reach: found by following the links from where one begins."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from urllib.parse import parse_qs, urldefrag, urljoin, urlsplit

import pytest
from django.conf import settings
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, resolve, reverse
from django.utils.encoding import iri_to_uri
from lxml import html

from articles import comments, imaging
from articles.management import demonstration
from articles.management.demonstration import loading
from articles.models import Article, Comment, Report, Role, Segment, User
from articles.urls import urlpatterns
from articles.views.modes import VIEW
from tests.conftest import member
from tests.factories import CommentFactory

HERE = "http://testserver"
# A page that leads on and on to new ones is a fault of its own.
MOST = 1000
# What no link leads to, but a reader sees all the same.
SEARCHES = ("/search/?q=潮", "/search/?q=ぬるぽん", "/search/?q=-潮")
WITHIN = ("/admin/", "/accounts/")
COMMENTED = "2026/10/18/what-the-tide-leaves-for-an-hour"
COMMENTS = "/comment/"
READER = "reader@reader.example"
MISSING = "/no/such/page/"
# The same form for every page, and for every passage.
FORMS = ("login/?next=", "/report/")


# Each picture, and what is made of it, is the same at every load; to make them is most of the work.
_drawn = cache(demonstration.draw_picture)
_make_renditions = imaging.renditions


@cache
def _renditions(data: bytes) -> tuple[imaging.Rendition, ...]:
    return tuple(_make_renditions(data))


@dataclass(frozen=True)
class Answer:
    """What the site said, and the addresses that it leads to."""

    status: int
    body: bytes
    is_page: bool
    leads_to: tuple[str, ...]


def load() -> None:
    """Fill an empty site with the demonstration; its editor's password is that of our own editors."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loading, "draw_picture", _drawn)
        patch.setattr(imaging, "renditions", _renditions)
        demonstration.load(demonstration.read_site())
    editor = User.objects.get(username=demonstration.EDITOR)
    editor.set_password("correct horse")
    editor.save()
    _comment()


def _comment() -> None:
    """Let a reader say something that a moderator may decide about, so that there are pages of it."""
    member(Role.MODERATOR)
    article = Article.objects.get(path=COMMENTED)
    CommentFactory(article=article, state="approved", email=READER)


def _comment_of_reader() -> Comment:
    return Comment.objects.get(email=READER)


def cookie() -> str:
    """Return what the browser of that reader keeps, and shows to the pages of the comment alone."""
    return comments.writer_token(_comment_of_reader().writer)


def letters() -> list[str]:
    """Return the addresses that letters bring about the comment and a report, and those for its writer alone."""
    comment = _comment_of_reader()
    author = comment.article.original.authors.first()
    moderator = User.objects.get(username=Role.MODERATOR)
    own = [reverse(name, args=[comment.pk]) for name in ("comment_edit", "comment_withdraw")]
    return [
        *own,
        comments.confirmation_of(comment),
        comments.unsubscription_of(comment.writer),
        comments.author_link(comment.article, author),
        comments.decision_link(comment, Comment.State.SPAM, by=moderator),
        comments.report_link(Report.objects.waiting()[0], Report.State.SPAM, by=moderator),
    ]


def crawl(
    starts: Iterable[str] = ("/",),
    *,
    by: User | None = None,
    follows: Callable[[str], bool] = lambda path: True,
) -> dict[str, Answer]:
    """Return the answer of each address to which links lead: those that a stranger sees, or somebody."""
    client = Client()
    if by:
        client.force_login(by)
    waiting, found = list(starts), dict[str, Answer]()
    while waiting:
        path = waiting.pop(0)
        if path not in found:
            found[path] = _ask(client, path)
            waiting += filter(follows, found[path].leads_to)
        assert len(found) <= MOST
    return found


def reached(found: dict[str, Answer], start: str = "/") -> set[str]:
    """Return those of the addresses to which links lead from the entrance."""
    waiting, seen = [start], set[str]()
    while waiting:
        path = waiting.pop()
        if path not in seen:
            seen.add(path)
            waiting += found[path].leads_to
    return seen


def starts() -> list[str]:
    """Return the addresses without a variable part, and those to which no link leads."""
    taken_back = Article.objects.filter(state=Article.State.WITHDRAWN).first()
    draft = Article.objects.filter(state=Article.State.DRAFT).first()
    assert taken_back
    assert draft
    reports = [reverse(name, args=[_passage()]) for name in ("report", "report_thanks")]
    others = [*SEARCHES, *reports, MISSING, taken_back.get_absolute_url(), draft.get_preview_url()]
    return [*_plain(), *map(iri_to_uri, others), *letters()]


def _passage() -> str:
    """Return the id of a passage on which a reader may have reported."""
    return Segment.objects.filter(article__in=Article.objects.published()).first().public_id


def pages() -> dict[str, bytes]:
    """Return every page that a stranger can see, by its address; the same form only once."""
    found = crawl(starts(), follows=lambda path: not any(form in path for form in FORMS))
    return {path: answer.body for path, answer in found.items() if answer.is_page}


def pages_within(by: User) -> dict[str, bytes]:
    """Return the pages of their account and of the admin as somebody sees them: one of each kind, but every article."""
    found = crawl(["/admin/", *filter(_is_within, _plain())], by=by, follows=_is_within)
    pages, seen = {}, set[str]()
    for path, answer in found.items():
        name = name_of(path)
        if answer.is_page and answer.status == HTTPStatus.OK and name not in seen:
            pages[path] = answer.body
            seen |= {name} - {"articles_article_change"}
    return pages


def names() -> dict[str, URLPattern]:
    """Return the table of addresses by their names."""
    return {pattern.name or "": pattern for pattern in _patterns(urlpatterns)}


def name_of(path: str) -> str:
    """Return the name that the table of addresses gives to what stands there; a file has none."""
    if path.startswith(settings.STATIC_URL):
        return ""
    return resolve(path.partition("?")[0]).url_name or ""


def kind_of(path: str) -> tuple[str, frozenset[str]]:
    """Return what two pages have in common that differ by their words alone; a mode is no word."""
    if path == MISSING:
        return path, frozenset()
    fields = parse_qs(urlsplit(path).query)
    return name_of(path), frozenset(fields) | frozenset(fields.get(VIEW, []))


def _patterns(table: Iterable) -> Iterator[URLPattern]:
    for row in table:
        if isinstance(row, URLPattern):
            yield row
        else:
            yield from _patterns(row.url_patterns)


def _is_within(path: str) -> bool:
    return path.startswith(WITHIN) and "?" not in path


def _plain() -> Iterator[str]:
    for name in names():
        try:
            yield reverse(name)
        except NoReverseMatch:
            continue


def _ask(client: Client, path: str) -> Answer:
    if path.startswith(COMMENTS):
        client.cookies["writer"] = cookie()
    answer = client.get(path)
    # What a page remembers of its reader would change the next.
    for name in (VIEW, "writer", "author"):
        client.cookies.pop(name, None)
    body = answer.getvalue() if answer.streaming else answer.content
    is_page = answer.headers.get("Content-Type", "").startswith("text/html") and bool(body)
    links = html.fromstring(body).xpath("//a/@href | //link/@href") if is_page else []
    if answer.status_code in {HTTPStatus.FOUND, HTTPStatus.MOVED_PERMANENTLY}:
        links, is_page = [answer["Location"]], False
    whole = (urldefrag(urljoin(HERE + path, link)).url for link in links)
    here = tuple(url.removeprefix(HERE) for url in whole if url.startswith(f"{HERE}/"))
    return Answer(answer.status_code, body, is_page, here)
