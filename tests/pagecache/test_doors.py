import gzip
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import brotli
import pytest
from django.conf import settings as django_settings
from django.db import connection
from django.utils import timezone
from django.utils.http import http_date

from articles import publishing
from articles.models import Article, Tag, User
from articles.pagecache.doors import Door
from articles.pagecache.entries import Entry
from articles.pagecache.flights import Flight
from tests.factories import (
    ArticleFactory,
    OriginalFactory,
    PublishedFactory,
    TagFactory,
    UserFactory,
)
from tests.pagecache.conftest import Page

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_page_is_made_once(site):
    article = PublishedFactory(title="潮の満ちる町")
    site.hear()

    first, second = site.get(f"/entry/{article.path}/"), site.get(f"/entry/{article.path}/")

    assert (first.made, second.made) == (True, False)
    assert first.body == second.body
    assert "潮の満ちる町" in second.text


def test_a_kept_page_asks_the_database_nothing(site, django_assert_num_queries):
    site.get("/")

    with django_assert_num_queries(0):
        assert not site.get("/").made


def test_a_page_leaves_as_the_browser_likes_it(site):
    plain = site.get("/")
    zipped, better = site.get("/", accept_encoding="gzip"), site.get("/", accept_encoding="br")

    assert gzip.decompress(zipped.body) == brotli.decompress(better.body) == plain.body
    assert (zipped.headers["content-encoding"], better.headers["content-encoding"]) == (
        "gzip",
        "br",
    )
    assert len({page.headers["etag"] for page in (plain, zipped, better)}) == 3
    for page in (plain, zipped, better):
        assert page.headers["content-length"] == str(len(page.body))
        assert "Accept-Encoding" in page.headers["vary"]


def test_whoever_has_a_page_is_sent_nothing(site):
    etag = site.get("/", accept_encoding="gzip").headers["etag"]

    again = site.get("/", accept_encoding="gzip", if_none_match=f'"other", W/{etag}')

    assert (again.status, again.body, again.made) == (304, b"", False)
    assert again.headers["etag"] == etag
    assert "content-type" not in again.headers


def test_another_tag_is_no_reason_to_send_nothing(site):
    etag = site.get("/", accept_encoding="gzip").headers["etag"]

    assert site.get("/", if_none_match=etag).status == 200


def test_a_feed_is_not_known_by_a_date(site):
    article = PublishedFactory()
    site.hear()
    first = site.get("/feed/")

    again = site.get("/feed/", if_modified_since=http_date(article.updated_at.timestamp()))

    assert "last-modified" not in first.headers
    assert (again.status, again.made) == (200, False)


def test_head_is_the_page_without_its_body(site):
    head = site.get("/", method="HEAD")
    whole = site.get("/")

    assert head.body == b""
    assert head.headers == whole.headers
    assert not whole.made


def test_a_session_is_never_answered_from_what_is_kept(site, as_editor):
    cookie = f"{django_settings.SESSION_COOKIE_NAME}={as_editor.cookies['sessionid'].value}"
    site.hear()
    site.get("/")

    page = site.get("/", cookie=cookie)

    assert page.made
    assert site.get("/", cookie=cookie).made


@pytest.mark.parametrize("address", ["/healthz", "/search/?q=x", "/admin/login/", "/nowhere/"])
def test_what_is_not_said_to_be_kept_is_not(site, address):
    site.get(address)

    assert site.get(address).made


def test_drafts_and_previews_are_not_kept(site):
    draft = ArticleFactory(path="a/draft")
    site.hear()

    for address in ("/entry/a/draft/", draft.get_preview_url()):
        site.get(address)
        assert site.get(address).made


def test_errors_are_not_kept(site):
    assert site.get("/entry/none/").status == 404
    PublishedFactory(path="none")

    assert site.get("/entry/none/").status == 200


def test_strangers_words_change_nothing_on_a_page(site):
    wanted = site.get("/")
    site.store.clear()

    page = site.get(
        "/?utm_source=%3Cscript%3E",
        x_forwarded_host="evil.example",
        x_forwarded_proto="https",
        x_original_url="/admin/",
        accept_language="en",
        cookie="csrftoken=evil; other=1",
        referer="https://evil.example/",
    )

    assert page.made
    assert page.body == wanted.body
    assert not site.get("/?utm_campaign=y").made
    assert len(site.store) == 1


def test_a_name_that_is_not_ours_is_refused_and_not_kept(site):
    assert site.get("/", host="evil.example").status == 400
    assert len(site.store) == 0
    assert b"evil.example" not in site.get("/").body


def test_publishing_is_seen_by_the_next_reader(site, editor):
    article = ArticleFactory(title="待っていた記事")
    site.get("/")

    publishing.publish(article, by=editor)
    site.hear()

    assert "待っていた記事" in site.get("/").text


def test_withdrawing_is_seen_by_the_next_reader(site, editor):
    article = PublishedFactory()
    site.hear()
    address = f"/entry/{article.path}/"
    site.get(address)

    publishing.withdraw(article, by=editor, reason="著者の希望")
    site.hear()

    assert site.get(address).status == 410
    assert article.title not in site.get("/").text


