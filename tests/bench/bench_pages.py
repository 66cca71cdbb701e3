"""Pages, rendered anew: against a minimal Django view that sends the same bytes."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.http import HttpRequest, HttpResponse
from django.test import override_settings
from django.urls import path
from django.utils import timezone

from articles import originals
from articles.models import Article
from tests.bench.measuring import cpu, report
from tests.bench.texts import SIX_KILOBYTES
from tests.factories import AuthorFactory, ImageFactory, OriginalFactory, TagFactory, UserFactory
from tests.originals.samples import snapshot

pytestmark = pytest.mark.django_db
# A request's end would close the connection that holds the test's transaction.
request_started.disconnect(close_old_connections)
request_finished.disconnect(close_old_connections)
DEFAULT_MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
sent = {"bytes": b""}


def minimal(request: HttpRequest) -> HttpResponse:
    """Send the bytes and nothing more."""
    return HttpResponse(sent["bytes"])


urlpatterns = [path("", minimal)]


def get(handler: WSGIHandler, address: str, query: str = "") -> bytes:
    """Ask the application as a web server would."""
    statuses: list[str] = []
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": address,
        "QUERY_STRING": query,
        "SERVER_NAME": "testserver",
        "SERVER_PORT": "80",
        "wsgi.input": BytesIO(),
        "wsgi.url_scheme": "http",
    }
    response = handler(environ, lambda status, headers: statuses.append(status))
    assert statuses == ["200 OK"]
    return b"".join(response)


def publish(count: int) -> Article:
    """Publish many articles of one original, and return the newest, which is whole."""
    original = OriginalFactory(authors=[AuthorFactory()])
    image, now = ImageFactory(), timezone.now()
    rows = [
        Article(
            title=f"潮が一時間だけ置いていくもの {n}",
            body="文",
            summary="わたしの町の浜では、一日に二度、海が席を立つ。" * 4,
            path=f"2026/01/01/{n}",
            original=original,
            lead_image=image,
            state="published",
            published_at=now - timedelta(minutes=n + 1),
        )
        for n in range(count)
    ]
    Article.objects.bulk_create(rows, batch_size=5000)
    article = Article.objects.get(path="2026/01/01/1")
    article.body = SIX_KILOBYTES
    article.translators.set([UserFactory()])
    article.tags.set([TagFactory(), TagFactory()])
    snapshot(
        original, [f"Paragraph {n} says this, and little else that matters." for n in range(30)]
    )
    originals.settle(article)
    article.save()
    originals.pair(article)
    return article


def ratio(address: str, query: str = "") -> float:
    """Return how many minimal views the page costs."""
    handler = WSGIHandler()
    sent["bytes"] = get(handler, address, query)
    ours = cpu(lambda: get(handler, address, query), times=60)
    with override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=DEFAULT_MIDDLEWARE):
        plain = WSGIHandler()
        floor = cpu(lambda: get(plain, "/"), times=200)
    return ours / floor


def test_pages() -> None:
    article = publish(1_000)

    report("article, rendered / minimal view", ratio(article.get_absolute_url()), "x", reach=20)
    report("home of 20 entries, rendered / minimal view", ratio("/"), "x", reach=25)


def test_lists_do_not_grow() -> None:
    handler = WSGIHandler()
    publish(1_000)
    few = {name: cpu(work) for name, work in _walks(handler).items()}
    publish_more(99_000)
    many = {name: cpu(work) for name, work in _walks(handler).items()}

    for name, before in few.items():
        report(f"{name}, 100,000 articles / 1,000", many[name] / before, "x", reach=1.2)


def publish_more(count: int) -> None:
    """Publish more articles behind those that exist."""
    original, oldest = OriginalFactory(), timezone.now() - timedelta(days=30)
    rows = (
        Article(
            title=f"題 {n}",
            body="文",
            path=f"2025/01/01/{n}",
            original=original,
            state="published",
            published_at=oldest - timedelta(minutes=n),
        )
        for n in range(count)
    )
    Article.objects.bulk_create(rows, batch_size=5000)


def _walks(handler: WSGIHandler) -> dict[str, Callable[[], object]]:
    places = Article.objects.published().newest_first().values_list("published_at", "id")
    deep = places[800]
    before = f"before={int(deep[0].timestamp() * 1_000_000)}-{deep[1]}"
    return {
        "first page": lambda: get(handler, "/"),
        "a page behind 800 entries": lambda: get(handler, "/", before),
    }
