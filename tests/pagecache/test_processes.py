"""Two real servers on one database, as a public site runs them."""

import re
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.conf import settings as django_settings
from django.db import connection
from django.utils import timezone

from articles.models import Article
from tests.factories import ArticleFactory, PublishedFactory
from tests.servers import serving

pytestmark = pytest.mark.django_db(transaction=True)
COUNTED = "tests.pagecache.counted:application"
TURNS = 150
IS_EXACT = connection.vendor == "sqlite"


@pytest.fixture(scope="module")
def servers(django_db_setup):
    with serving(COUNTED) as first, serving(COUNTED) as second:
        yield first, second


@pytest.fixture
def readers(servers):
    return [server.reader() for server in servers]


def warm(reader, address: str) -> None:
    """Have the page kept; the server needs a moment before it listens."""
    end = time.monotonic() + 20
    while reader.get(address).headers["x-made"] != reader.get(address).headers["x-made"]:
        assert time.monotonic() < end, "the page is never kept"


def shown(reader, address: str) -> int:
    return int(re.search(r"題名その(\d+)", reader.get(address).text)[1])


def write(article: Article, number: int) -> None:
    Article.objects.filter(pk=article.pk).update(title=f"題名その{number}")


def test_a_change_is_seen_by_the_next_request_of_every_process(readers):
    article = PublishedFactory(title="題名その0")
    for reader in readers:
        warm(reader, "/")
    stale = []
    for turn in range(TURNS):
        write(article, 2 * turn + 1)
        write(article, 2 * turn + 2)
        stale += [turn for reader in readers if shown(reader, "/") != 2 * turn + 2]

    if IS_EXACT:
        assert stale == []
    time.sleep(0 if IS_EXACT else 2)
    assert [shown(reader, "/") for reader in readers] == [2 * TURNS] * 2
    for reader in readers:
        warm(reader, "/")


def test_nobody_reads_what_was_overwritten_before_they_asked(readers):
    article = PublishedFactory(title="題名その0")
    for reader in readers:
        warm(reader, "/")
    committed = [(0, time.monotonic())]

    def read(reader) -> list[float]:
        """Return how late each answer was that was."""
        late = []
        while committed[-1][0] < 2 * TURNS:
            asked, (newest, _) = time.monotonic(), committed[-1]
            if (number := shown(reader, "/")) < newest:
                late.append(asked - committed[number + 1][1])
        return late

    with ThreadPoolExecutor(2) as pool:
        reading = [pool.submit(read, reader) for reader in readers]
        try:
            for number in range(1, 2 * TURNS + 1):
                write(article, number)
                committed.append((number, time.monotonic()))
        finally:
            committed.append((2 * TURNS, time.monotonic()))
        late = [seconds for done in reading for seconds in done.result()]

    if IS_EXACT:
        assert late == []
    # A listener that hears nothing for three seconds keeps nothing.
    assert max(late, default=0) < 4
    time.sleep(0 if IS_EXACT else 2)
    assert [shown(reader, "/") for reader in readers] == [2 * TURNS] * 2


def test_a_crowd_before_a_cold_page_has_it_made_once(transactional_db):
    PublishedFactory()
    with serving(COUNTED, threads=16, SLOW="0.5") as server:
        warm(server.reader(), "/archive/")
        with ThreadPoolExecutor(12) as pool:
            crowd = [server.reader() for _ in range(12)]
            answers = list(pool.map(lambda reader: reader.get("/"), crowd))

    assert {answer.status for answer in answers} == {200}
    assert len({answer.headers["x-made"] for answer in answers}) == 1


def test_a_scheduled_article_comes_at_its_second_everywhere(readers):
    soon = timezone.now() + timedelta(seconds=4)
    PublishedFactory(title="あすの記事", published_at=soon)
    for reader in readers:
        warm(reader, "/")
        assert "あすの記事" not in reader.get("/").text

    time.sleep(max((soon - timezone.now()).total_seconds() + 0.01, 0))

    assert all("あすの記事" in reader.get("/").text for reader in readers)


def test_what_is_personal_or_private_is_made_anew_for_each(readers, as_editor):
    draft = ArticleFactory(title="ひみつの下書き")
    article = PublishedFactory()
    session = f"{django_settings.SESSION_COOKIE_NAME}={as_editor.cookies['sessionid'].value}"
    reader = readers[0]
    warm(reader, "/")

    def is_kept(address: str, **headers: str) -> bool:
        first, second = (reader.get(address, **headers).headers["x-made"] for _ in range(2))
        return first == second

    assert not is_kept("/", cookie=session)
    assert not is_kept(draft.get_preview_url())
    assert not is_kept("/entry/none/")
    assert not is_kept("/accounts/login/")
    assert is_kept(f"/entry/{article.path}/")


def test_no_header_of_a_stranger_reaches_others(servers):
    article = PublishedFactory()
    address, server = f"/entry/{article.path}/", servers[0]
    reader = server.reader()
    warm(reader, "/archive/")
    for headers in (
        {"host": "evil.example"},
        {"host": f"127.0.0.1:{server.port}", "x_forwarded_host": "evil.example"},
        {"x_forwarded_proto": "https", "x_forwarded_port": "666"},
        {"x_original_url": "/evil", "x_rewrite_url": "/evil", "forwarded": "host=evil.example"},
        {"accept_language": "evil", "cookie": "view=evil; language=evil; csrftoken=evil"},
        {"referer": "https://evil.example/", "user_agent": "evil"},
    ):
        reader.get(f"{address}?utm_source=evil&view=evil&next=//evil.example", **headers)
    plain = reader.get(address)

    assert "evil" not in plain.text + str(plain.headers)
    warm(reader, address)
    assert (
        reader.get(f"{address}?utm_medium=x").headers["x-made"]
        == (reader.get(address).headers["x-made"])
    )
