"""The heart of it, by clicking and typing: from a pasted address to the paragraph behind a marker."""

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

from articles.models import Article
from tests.originals.samples import SOURCE, TARGET
from tests.originals.samples import page as page_of
from tests.originals.sites import pages, site
from tests.web.serving import html

__all__ = ["pages", "site"]
pytestmark = [pytest.mark.django_db(transaction=True)]
# Room between the paragraphs, so that a browser has to scroll to each of them.
ROOM = "<style>p { margin-block-end: 90vh } footer { block-size: 100vh }</style>"


def capture_original(page: Page, url: str) -> None:
    """Paste the address in the small window, see the form fill, and add the answer of the author."""
    with page.expect_popup() as opened:
        page.locator("#add_id_original").click()
    window = opened.value
    window.get_by_label("原文のアドレス").fill(url)
    window.get_by_role("button", name="取り込む").click()
    expect(window.locator(".messagelist")).to_contain_text("読み取りました(本文 5段落)")
    expect(window.get_by_label("原題")).to_have_value("On Tide Pools")
    expect(window.get_by_label("サイト名")).to_have_value("Tide Notes")
    expect(window.locator("#id_language")).to_have_value("en")
    expect(window.get_by_label("原文の日付")).to_have_value("2025-03-04")
    expect(window.get_by_label("新しい著者")).to_have_value("Anna Lind")
    expect(window.locator(".captured")).to_contain_text(SOURCE[3])
    window.locator("#id_permissions-0-state").select_option(label="許諾された")
    window.locator("#id_permissions-0-evidence").fill("Yes, please translate it.")
    with window.expect_event("close"):
        window.get_by_role("button", name="保存", exact=True).click()


def write(page: Page) -> None:
    """Translate three paragraphs, two of the original in one, and leave one out."""
    page.get_by_label("題名").fill("潮だまりについて")
    page.locator("#id_body").fill("\n\n".join(TARGET))


def marker(page: Page, words: str):
    """Return the marker of the paragraph that begins so."""
    return page.locator(".segment", has_text=words[:12]).get_by_role(
        "link", name="原文のこの段落へ"
    )


def top_of(page: Page, words: str) -> float:
    """Return how far below the top of the view the paragraph begins, in parts of its height."""
    return page.evaluate(
        """words => {
          const found = [...document.querySelectorAll("p")].find((p) => p.textContent === words);
          return found.getBoundingClientRect().top / innerHeight;
        }""",
        words,
    )


@pytest.mark.parametrize(("words", "source"), [(TARGET[1], SOURCE[1]), (TARGET[2], SOURCE[4])])
def test_from_a_pasted_address_to_the_paragraph_behind_a_marker(
    page: Page, at, site, pages, editor, log_in, complaints, words, source
):
    pages["/pools"] = html(page_with_room())
    pages["/favicon.ico"] = html("")
    log_in("editor")
    page.goto(at("/admin/articles/article/add/"))
    capture_original(page, site.url("/pools"))
    write(page)
    page.get_by_role("button", name="公開する").click()
    expect(page.locator(".messagelist")).to_contain_text("公開しました。")
    page.goto("about:blank")
    page.context.clear_cookies()

    page.goto(at(Article.objects.get().get_absolute_url()))
    expect(page.locator("main")).to_contain_text("原文のこの段落は訳していません")
    marker(page, words).click()

    page.wait_for_url(f"{site.url('/pools')}**")
    page.wait_for_function("scrollY > 0")
    assert 0 <= top_of(page, source) < 0.6


def page_with_room(paragraphs=SOURCE) -> str:
    """Return the original's page with room between its paragraphs."""
    return page_of(paragraphs, extra=ROOM)


def test_a_changed_original_is_flagged_where_it_changed(
    page: Page, at, site, pages, editor, log_in, complaints
):
    pages["/favicon.ico"] = html("")
    log_in("editor")
    page.goto(at("/admin/articles/article/add/"))
    capture_original(page, site.url("/pools"))
    write(page)
    page.get_by_role("button", name="公開する").click()
    expect(page.locator(".messagelist")).to_contain_text("公開しました。")

    pages["/pools"] = html(page_with_room([SOURCE[0], SOURCE[1].replace("43", "44"), *SOURCE[2:]]))
    call_command("watch", "--all")
    page.reload()
    page.get_by_role("link", name="変更を見て、どうするか決めてください。").click()

    change = page.locator(".change")
    expect(change).to_have_count(1)
    expect(change.locator("ins")).to_have_text("44")
    expect(change).to_contain_text(TARGET[1])
    page.get_by_role("button", name="読者に知らせる").click()
    page.goto(at(Article.objects.get().get_absolute_url()))
    expect(page.locator("main")).to_contain_text("原文は、この翻訳のあとで変更されています")
