import json
from datetime import timedelta
from html import unescape

import pytest
from django.utils import timezone
from lxml import etree

from articles import publishing
from articles.models import Article, Correction
from articles.views.paging import LENGTH
from tests.factories import PublishedFactory
from tests.publishing.samples import corrected, edited, published
from tests.views.pages import page

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
FEEDS = ["/corrections/feed/", "/corrections/feed.json"]


@pytest.fixture
def article(editor):
    return published(editor, title="潮だまり")


@pytest.fixture
def correction(article, editor):
    return corrected(
        article, editor, "二時間", "十二時間", kind="number", note="桁の誤り", credit="ひなた"
    )


def data_of(client, article):
    html = page(client, article.get_absolute_url())
    return json.loads(html.partition('<script type="application/ld+json">')[2].partition("<")[0])


@pytest.mark.parametrize("where", ["article", "list"])
def test_a_correction_tells_before_after_kind_day_and_thanks(client, article, correction, where):
    html = page(client, "/corrections/" if where == "list" else article.get_absolute_url())

    assert "潮は二時間ごとに満ちる。" in html
    assert "潮は<ins>十</ins>二時間ごとに満ちる。" in html
    assert "数字・日付" in html
    assert "桁の誤り" in html
    assert "ひなたさんのご指摘によります。" in html


def test_what_was_wrong_is_marked(client, article, editor):
    corrected(article, editor, "静か", "賑やか")

    html = page(client, article.get_absolute_url())

    assert "夜は<del>静</del>かだ。" in html
    assert "夜は<ins>賑や</ins>かだ。" in html


def test_it_leads_to_the_passage_and_to_both_versions(client, article, correction):
    html = page(client, article.get_absolute_url())

    assert f'#{correction.segment.anchor}"' in html
    for revision in (correction.earlier, correction.later):
        assert f'href="{revision.get_absolute_url()}"' in html


def test_words_of_strangers_stay_words(client, article, editor):
    corrected(article, editor, "静か", "賑やか", credit="<b>x", note="<script>")

    html = page(client, "/corrections/")

    assert "&lt;b&gt;x" in html
    assert "<script>" not in html


def test_an_article_without_corrections_says_nothing_of_them(client, article, editor):
    edited(article, editor, "静か", "賑やか")

    assert 'class="corrections"' not in page(client, article.get_absolute_url())
    assert "まだ訂正はありません。" in page(client, "/corrections/")


@pytest.mark.parametrize("address", ["/corrections/", *FEEDS])
def test_what_readers_may_not_see_is_not_told(client, article, correction, editor, address):
    assert "桁の誤り" in page(client, address)

    publishing.withdraw(article, by=editor, reason="")

    assert "桁の誤り" not in page(client, address)


@pytest.mark.parametrize("address", ["/corrections/", *FEEDS])
def test_nor_is_what_is_held_back(client, article, correction, address):
    Article.objects.update(held_from=timezone.now(), held_because="permission-expired")

    assert "桁の誤り" not in page(client, address)


def test_pages_go_on_where_the_last_one_ended(client, article, editor):
    for number in range(LENGTH + 1):
        article.title = f"題{number}"
        corrected(article, editor, "", "")

    first = client.get("/corrections/").context["page"]
    second = client.get(f"/corrections/?before={first.older}").context["page"]

    assert (len(first.notices), len(second.notices)) == (LENGTH, 1)
    assert second.older == ""


@pytest.mark.parametrize("place", ["x", "1-x", "9" * 41])
def test_a_place_that_nobody_gave_out_is_not_found(client, place):
    assert client.get(f"/corrections/?before={place}").status_code == 404


def test_the_feed_in_atom_tells_of_each(client, article, correction):
    entry = etree.fromstring(client.get("/corrections/feed/").content).find(f"{ATOM}entry")

    assert entry.findtext(f"{ATOM}title") == "潮だまり — 数字・日付"
    assert entry.findtext(f"{ATOM}id").endswith(f"#correction-{correction.pk}")
    assert "「潮は十二時間ごとに満ちる。」に訂正しました。" in entry.findtext(f"{ATOM}summary")
    assert "<ins>十</ins>" in entry.findtext(f"{ATOM}content")


def test_the_json_feed_tells_of_each(client, article, correction):
    item = client.get("/corrections/feed.json").json()["items"][0]

    assert item["date_published"].endswith("+09:00")
    told = item["_correction"]
    assert (told["kind"], told["credit"]) == ("number", "ひなた")
    assert told["version_before"].endswith(correction.earlier.get_absolute_url())
    assert item["url"].endswith(f"{article.get_absolute_url()}#correction-{correction.pk}")


@pytest.mark.parametrize("address", FEEDS)
def test_links_of_a_feed_are_whole(client, correction, address):
    sent = unescape(client.get(address).content.decode()).replace('\\"', '"')

    assert 'href="http' in sent
    assert 'href="/' not in sent


def test_an_unchanged_feed_is_not_sent_again(client, correction):
    tag = client.get("/corrections/feed/")["ETag"]

    assert client.get("/corrections/feed/", headers={"if-none-match": tag}).status_code == 304


def test_machines_are_told_what_was_corrected_and_when(client, article, correction):
    data = data_of(client, article)

    told = data["correction"][0]
    assert told["@type"] == "CorrectionComment"
    assert told["text"].startswith("数字・日付: 「潮は二時間ごとに満ちる。」を")
    assert data["dateModified"] >= told["datePublished"]


def test_a_corrected_article_costs_no_more(client, article, correction, django_assert_num_queries):
    with django_assert_num_queries(6):
        client.get(article.get_absolute_url())


@pytest.mark.parametrize("address", ["/corrections/", *FEEDS])
@pytest.mark.parametrize("count", [1, 3])
def test_any_number_takes_one_query(client, editor, django_assert_num_queries, address, count):
    for _ in range(count):
        corrected(published(editor), editor, "静か", "賑やか")

    with django_assert_num_queries(1):
        client.get(address)


def test_newest_come_first(client, editor):
    old, new = published(editor, title="古い"), published(editor, title="新しい")
    corrected(new, editor, "静か", "賑やか")
    late = corrected(old, editor, "静か", "賑やか")
    Correction.objects.filter(pk=late.pk).update(corrected_at=timezone.now() + timedelta(days=1))
    PublishedFactory()

    notices = client.get("/corrections/").context["page"].notices

    assert [article.title for _, article in notices] == ["古い", "新しい"]
