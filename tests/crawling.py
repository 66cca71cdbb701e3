"""Every page that a reader can reach: found by following the links from the front page."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin

from django.conf import settings
from django.test import Client
from django.urls import resolve
from lxml import html

from articles.management import demonstration
from articles.models import Article, User

HERE = "http://testserver"
# A page that leads on and on to new ones is a fault of its own.
MOST = 500
# What no link leads to, but a reader sees all the same.
BESIDES = {
    "/search/?q=潮": 200,
    "/search/?q=潮&order=new": 200,
    "/search/?q=ぬるぽん": 200,
    "/search/?q=-潮": 200,
    "/?before=0": 404,
    "/no/such/page/": 404,
}


@dataclass(frozen=True)
class Answer:
    """What the site said, and the addresses that it leads to."""

    status: int
    body: bytes
    is_page: bool

    def leads_to(self, path: str) -> list[str]:
        """Return the addresses of this site that the page at this path links to."""
        if not self.is_page:
            return []
        links = html.fromstring(self.body).xpath("//a/@href | //link/@href")
        whole = (urldefrag(urljoin(HERE + path, link)).url for link in links)
        return [url.removeprefix(HERE) for url in whole if url.startswith(f"{HERE}/")]


def load() -> None:
    """Fill an empty site with the demonstration; its editor's password is that of our own editors."""
    demonstration.load(demonstration.read_site())
    editor = User.objects.get(username=demonstration.EDITOR)
    editor.set_password("correct horse")
    editor.save()


def crawl(starts: Iterable[str] = ("/",)) -> dict[str, Answer]:
    """Return the answer of each address to which links lead."""
    client = Client()
    waiting, found = list(starts), dict[str, Answer]()
    while waiting:
        path = waiting.pop(0)
        if path not in found:
            found[path] = _ask(client, path)
            waiting += found[path].leads_to(path)
        assert len(found) <= MOST
    return found


def besides() -> dict[str, int]:
    """Return the addresses to which no link leads, with the status that each has."""
    states = Article.State
    taken_back = Article.objects.filter(state=states.WITHDRAWN).first()
    draft = Article.objects.filter(state=states.DRAFT).first()
    assert taken_back
    assert draft
    return BESIDES | {taken_back.get_absolute_url(): 410, draft.get_preview_url(): 200}


def pages() -> dict[str, bytes]:
    """Return every page of the site, those to which no link leads among them."""
    found = crawl(["/", *besides()])
    return {path: answer.body for path, answer in found.items() if answer.is_page}


def name_of(path: str) -> str:
    """Return the name that the table of addresses gives to what stands there; a file has none."""
    if path.startswith(settings.STATIC_URL):
        return ""
    return resolve(path.partition("?")[0]).url_name or ""


def _ask(client: Client, path: str) -> Answer:
    # A way that only leads on, such as the choice of a mode, is what it leads to.
    answer = client.get(path, follow=True)
    client.cookies.clear()
    kind = answer.headers.get("Content-Type", "")
    body = answer.getvalue() if answer.streaming else answer.content
    return Answer(answer.status_code, body, is_page=kind.startswith("text/html"))
