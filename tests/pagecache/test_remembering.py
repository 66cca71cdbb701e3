"""Parts of pages: kept as long as nothing changes that they show, for strangers alone."""

import time
from datetime import timedelta

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from django.utils.safestring import SafeString

from articles import pagecache
from articles.models import Article, Author, Mention
from articles.pagecache.rules import ASKED, Made
from articles.pagecache.stores import Store
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    CommentFactory,
    ImageFactory,
    OriginalFactory,
    PublishedFactory,
    TagFactory,
    UserFactory,
)
from tests.pagecache.samples import make_site

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def store():
    return Store(entries=10, size=1_000_000)


def request_of(store, *, origin: str = "http://a.example"):
    """Return a request for a page that may be kept."""
    made = Made(store, store.edition, origin, until=timezone.now() + timedelta(hours=1))
    return RequestFactory().get("/", **{ASKED: made})


def write(request, author: Author, made: list[str]) -> str:
    def make() -> SafeString:
        made.append(Author.objects.get(pk=author.pk).name)
        return SafeString(made[-1])

    return pagecache.part(request, SafeString, author.pk, make)


def test_a_part_is_made_once_until_a_row_of_it_changes(store):
    author, made = AuthorFactory(name="前の名"), []

    assert [write(request_of(store), author, made) for _ in range(2)] == ["前の名"] * 2
    assert made == ["前の名"]

    Author.objects.update(name="後の名")
    store.end({f"author:{author.pk}"})

    assert write(request_of(store), author, made) == "後の名"


def test_a_part_stays_where_only_lists_have_changed(store):
    author, made = AuthorFactory(), []
    write(request_of(store), author, made)

    store.end({"lists", f"author:{author.pk + 1}"})
    write(request_of(store), author, made)

    assert len(made) == 1


def test_a_part_ends_when_its_page_would(store):
    author, made = AuthorFactory(), []
    request = request_of(store)
    request.META[ASKED].until = timezone.now()

    for _ in range(2):
        write(request, author, made)

    assert len(made) == 2


def test_no_part_is_kept_that_was_made_before_a_change_was_heard_of(store):
    author, made = AuthorFactory(), []
    request = request_of(store)

    store.end({f"author:{author.pk}"})
    write(request, author, made)

    assert len(store) == 0


def test_a_page_for_one_person_has_no_part_in_what_is_kept(store):
    author, made = AuthorFactory(), []

    for request in (request_of(store), RequestFactory().get("/"), request_of(store)):
        write(request, author, made)

    assert len(made) == 2
    assert len(store) == 1


def test_languages_and_sites_have_parts_of_their_own(store):
    author, made = AuthorFactory(), []
    write(request_of(store), author, made)

    write(request_of(store, origin="https://b.example"), author, made)
    with translation.override("en"):
        write(request_of(store), author, made)

    assert len(made) == 3


def asked(site, address: str) -> list[str]:
    """Return the questions to the tables of texts that a page takes."""
    with CaptureQueriesContext(connection) as captured:
        assert site.get(address).made
    return [query["sql"] for query in captured if '"articles_article"."body"' in query["sql"]]


def test_what_is_published_elsewhere_has_no_text_read_again(site):
    article = PublishedFactory()
    address = article.get_absolute_url()
    site.hear()
    assert len(asked(site, address)) == 1

    newer = PublishedFactory(title="そのあとの記事")
    site.hear()

    assert asked(site, address) == []
    assert newer.title in site.get(address).text


def test_a_list_reads_only_the_entries_that_are_new(site):
    old = PublishedFactory(title="前からの記事", published_at=timezone.now() - timedelta(days=2))
    address = old.original.site_page
    site.hear()
    site.get(address)

    new = PublishedFactory(title="いまの記事", original=old.original)
    site.hear()
    with CaptureQueriesContext(connection) as captured:
        page = site.get(address).text

    assert page.index("いまの記事") < page.index("前からの記事")
    (asked,) = (query["sql"] for query in captured if '"summary"' in query["sql"])
    assert f"IN ({new.pk})" in asked


@pytest.mark.parametrize(
    ("row", "field"),
    [
        (lambda article: article, "title"),
        (lambda article: article, "summary"),
        (lambda article: article, "path"),
        (lambda article: article.original, "title"),
        (lambda article: article.original, "site_name"),
        (lambda article: article.original.authors.get(), "name"),
        (lambda article: article.lead_image, "alt"),
    ],
)
def test_what_changes_in_an_entry_is_on_every_list_at_once(site, row, field):
    original = OriginalFactory(authors=[AuthorFactory()])
    article = PublishedFactory(original=original, lead_image=ImageFactory())
    lists = ["/", original.authors.get().get_absolute_url(), original.site_page]
    site.hear()
    for address in lists:
        site.get(address)

    changed = row(article)
    type(changed).objects.filter(pk=changed.pk).update(**{field: "2026/changed"})
    site.hear()

    for address in lists:
        assert "2026/changed" in site.get(address).text