def test_renaming_ends_the_pages_that_show_the_name_and_no_others(site):
    tag, other = TagFactory(), PublishedFactory()
    article = PublishedFactory(tags=[tag])
    site.hear()
    first, second = f"/entry/{article.path}/", f"/entry/{other.path}/"
    site.get(first)
    site.get(second)

    Tag.objects.update(name="新しい名前")
    site.hear()

    assert "新しい名前" in site.get(first).text
    assert not site.get(second).made


def test_a_page_ends_when_another_begins_to_lead_to_it_or_changes_its_title(site, editor):
    article = PublishedFactory(original=OriginalFactory(url="https://tide.example/pools"))
    PublishedFactory()
    other = PublishedFactory(title="灯りの話")
    PublishedFactory()
    site.hear()
    assert "灯りの話" not in site.get(f"/entry/{article.path}/").text

    other.body = "[潮だまり](https://tide.example/pools)の話。"
    publishing.save(other, by=editor, based_on=0)
    site.hear()
    assert "灯りの話" in site.get(f"/entry/{article.path}/").text

    Article.objects.filter(pk=other.pk).update(title="ランプの話")
    site.hear()
    assert "ランプの話" in site.get(f"/entry/{article.path}/").text


def test_what_nobody_sees_ends_nothing(site, editor):
    draft = ArticleFactory()
    site.hear()
    site.get("/")

    User.objects.update(last_login=timezone.now())
    publishing.save(draft, by=editor, based_on=draft.version)
    site.hear()

    assert not site.get("/").made


def test_a_change_that_is_rolled_back_ends_nothing(site):
    article = PublishedFactory()
    site.hear()
    site.get("/")

    connection.set_autocommit(False)
    Article.objects.filter(pk=article.pk).update(title="なかったこと")
    connection.rollback()
    connection.set_autocommit(True)
    site.hear()

    assert not site.get("/").made


def test_a_scheduled_article_comes_at_its_second(site):
    soon = timezone.now() + timedelta(seconds=1.5)
    PublishedFactory(title="あすの記事", published_at=soon)
    site.hear()
    assert "あすの記事" not in site.get("/").text
    assert not site.get("/").made

    time.sleep((soon - timezone.now()).total_seconds() + 0.01)

    assert "あすの記事" in site.get("/").text


def test_a_hold_comes_at_its_second(site):
    soon = timezone.now() + timedelta(seconds=1.5)
    article = PublishedFactory(held_from=soon, held_because="permission-expired")
    site.hear()
    assert site.get(f"/entry/{article.path}/").status == 200

    time.sleep((soon - timezone.now()).total_seconds() + 0.01)

    assert site.get(f"/entry/{article.path}/").status == 410


def test_no_page_outlives_the_day(site):
    site.get("/")

    (entry,) = site.store._pages._kept.values()

    midnight = (timezone.localtime() + timedelta(days=1)).replace(hour=0, minute=0, second=0)
    assert entry.until == pytest.approx(midnight.timestamp(), abs=1)


def test_a_crowd_before_a_cold_page_has_it_made_once(site):
    calls = []

    def slow(environ, start):
        calls.append(environ)
        time.sleep(0.3)
        return site._application(environ, start)

    site.door = Door(slow, store=site.store, listener=site.listener)

    def read(_number: int) -> Page:
        try:
            return site.get("/")
        finally:
            connection.close()

    with ThreadPoolExecutor(12) as pool:
        pages = list(pool.map(read, range(12)))

    assert len(calls) == 1
    assert {page.status for page in pages} == {200}
    assert len({page.body for page in pages}) == 1


def test_whoever_waited_past_the_end_of_a_page_gets_another(site):
    class Landed:
        """Somebody else's flight, whose page has ended meanwhile."""

        def join(self, asked, *, edition):
            flight = Flight(edition)
            flight.entry = Entry([], b"past", keys=frozenset(), until=time.time() - 1, vary="")
            flight.landed.set()
            return flight, False

    site.door._flights = Landed()

    page = site.get("/")

    assert page.made
    assert page.body != b"past"


def test_a_page_made_while_something_changed_is_not_kept(site):
    author = UserFactory()

    def meddling(environ, start):
        body = site._application(environ, start)
        User.objects.filter(pk=author.pk).update(name=str(time.time()))
        site.hear()
        return body

    site.door = Door(meddling, store=site.store, listener=site.listener)
    site.get("/")

    assert site.get("/").made


def test_where_nobody_listens_every_page_is_made(site):
    site.listener.hear = lambda: False

    site.get("/")

    assert site.get("/").made


def test_caches_between_are_told_what_a_page_shows(site, settings):
    settings.PAGE_CACHE_SHARED_SECONDS = 30
    article = PublishedFactory(tags=[TagFactory()])
    site.hear()

    headers = site.get(f"/entry/{article.path}/").headers

    assert headers["cache-control"] == "public, max-age=0, s-maxage=30, must-revalidate"
    assert {f"article-{article.pk}", "lists", f"tag-{article.tags.get().pk}"} <= set(
        headers["cache-tag"].split(",")
    )


def test_every_header_is_one_that_may_be_sent(site, settings):
    settings.PAGE_CACHE_SHARED_SECONDS = 30
    original = OriginalFactory(url="https://日本語.example/a")
    article = PublishedFactory(original=original)
    site.hear()

    for address in (f"/sites/{original.host}/", f"/entry/{article.path}/"):
        page = site.get(address)
        assert page.status == 200
        assert all(value.isascii() and value.isprintable() for value in page.headers.values())
