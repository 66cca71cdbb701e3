"""From each paragraph a way leads to the same paragraph of the original; how much of it shows, the ledger says."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from articles import publishing
from articles.models import OriginalSource, Permission, Watch
from tests.factories import ArticleFactory, OriginalFactory, PublishedFactory
from tests.originals.samples import SOURCE, TARGET, snapshot

pytestmark = pytest.mark.django_db
VIEWS = ["translation", "ondemand", "bilingual", "original-first"]
MARKER = re.compile(r'<a class="to-original" href="([^"]+)"[^>]*aria-label="([^"]+)"')


@pytest.fixture
def article(editor):
    original = OriginalFactory(url="https://tides.example/pools")
    snapshot(original)
    made = ArticleFactory(original=original, body="\n\n".join([*TARGET, "訳者のあとがき。"]))
    publishing.publish(made, by=editor)
    return made


def html(article, query=""):
    return Client().get(f"{article.get_absolute_url()}{query}").content.decode()


def main(article, query):
    """Return the page from where its words begin."""
    return html(article, query).partition("<main")[2]


def grant(article, editor, **fields):
    publishing.record(Permission(original=article.original, state="granted", **fields), by=editor)


def test_each_paragraph_has_a_permanent_address(article):
    page = html(article)

    for segment in article.segments.standing():
        assert f'id="{segment.anchor}"' in page


def test_each_paragraph_of_the_original_has_a_marker_that_leads_there(article):
    markers = MARKER.findall(html(article))

    assert [label for _, label in markers] == [f"原文のこの段落へ ({n})" for n in range(1, 5)]
    assert all(link.startswith("https://tides.example/pools#:~:text=") for link, _ in markers)


def test_markers_open_no_named_window(article):
    marked = re.findall(r'<a class="to-original"[^>]*>', html(article))

    assert all('rel="noopener"' in link and "target=" not in link for link in marked)


def test_what_is_not_translated_is_said(article):
    assert "原文のこの段落は訳していません" in html(article)


def test_an_address_of_a_merged_paragraph_still_leads_there(article, editor):
    gone = article.segments.standing()[3].public_id
    article.body = "\n\n".join([TARGET[0], TARGET[1] + TARGET[2]])
    publishing.save(article, by=editor, based_on=article.version)

    assert f'id="s-{gone}"' in html(article)


def test_without_a_grant_to_show_it_no_word_of_the_original_is_on_the_page(article):
    for view in VIEWS:
        page = html(article, f"?view={view}")

        assert not any(words in page for words in SOURCE)
        assert "/reading/" not in page


def test_marks_are_told_apart_where_links_are_listed(article):
    page = html(article)

    names = re.findall(r'class="(?:to-original|report)"[^>]*aria-label="([^"]+)"', page)
    assert len(names) == len(set(names)) > 4


def test_marks_speak_the_language_of_the_page(article):
    client = Client()
    client.cookies["language"] = "en"

    page = client.get(article.get_absolute_url()).content.decode()

    marked = re.findall(r'<a class="(?:to-original|report)"[^>]*>', page)
    assert marked
    assert all('lang="en"' in mark for mark in marked)


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_an_original_runs_as_its_language_does(article, editor, language, direction):
    OriginalSource.objects.update(language=language)
    grant(article, editor, showing="full")

    marked = re.findall(r'<div class="passage"[^>]*>', html(article, "?view=bilingual"))

    assert set(marked) == {f'<div class="passage" lang="{language}" dir="{direction}">'}


def test_a_grant_of_the_whole_shows_both_side_by_side(article, editor):
    grant(article, editor, showing="full")

    assert "/reading/bilingual/?next=" in html(article)
    page = html(article, "?view=bilingual")

    assert all(words in page for words in SOURCE)
    assert all(words in page for words in TARGET)


@pytest.mark.parametrize("view", VIEWS)
def test_a_grant_of_a_quotation_shows_how_the_original_begins(article, editor, view):
    grant(article, editor, showing="quotation")

    page = html(article, f"?view={view}")

    assert re.search(rf'lang="en"\s+dir="ltr">\s*<p>{re.escape(SOURCE[0])}', page)
    assert not any(words in page for words in SOURCE[1:])
    assert "/reading/" not in page


@pytest.mark.parametrize("view", VIEWS)
def test_without_a_copy_of_the_original_no_mode_is_offered(client, view):
    original = OriginalFactory(permission="", licence="CC BY 4.0")
    article = PublishedFactory(original=original, showing="full")

    assert "/reading/" not in html(article, f"?view={view}")


def test_the_translation_alone_holds_no_word_of_the_original(article, editor):
    grant(article, editor, showing="full")

    page = html(article)

    assert not any(words in page for words in SOURCE)


def test_on_demand_each_paragraph_opens_its_original_below_it(article, editor):
    grant(article, editor, showing="full")

    page = main(article, "?view=ondemand")

    folds = re.findall(r'<details class="fold" lang="en">.*?</details>', page, re.DOTALL)
    assert len(folds) == 4
    assert all('lang="ja" aria-label="この段落の原文 (' in fold for fold in folds)
    assert all("https://tides.example/pools#:~:text=" in fold for fold in folds)
    assert page.index(TARGET[0]) < page.index(SOURCE[0]) < page.index(TARGET[1])


@pytest.mark.parametrize(("view", "source_first"), [("bilingual", False), ("original-first", True)])
def test_both_languages_stand_in_the_order_of_the_mode(article, editor, view, source_first):
    grant(article, editor, showing="full")

    page = main(article, f"?view={view}")

    assert (page.index(SOURCE[0]) < page.index(TARGET[0])) == source_first
    assert page.index(TARGET[0]) < page.index(SOURCE[1])


def test_where_the_original_shows_each_passage_left_out_says_so(article, editor):
    grant(article, editor, showing="full")

    page = html(article, "?view=bilingual")

    left_out = re.findall(r'<p class="omitted"[^>]*>', page)
    assert len(left_out) == len([s for s in article.segments.standing() if s.is_omission])


def test_headings_of_the_original_are_none_of_the_page(editor):
    original = OriginalFactory()
    snapshot(original, ["Words of the first paragraph.", "And of the second one."])
    kept = original.snapshots.get()
    kept.blocks[0] |= {"html": "<h2>Of pools</h2>", "kind": "heading"}
    kept.save()
    article = ArticleFactory(original=original, body="最初の段落の言葉。\n\n次の段落の言葉。")
    publishing.publish(article, by=editor)
    grant(article, editor, showing="full")

    page = html(article, "?view=bilingual")

    assert '<p class="heading">Of pools</p>' in page
    assert "Of pools</h2>" not in page


def test_a_credit_that_was_asked_for_stands_on_the_page(article, editor):
    grant(article, editor, credit="Translated with kind permission of Anna Lind.")

    assert "Translated with kind permission of Anna Lind." in html(article)


def test_a_free_licence_is_named_with_author_title_source_and_its_terms(editor):
    original = OriginalFactory(permission="", licence="CC BY-SA 4.0", title="On Pools")
    article = ArticleFactory(original=original)
    publishing.publish(article, by=editor)

    page = html(article)

    assert f"{original.authors.get().original_name}「<a" in page
    assert "https://creativecommons.org/licenses/by-sa/4.0/" in page
    assert "を翻訳したものです。" in page
    assert "この翻訳も、" in page


def test_readers_are_told_that_the_original_is_gone_and_led_to_its_copy(article):
    Watch.objects.filter(original=article.original).update(
        condition="gone",
        since=article.published_at,
        archive_url="https://web.archive.example/1/https://tides.example/pools",
    )

    page = html(article)

    assert "保存された写しへ案内します。" in page
    assert MARKER.findall(page)[0][0].startswith("https://web.archive.example/1/")


def test_a_page_costs_few_queries(article, editor, django_assert_num_queries):
    article.tags.create(name="海")
    grant(article, editor, showing="full")
    client = Client()

    with django_assert_num_queries(6):
        client.get(article.get_absolute_url())
    with django_assert_num_queries(7):
        client.get(f"{article.get_absolute_url()}?view=bilingual")


def test_a_preview_shows_markers_too(article):
    article.state = "draft"
    article.published_at = None
    article.save()

    assert MARKER.findall(Client().get(article.get_preview_url()).content.decode())


def test_a_grant_that_has_ended_shows_nothing_where_its_end_is_only_told(
    article, editor, settings, time_machine
):
    settings.GATE_WARNS = ["permission-expired"]
    grant(article, editor, showing="full", expires_on=timezone.localdate())
    assert SOURCE[3] in html(article, "?view=bilingual")

    time_machine.move_to(timezone.now() + timedelta(days=2))

    assert TARGET[0] in html(article)
    assert SOURCE[3] not in html(article, "?view=bilingual")
