"""The pictures of the editor's guide, taken on the way through the job that it describes.

`make screenshots` keeps them in docs/images; otherwise they show that the way can be gone.
"""

import os
from pathlib import Path

import pytest
from django.core.management import call_command
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles import originals, publishing
from articles.management import demonstration
from articles.models import Article, Permission, User
from tests.browser.acts import drop_picture
from tests.originals.samples import SOURCE, TARGET
from tests.originals.samples import page as page_of
from tests.originals.sites import pages
from tests.originals.sites import site as served
from tests.web.serving import html

__all__ = ["pages", "served"]
pytestmark = pytest.mark.django_db(transaction=True)
PICTURES_ARE_THERE = """() => Promise.all(
  [...document.images]
    .filter((image) => image.getBoundingClientRect().top < innerHeight)
    .map((image) => image.decode()))"""
SHOWN = "2026/10/18/what-the-tide-leaves-for-an-hour"


@pytest.fixture
def keep(page: Page, tmp_path: Path):
    """Keep a picture of what the window shows."""
    folder = Path(os.environ.get("SCREENSHOTS") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)

    def shoot(name: str) -> None:
        page.evaluate(PICTURES_ARE_THERE)
        page.screenshot(path=folder / f"{name}.jpg", animations="disabled", quality=88)
        assert (folder / f"{name}.jpg").stat().st_size > 10_000

    return shoot


@pytest.fixture
def site(settings, tmp_path: Path) -> None:
    """Load the demonstration; its pictures need no second size here."""
    settings.DATA_DIR = tmp_path
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    call_command("demo", verbosity=0)
    editor = User.objects.get(username=demonstration.EDITOR)
    editor.set_password("correct horse")
    editor.save()


def change(article: Article) -> str:
    return reverse("admin:articles_article_change", args=[article.pk])


@pytest.fixture
def changed(served, pages) -> Article:
    """Return an article whose original was captured, and has changed since."""
    original, _ = originals.register(originals.read(served.url("/pools")))
    editor = User.objects.get(username=demonstration.EDITOR)
    publishing.record(Permission(original=original, state="granted"), by=editor)
    article = Article(title="潮だまりについて", original=original, body="\n\n".join(TARGET))
    publishing.save(article, by=editor, based_on=0)
    pages["/pools"] = html(page_of([SOURCE[0], SOURCE[1].replace("43", "44"), *SOURCE[2:4]]))
    originals.visit(original)
    return article


def test_the_pages_about_originals(
    page: Page, site, changed, served, pages, at, log_in, keep, complaints
):
    pages["/new"] = html(page_of(title="On Rain"))
    log_in("editor")
    page.goto(at(reverse("admin:articles_originalsource_add")))
    page.get_by_label("原文のアドレス").fill(served.url("/new"))
    page.get_by_role("button", name="取り込む").click()
    expect(page.get_by_label("原題")).to_have_value("On Rain")
    keep("guide-capture")
    shown = Article.objects.get(path=SHOWN)
    page.goto(at(reverse("admin:articles_article_alignment", args=[shown.pk])))
    page.locator(".pair summary").nth(1).click()
    keep("guide-alignment")
    page.goto(at(reverse("admin:articles_article_drift", args=[changed.pk])))
    expect(page.locator("ins").first).to_have_text("44")
    keep("guide-drift")


def test_the_pages_of_the_guide(page: Page, site, at, log_in, keep, complaints):
    page.goto(at(f"/entry/{SHOWN}/"))
    keep("article")
    log_in("editor")
    keep("guide-index")
    draft = Article.objects.get(state=Article.State.DRAFT)
    page.goto(at(change(draft)))
    expect(page.locator(".markdownx-preview [data-preview]")).to_be_visible()
    keep("guide-article")
    page.goto(at(reverse("admin:articles_originalsource_change", args=[draft.original_id])))
    keep("guide-original")

    page.goto(at(change(draft)))
    page.locator("#id_body").click()
    page.keyboard.press("Control+End")
    drop_picture(page, demonstration.draw_picture("clock"), name="clock.jpg")
    expect(page.locator(".markdownx-preview img").last).to_be_visible()
    page.locator("#id_body").scroll_into_view_if_needed()
    keep("guide-picture")
    page.get_by_role("button", name="公開する").click()
    expect(page.locator(".messagelist")).to_contain_text("公開しました。")
    keep("guide-published")

    page.goto(at(change(draft)))
    theirs = Article.objects.get(pk=draft.pk)
    theirs.title = "地図に載らない小道(改)"
    publishing.save(theirs, by=User.objects.get(username="aomidori"), based_on=theirs.version)
    page.get_by_label("題名").fill("地図にない小道")
    page.get_by_role("button", name="保存して続ける").click()
    expect(page.get_by_text("先に保存したので")).to_be_visible()
    page.locator(".conflict").scroll_into_view_if_needed()
    keep("guide-conflict")