def test_a_withdrawn_article_leaves_its_parts_behind(site):
    article = PublishedFactory()
    address = article.get_absolute_url()
    site.hear()
    assert site.get(address).status == 200

    Article.objects.filter(pk=article.pk).update(state="withdrawn", withdrawn_at=timezone.now())
    site.hear()

    assert site.get(address).status == 410
    assert article.title not in site.get("/").text


def test_nothing_of_a_draft_or_a_hold_is_kept(site):
    draft = ArticleFactory()
    held = PublishedFactory(held_from=timezone.now(), held_because="permission-expired")
    time.sleep(0.01)
    site.hear()
    before = len(site.store)

    site.get(draft.get_preview_url())
    assert site.get(f"/entry/{held.path}/").status == 410

    assert len(site.store) == before


def neighbours(site, address: str) -> int:
    """Return how often a page asks what surrounds its article."""
    with CaptureQueriesContext(connection) as captured:
        assert site.get(address).made
    return sum("near(id, weight)" in query["sql"] for query in captured)


def test_what_surrounds_an_article_outlives_its_own_changes(site):
    article = PublishedFactory()
    address = article.get_absolute_url()
    site.hear()
    assert neighbours(site, address) == 1

    Article.objects.filter(pk=article.pk).update(title="別の題")
    site.hear()

    assert neighbours(site, address) == 0


@pytest.mark.parametrize("view", ["", "?view=bilingual"])
def test_a_comment_leaves_the_text_above_it_alone(site, view):
    article = make_site()
    address = f"{article.get_absolute_url()}{view}"
    site.hear()
    site.get(address)

    CommentFactory(article=article, state="approved", text="あとからの感想")
    site.hear()
    with CaptureQueriesContext(connection) as captured:
        page = site.get(address)

    assert page.made
    assert "あとからの感想" in page.text
    assert len(captured) == 1


def test_a_comment_says_at_once_that_the_passage_it_is_about_has_changed(site):
    article = make_site()
    segment = article.segments.standing().first()
    CommentFactory(
        article=article, state="approved", segment_key=segment.public_id, quote=segment.target
    )
    address = article.get_absolute_url()
    site.hear()
    assert "この段落の文は、そのあと変わりました" not in site.get(address).text

    article.segments.filter(pk=segment.pk).update(target_texts=["別の文。"])
    site.hear()

    assert "この段落の文は、そのあと変わりました" in site.get(address).text


def test_a_change_of_who_may_comment_is_seen_at_once(site):
    article = PublishedFactory()
    address = article.get_absolute_url()
    site.hear()
    assert "コメントを書く" in site.get(address).text

    Article.objects.update(comment_mode="closed")
    site.hear()

    assert "コメントを書く" not in site.get(address).text


@pytest.mark.parametrize("near", ["mention", "tag", "author", "title"])
def test_what_is_near_an_article_changes_at_once(site, near):
    tag, author = TagFactory(), AuthorFactory()
    article = PublishedFactory(tags=[tag], original=OriginalFactory(authors=[author]))
    for _ in range(3):
        other = PublishedFactory(title="遠い記事", published_at=timezone.now() - timedelta(days=9))
    PublishedFactory(published_at=timezone.now() - timedelta(days=1))
    address = article.get_absolute_url()
    site.hear()
    assert "遠い記事" not in site.get(address).text

    if near == "mention":
        Mention.objects.create(article=article, page=other.original.page)
    elif near == "tag":
        other.tags.add(tag)
    elif near == "author":
        other.original.authors.add(author)
    else:
        Article.objects.exclude(pk=article.pk).update(title="遠い記事")
    site.hear()

    assert "遠い記事" in site.get(address).text


@pytest.mark.parametrize(
    ("row", "field"),
    [
        (lambda article: article.original, "title"),
        (lambda article: article.original, "site_name"),
        (lambda article: article.original.authors.get(), "name"),
        (lambda article: article.lead_image, "alt"),
    ],
)
def test_what_stands_above_a_text_changes_at_once(site, row, field):
    original = OriginalFactory(authors=[AuthorFactory()])
    article = PublishedFactory(original=original, lead_image=ImageFactory())
    address = article.get_absolute_url()
    site.hear()
    site.get(address)

    changed = row(article)
    type(changed).objects.filter(pk=changed.pk).update(**{field: "2026/changed"})
    site.hear()

    above = site.get(address).text.partition('<div class="reading')[0].partition("<h1")[2]
    assert "2026/changed" in above


def test_what_an_article_says_beside_its_text_changes_at_once(site):
    then = timezone.now() - timedelta(days=9)
    article = PublishedFactory(published_at=then)
    Article.objects.update(updated_at=then)
    address = article.get_absolute_url()
    site.hear()
    assert "最終更新" not in site.get(address).text

    Article.objects.filter(pk=article.pk).update(
        updated_at=timezone.now(), credits=["許諾を得ています。"]
    )
    article.translators.set([UserFactory(name="別の訳者")])
    site.hear()

    page = site.get(address).text
    assert "最終更新" in page
    assert "許諾を得ています。" in page
    assert page.count("別の訳者") > 1
