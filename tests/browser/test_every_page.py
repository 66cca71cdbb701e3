"""Every page of the demonstration site in a browser: whom it asks, whether it holds still, what it is without scripts."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from articles.management import demonstration
from articles.models import User
from tests import crawling
from tests.browser.test_pages import LOOK, WATCH

pytestmark = pytest.mark.django_db(transaction=True)
PHONE = {"width": 390, "height": 844}
# Words that can be seen, line by line, and what can be done there.
WORDS = "document.querySelector('main').innerText.split('\\n').map(line => line.trim()).filter(line => line)"
DEAD = """() => [...document.forms]
  .filter(form => ![...form.elements].some(field => field.type === "submit"))
  .map(form => form.outerHTML.slice(0, 200))
  .concat([...document.querySelectorAll("a:not([href]), a[href='#'], a[href^='javascript:']")]
    .map(link => link.outerHTML))"""


@pytest.fixture
def unscripted(chromium: Browser) -> Iterator[Page]:
    """Return a page in which no script runs."""
    context = chromium.new_context(locale="ja-JP", viewport=PHONE, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture
def asked(page: Page, at) -> set[str]:
    """Collect the other hosts that pages ask for something."""
    found: set[str] = set()
    ours = urlsplit(at("/")).netloc

    def note(url: str) -> None:
        if urlsplit(url).netloc not in {ours, ""}:
            found.add(f"{page.url} {url}")

    page.on("request", lambda request: note(request.url))
    return found


def seen_at(page: Page, address: str) -> dict[str, object]:
    """Open a page, look at all of it, and return what happened meanwhile."""
    page.goto(address)
    page.evaluate(LOOK)
    return page.evaluate(
        "({...window.seen, wide: document.documentElement.scrollWidth > innerWidth})"
    )


def test_a_page_of_readers_asks_nobody_else_holds_still_and_needs_no_script(
    page: Page, unscripted: Page, at, asked
):
    crawling.load()
    page.set_viewport_size(PHONE)
    page.add_init_script(WATCH)
    found, lost, dead = {}, {}, {}

    for path in crawling.pages():
        found[path] = seen_at(page, at(path))
        if found[path]["shift"]:
            # A machine that is busy elsewhere paints half of what it has read, and a second time it does not.
            found[path] = seen_at(page, at(path))
        unscripted.goto(at(path))
        lost[path] = set(page.evaluate(WORDS)) - set(unscripted.evaluate(WORDS))
        dead[path] = unscripted.evaluate(DEAD)

    still = {"shift": 0, "refused": [], "wide": False}
    assert {path: seen for path, seen in found.items() if seen != still} == {}
    assert {path: words for path, words in lost.items() if words} == {}
    assert {path: parts for path, parts in dead.items() if parts} == {}
    assert asked == set()


def test_a_page_of_editors_asks_nobody_else_and_has_no_fault(page: Page, at, asked, enter, axe):
    crawling.load()
    page.add_init_script(WATCH)
    editor = User.objects.get(username=demonstration.EDITOR)
    enter(editor)
    refused, faults = {}, {}

    for path in crawling.pages_within(editor):
        page.goto(at(path))
        refused[path] = page.evaluate("window.seen.refused")
        faults[path] = axe()

    assert {path: what for path, what in refused.items() if what} == {}
    assert {path: what for path, what in faults.items() if what} == {}
    assert asked == set()
