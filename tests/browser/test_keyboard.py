"""The site by Tab, Enter and Escape alone: nothing is out of reach, and the focus can always be seen."""

import re
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import Page, expect

from articles.management import demonstration
from articles.models import Article
from tests import crawling
from tests.browser.keyboard import go_to, press, stops
from tests.factories import PublishedFactory

pytestmark = pytest.mark.django_db(transaction=True)
SHOWN = "/entry/2026/10/18/what-the-tide-leaves-for-an-hour/"
# Of the choices of which one is taken, one is a stop.
WAYS = """() => {
  const groups = new Set();
  return [...document.querySelectorAll("a[href], button, input, summary, select, textarea")]
    .filter(one => one.checkVisibility({visibilityProperty: true}) && one.tabIndex >= 0 && !one.disabled)
    .filter(one => one.type !== "radio" || !groups.has(one.name) && groups.add(one.name)).length;
}"""


@pytest.fixture
def site() -> None:
    crawling.load()


def test_a_reader_finds_reads_and_goes_on(page: Page, at, site):
    page.goto(at("/"))
    assert "本文へ進む" in press(page).name
    page.keyboard.press("Enter")
    go_to(page, f'.entry-title a[href="{SHOWN}"]')
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{SHOWN}")

    go_to(page, ".contents a")
    page.keyboard.press("Enter")
    page.wait_for_url("**#h-*")
    heading = page.locator(":target")
    assert 0 <= heading.bounding_box()["y"] < 300
    # On from the heading, not from the top again.
    go_to(page, 'a[href*="#:~:text="]')
    assert heading.evaluate(
        "heading => heading.compareDocumentPosition(document.activeElement) === 4"
    )

    go_to(page, '.views a[href*="/bilingual/"]', key="Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**?view=bilingual")
    expect(page.locator(".passage").first).to_be_visible()


def test_a_reader_opens_the_original_of_a_passage_and_closes_it(page: Page, at, site):
    page.goto(at(f"{SHOWN}?view=ondemand"))

    go_to(page, ".fold summary")
    page.keyboard.press("Enter")
    expect(page.locator(".fold[open]")).to_have_count(1)
    go_to(page, '.fold[open] a[href*="#:~:text="]')
    go_to(page, ".fold[open] summary", key="Shift+Tab")
    page.keyboard.press("Enter")

    expect(page.locator(".fold[open]")).to_have_count(0)


def test_a_reader_opens_a_note_and_is_back_where_it_stood(page: Page, at, site):
    noted = Article.objects.published().filter(body__contains="[^").first()
    page.goto(at(noted.get_absolute_url()))

    go_to(page, "[role=doc-noteref]")
    page.keyboard.press("Enter")
    page.wait_for_timeout(100)
    page.keyboard.press("Escape")

    assert page.evaluate("document.activeElement.getAttribute('role')") == "doc-noteref"
    go_to(page, "a")


def test_a_reader_searches_and_pages(page: Page, at):
    for number in range(45):
        at_second = timezone.now() - timedelta(minutes=number)
        PublishedFactory(title=f"潮の題{number}", published_at=at_second)
    call_command("reindex", verbosity=0)
    page.goto(at("/"))

    go_to(page, "[role=search] input")
    page.keyboard.type("潮")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/**")
    go_to(page, ".found-orders a")
    go_to(page, ".paging-older")
    page.keyboard.press("Enter")
    page.wait_for_url("**after=**")
    go_to(page, ".entry-title a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/entry/**")

    page.goto(at("/"))
    go_to(page, ".paging-older")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("before="))
    go_to(page, ".paging-first")


def test_every_link_and_field_is_a_stop_and_none_is_a_trap(page: Page, at, site):
    kinds = {crawling.kind_of(path): path for path in crawling.pages()}
    lost, hidden = {}, {}

    for path in kinds.values():
        page.goto(at(path))
        found = stops(page)
        lost[path] = page.evaluate(WAYS) - len(found)
        hidden[path] = [stop.name for stop in found if not (stop.ringed and stop.shown)]

    assert {path: number for path, number in lost.items() if number > 0} == {}
    assert {path: names for path, names in hidden.items() if names} == {}


def test_an_editor_logs_in_opens_an_article_and_saves_it(page: Page, at, site):
    page.goto(at("/admin/"))
    go_to(page, "[name=login]")
    page.keyboard.type(demonstration.EDITOR)
    go_to(page, "[name=password]")
    page.keyboard.type("correct horse")
    page.keyboard.press("Enter")
    expect(page.locator("#user-tools")).to_be_visible()

    go_to(page, '#content-main a[href="/admin/articles/article/"]')
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/article/")
    go_to(page, "#result_list tbody th a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/change/**")
    go_to(page, "#id_title")
    page.keyboard.press("End")
    page.keyboard.type("と、その続き")
    go_to(page, "[name=_continue]")
    page.keyboard.press("Enter")

    expect(page.locator(".messagelist .success")).to_be_visible()
    assert Article.objects.filter(title__endswith="と、その続き").count() == 1
