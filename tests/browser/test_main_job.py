"""The main job, by clicking and typing: from an empty site to a reader at the original."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acts import drop_picture, register_original
from tests.imaging.pictures import jpeg

pytestmark = [pytest.mark.django_db(transaction=True)]


def test_an_editor_publishes_and_a_stranger_reads(
    page: Page, at, original, editor, log_in, complaints
):
    log_in("editor")
    page.get_by_role("link", name="記事", exact=True).first.click()
    page.get_by_role("link", name="最初の記事を作る").click()
    page.get_by_label("題名").fill("潮だまりについて")
    register_original(
        page, url=original, title="On Tide Pools", author=("Anna Lind", "アンナ・リンド")
    )
    page.locator("#id_body").click()
    page.keyboard.type("これは**「強調」**です。")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    drop_picture(page, jpeg())
    page.keyboard.type("潮だまり")
    preview = page.locator(".markdownx-preview")
    expect(preview.locator("strong")).to_have_text("「強調」")
    expect(preview.locator("img")).to_have_attribute("alt", "潮だまり")
    page.get_by_role("button", name="公開する").click()
    expect(page.locator(".messagelist")).to_contain_text("公開しました。")
    address = page.get_by_role("link", name="記事を見る").get_attribute("href")
    page.get_by_role("button", name="ログアウト").click()

    page.context.clear_cookies()
    page.goto(at("/"))
    page.get_by_role("link", name="潮だまりについて").first.click()
    expect(page).to_have_url(at(address))
    expect(page.get_by_role("heading", level=1)).to_have_text("潮だまりについて")
    expect(page.locator("main")).to_contain_text("アンナ・リンド")
    expect(page.locator("main")).to_contain_text("2025年3月4日")
    expect(page.locator("main strong")).to_have_text("「強調」")
    assert page.locator("main img").evaluate(
        "image => image.decode().then(() => image.naturalWidth)"
    )
    page.get_by_role("link", name="On Tide Pools").first.click()
    expect(page).to_have_url(original)
    expect(page.get_by_role("heading", level=1)).to_have_text("On Tide Pools")
