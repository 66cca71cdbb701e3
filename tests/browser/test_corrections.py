"""From a reader's doubt to a correction under the article, with and without JavaScript."""

import pytest
from django.urls import reverse

from articles.models import Report
from articles.publishing import receiving
from tests.publishing.samples import corrected, published, segment_of

pytestmark = pytest.mark.django_db(transaction=True)
BETTER = "潮は十二時間ごとに満ちる。"


@pytest.fixture
def article(editor, monkeypatch):
    # A browser that is driven fills a form in at once.
    monkeypatch.setattr(receiving, "OF_THE_COMING", frozenset())
    return published(editor, title="潮だまり")


@pytest.fixture
def silent(chromium):
    """Return a page of a browser that runs no scripts."""
    context = chromium.new_context(locale="ja-JP", java_script_enabled=False)
    yield context.new_page()
    context.close()


def report(page, at, article):
    page.goto(at(article.get_absolute_url()))
    page.locator(f"#{segment_of(article, '二時間').anchor} .report").click()
    page.get_by_label("数字・日付").check()
    page.get_by_label("よりよい訳").fill(BETTER)
    page.get_by_label("お名前").fill("ひなた")
    page.get_by_role("button", name="知らせる", exact=True).click()


def test_a_doubt_becomes_a_correction_in_one_click(article, editor, page, at, enter, complaints):
    report(page, at, article)
    assert page.get_by_role("heading", level=1).inner_text().startswith("知らせてくださり")

    enter(editor)
    page.goto(at(reverse("admin:articles_report_change", args=[Report.objects.get().pk])))
    page.get_by_role("button", name="読者の訳をそのまま反映する").click()

    page.goto(at(article.get_absolute_url()))
    assert BETTER in page.locator(".text").inner_text()
    told = page.locator(".corrections").inner_text()
    assert "数字・日付" in told
    assert "ひなたさんのご指摘" in told
    assert page.locator(".corrections ins").inner_text() == "十"


def test_no_script_is_needed_to_report(article, silent, at):
    report(silent, at, article)

    silent.get_by_role("link", name="読んでいた段落に戻る").click()

    assert silent.url.endswith(f"#{segment_of(article, '二時間').anchor}")
    assert Report.objects.get().wording == BETTER


def test_the_way_to_report_is_reached_by_keys_alone(article, page, at):
    page.goto(at(article.get_absolute_url()))

    way = page.locator(f"#{segment_of(article, '二時間').anchor} .report")
    way.focus()
    assert way.evaluate("link => getComputedStyle(link).opacity") == "1"
    page.keyboard.press("Enter")

    assert page.get_by_role("heading", level=1).inner_text() == "この訳について知らせる"


def test_nobody_meets_the_trap(article, page, at):
    page.goto(at(reverse("report", args=[segment_of(article, "二時間").public_id])))

    trap = page.locator("form .unseen[aria-hidden=true]")

    assert trap.bounding_box()["width"] <= 1
    assert page.locator("[name=homepage]").get_attribute("tabindex") == "-1"


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_pages_fit_every_width(article, editor, page, at, width, complaints):
    article.body += "\n\n" + "長い段落です。" * 80
    corrected(article, editor, "静か", "賑やか", note="長い説明。" * 60, credit="長い名前" * 20)
    page.set_viewport_size({"width": width, "height": 900})

    for path in (
        "/corrections/",
        article.get_absolute_url(),
        article.revisions.first().get_absolute_url(),
        reverse("report", args=[segment_of(article, "長い段落").public_id]),
    ):
        page.goto(at(path))
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
