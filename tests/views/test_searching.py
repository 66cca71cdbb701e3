from datetime import timedelta

import pytest
from django.utils import timezone

from articles import search
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    OriginalFactory,
    PublishedFactory,
    TagFactory,
)

pytestmark = pytest.mark.django_db


def publish(title="題", body="海の底", **fields):
    article = PublishedFactory(title=title, body=body, **fields)
    search.index(article)
    return article


def ask(client, words="", **fields):
    response = client.get("/search/", {"q": words, **fields})
    assert response.status_code == 200
    return response.content.decode()


def test_the_field_of_every_page_leads_here(client):
    html = client.get("/").content.decode()

    assert 'action="/search/"' in html
    assert 'name="q"' in html


def test_the_page_stays_out_of_search_engines(client):
    assert '<meta name="robots" content="noindex">' in ask(client)


def test_what_was_found_is_marked_and_the_rest_is_text(client):
    publish("海<b>岸</b>", "長い<script>海</script>の底。")

    html = ask(client, "海")

    assert "<mark>海</mark>&lt;b&gt;岸" in html
    assert "<mark>海</mark>" in html
    assert "<b>岸" not in html
    assert "<script>海" not in html


def test_what_was_found_runs_as_its_language_does(client):
    publish("ساحل", "قاع البحر", language="ar")

    assert ask(client, "البحر").count('dir="rtl"') == 2


def test_what_was_typed_stands_in_the_fields_as_text(client):
    html = ask(client, '"><script>alert(1)</script>', author='"><i>')

    assert "<script>alert" not in html
    assert "<i>" not in html
    assert "&quot;&gt;&lt;script&gt;" in html


def test_form_fields_limit_what_is_found(client):
    author = AuthorFactory(name="アンナ・リンド")
    publish("ひとつ", original=OriginalFactory(authors=[author]))
    publish("ふたつ")

    html = ask(client, "海", author="リンド", year=str(timezone.localtime().year))

    assert "ひとつ" in html
    assert "ふたつ" not in html


def test_drafts_are_not_found(client):
    search.index(ArticleFactory(title="下書き", body="海"))

    assert "見つかりませんでした" in ask(client, "海")


def test_a_question_without_words_is_answered_with_a_sentence(client):
    assert "探す言葉がありません" in ask(client, "-海")


def test_whoever_finds_nothing_is_offered_what_is_like_it(client):
    author = AuthorFactory(name="バドラクマール", original_name="M. K. Bhadrakumar")
    publish("題", original=OriginalFactory(authors=[author]), tags=[TagFactory(name="環境問題")])

    assert "バドラクマール</a>" in ask(client, "バトラクマル")
    assert "M. K. Bhadrakumar</a>" in ask(client, "bhadrakumer")
    assert "環境問題</a>" in ask(client, "環境題問")


def test_filters_that_leave_nothing_can_be_taken_off(client):
    publish()

    html = ask(client, "海 year:1999 tag:山")

    assert 'href="/search/?q=%E6%B5%B7">絞り込みを外して探す' in html


def test_pages_keep_the_question(client):
    now = timezone.now()
    for n in range(25):
        publish(f"題{n:02}", published_at=now - timedelta(minutes=n))

    first = client.get("/search/", {"q": "海 -山", "language": "ja", "order": "new"})
    html = first.content.decode()
    older = first.context["results"].older

    address = f"?q=%E6%B5%B7+-%E5%B1%B1&amp;language=ja&amp;order=new&amp;after={older}"
    assert f'href="{address}"' in html
    assert "題24" in client.get("/search/" + address.replace("&amp;", "&")).content.decode()


HOSTILE = [
    *"\"'*():^-+~{}[]<>&|!@#$%\\/;,.?=_`\0\n\t ",
    '"',
    '""',
    '"""',
    "-",
    "--",
    '-"',
    "*",
    "a*",
    "NOT",
    "a NOT",
    "a AND OR NEAR(b c)",
    "heading:a",
    "body : x",
    "a OR",
    "(a",
    "^a",
    "{heading body}: a",
    "'; DROP TABLE articles_article; --",
    "a' | 'b",
    "!a & b:*",
    "<->",
    "%s %d %%",
    "author:",
    'author:"',
    "author:%",
    "tag:_",
    "year:0",
    "year:99999999999999999999",
    "year:²²²²",
    "site:" + "x" * 500,
    "language:\\",
    "author:a author:b author:c site:d tag:e year:f language:g -author:h",
    "-author:a",
    "海" * 5000,
    "a " * 5000,
    "の は が を に と で も",
    "\ud7ff\uffff\U0010ffff",
    "\u202e\u200b\ufeff",
    "ﷺ" * 30,
    "İıſßŉ",
    "१२३ ๕๖ ٣",
    "ｶﾞｶﾞ゙゙゙",
    "🎌" * 60,
    "カー" * 40,
]


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("order", ["", "new"])
def test_nothing_that_is_typed_breaks_anything(client, words, order):
    publish("海の題", "a 海の底 の は が を に と で も")

    ask(client, words, order=order)
    ask(client, "海", author=words, tag=words, site=words, year=words, language=words)
    ask(client, f"海 {words}", after=words, order=words)


@pytest.mark.parametrize("count", [3, 60])
@pytest.mark.parametrize(
    "asked",
    [
        {"q": "海"},
        {"q": "海 -山", "order": "new"},
        {"q": "author:著者 year:2026"},
        {"q": "海", "author": "著者", "site": "blog", "tag": "タグ", "language": "ja"},
        {"q": "nothing"},
    ],
)
def test_a_search_takes_few_queries_for_any_number(
    client, django_assert_max_num_queries, count, asked
):
    tag = TagFactory(name="タグ")
    for n in range(count):
        publish("海", f"海{n}", tags=[tag])

    with django_assert_max_num_queries(6):
        assert client.get("/search/", asked).status_code == 200


def test_a_common_word_takes_few_queries_too(client, django_assert_max_num_queries, monkeypatch):
    for module in (search.finding, search.sqlite, search.postgresql):
        monkeypatch.setattr(module, "CAP", 10)
    for n in range(30):
        publish("海" if n % 2 else "空", "海の底")

    with django_assert_max_num_queries(6):
        assert "10本より多く" in ask(client, "海")


def test_only_reading_is_answered(client):
    assert client.post("/search/", {"q": "海"}).status_code == 405
    assert client.head("/search/", {"q": "海"}).status_code == 200
