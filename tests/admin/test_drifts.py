"""The page on which an editor sees what changed in the original, and decides."""

import pytest
from django.urls import reverse
from django.utils import timezone

from articles import originals, publishing
from articles.forms import WatchForm
from articles.models import Drift, Watch
from tests.factories import ArticleFactory, OriginalFactory
from tests.originals.samples import SOURCE, TARGET, page, snapshot
from tests.web.serving import html

pytestmark = pytest.mark.django_db
CHANGED = [SOURCE[0], SOURCE[1].replace("43", "44"), *SOURCE[2:]]
LIST = reverse("admin:articles_originalsource_changelist")


@pytest.fixture
def article(site, editor):
    original = OriginalFactory(url=site.url("/pools"), title="On Tide Pools")
    snapshot(original)
    made = ArticleFactory(original=original, body="\n\n".join(TARGET))
    publishing.publish(made, by=editor)
    return made


@pytest.fixture
def drift(article, pages):
    pages["/pools"] = html(page(CHANGED))
    originals.visit(article.original)
    return article.drifts.get()


def address(article):
    return reverse("admin:articles_article_drift", args=[article.pk])


def decide(client, drift, decision):
    sent = {"drift": drift.pk, "decision": decision}
    response = client.post(address(drift.article), sent, follow=True)
    drift.refresh_from_db()
    return response.content.decode()


def test_the_change_is_shown_word_by_word_beside_its_translation(article, drift, as_editor):
    text = as_editor.get(address(article)).content.decode()

    assert "小さな直し" in text
    assert "<del>43</del>" in text
    assert "<ins>44</ins>" in text
    assert TARGET[1] in text


@pytest.mark.parametrize("decision", ["updated", "ignored", "told"])
def test_each_decision_is_kept_with_who_took_it(drift, as_editor, editor, decision):
    decide(as_editor, drift, decision)

    assert drift.decision == decision
    assert drift.decided_by == editor


def test_a_change_that_was_overtaken_is_not_decided(article, drift, pages, as_editor):
    pages["/pools"] = html(page(SOURCE[:3]))
    originals.visit(article.original)

    assert "何もしていません" in decide(as_editor, drift, "ignored")
    assert drift.decision == Drift.Decision.SUPERSEDED


def test_a_change_that_was_taken_back_is_not_shown_any_more(article, drift, pages, as_editor):
    pages["/pools"] = html(page())
    originals.visit(article.original)

    assert "翻訳したときのままです" in as_editor.get(address(article)).content.decode()


def test_a_change_that_was_followed_is_not_shown_any_more(article, drift, as_editor):
    decide(as_editor, drift, "updated")

    assert "翻訳したときのままです" in as_editor.get(address(article)).content.decode()


@pytest.mark.parametrize("decision", ["", "nonsense", "open", "superseded"])
def test_nonsense_decides_nothing(drift, as_editor, decision):
    decide(as_editor, drift, decision)

    assert drift.decision == Drift.Decision.OPEN


def test_an_unchanged_original_says_so(article, as_editor):
    assert "翻訳したときのままです" in as_editor.get(address(article)).content.decode()


def test_a_translator_does_not_decide_for_a_published_article(drift, as_translator):
    assert as_translator.post(address(drift.article), {}).status_code == 403


def test_the_article_and_the_list_say_that_a_decision_waits(article, drift, as_editor):
    change = reverse("admin:articles_article_change", args=[article.pk])

    assert "翻訳したあとで、原文が変わりました。" in as_editor.get(change).content.decode()
    assert "変更あり" in as_editor.get(LIST).content.decode()


@pytest.mark.parametrize(
    ("condition", "count"), [("changed", 1), ("fine", 1), ("unseen", 1), ("gone", 0), ("", 2)]
)
def test_the_list_of_originals_is_filtered_by_how_they_fare(drift, as_editor, condition, count):
    OriginalFactory()

    found = as_editor.get(LIST, {"condition": condition} if condition else {}).context["cl"]

    assert found.queryset.count() == count


def test_the_watch_is_switched_and_an_archived_copy_entered(article, as_editor):
    watch = Watch.objects.get()
    change = reverse("admin:articles_originalsource_change", args=[article.original.pk])
    sent = {
        "url": article.original.url,
        "title": "On Tide Pools",
        "language": "en",
        "authors": [article.original.authors.get().pk],
        "permissions-TOTAL_FORMS": "1",
        "permissions-INITIAL_FORMS": "1",
        "permissions-0-id": article.original.permissions.get().pk,
        "permissions-0-original": article.original.pk,
        "watch-TOTAL_FORMS": "1",
        "watch-INITIAL_FORMS": "1",
        "watch-0-id": watch.pk,
        "watch-0-original": article.original.pk,
        "watch-0-archive_url": "https://copy.example/pools",
    }

    assert as_editor.post(change, sent).status_code == 302

    watch.refresh_from_db()
    assert not watch.is_on
    assert watch.archive_url == "https://copy.example/pools"


def test_what_a_visit_has_found_since_the_form_was_read_stays(article):
    form = WatchForm({"archive_url": "https://copy.example/"}, instance=Watch.objects.get())
    Watch.objects.update(etag="new", condition="fine", since=timezone.now())

    assert form.is_valid()
    form.save()

    watch = Watch.objects.get()
    assert (watch.archive_url, watch.is_on) == ("https://copy.example/", False)
    assert (watch.etag, watch.condition) == ("new", "fine")
