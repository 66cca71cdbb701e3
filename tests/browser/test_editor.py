"""The editor of the text under its real script."""

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles.models import Article
from tests.browser.acts import drop_picture
from tests.factories import ArticleFactory, OriginalFactory, PublishedFactory
from tests.imaging.pictures import jpeg

pytestmark = [pytest.mark.django_db(transaction=True)]
ADD = reverse("admin:articles_article_add")


@pytest.fixture
def editor_page(page: Page, at, editor, log_in) -> Page:
    log_in("editor")
    page.goto(at(ADD))
    return page


def test_a_refused_picture_leaves_the_text_alone(editor_page, complaints):
    editor_page.locator("#id_body").fill("文")
    with pytest.raises(AssertionError):
        drop_picture(editor_page, b"no picture", name="a.jpg")

    expect(editor_page.locator(".markdownx-status")).to_contain_text("画像ではないようです")
    assert editor_page.locator("#id_body").input_value() == "文"
    complaints[:] = [line for line in complaints if "400" not in line]


def test_tab_leads_on_to_the_next_field(editor_page, complaints):
    editor_page.locator("#id_body").click()

    editor_page.keyboard.press("Tab")

    assert editor_page.evaluate("document.activeElement.id") != "id_body"


def test_undo_takes_a_dropped_picture_out_again(editor_page, complaints):
    editor_page.locator("#id_body").click()
    editor_page.keyboard.type("文")
    drop_picture(editor_page, jpeg())

    editor_page.keyboard.press("Control+z")

    assert editor_page.locator("#id_body").input_value() == "文"


def test_pasted_text_arrives(editor_page, complaints):
    editor_page.locator("#id_body").click()
    editor_page.evaluate(
        """() => {
          const data = new DataTransfer();
          data.setData("text/plain", "貼り付けた文");
          const event = new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true});
          document.activeElement.dispatchEvent(event);
          if (!event.defaultPrevented) document.execCommand("insertText", false, "貼り付けた文");
        }"""
    )

    assert editor_page.locator("#id_body").input_value() == "貼り付けた文"


def test_words_are_pasted_rather_than_the_picture_of_them(editor_page, complaints):
    editor_page.locator("#id_body").click()
    taken = editor_page.evaluate(
        """() => {
          const data = new DataTransfer();
          data.setData("text/plain", "貼り付けた文");
          data.items.add(new File(["x"], "words.png", {type: "image/png"}));
          const event = new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true});
          document.activeElement.dispatchEvent(event);
          return event.defaultPrevented;
        }"""
    )

    assert not taken


def test_an_expired_login_loses_nothing(editor_page, complaints):
    body = "一行目\n\n  二段落目<b>&amp;「引用」"
    editor_page.get_by_label("題名").fill("題")
    editor_page.locator("#id_body").fill(body)
    editor_page.wait_for_timeout(800)
    Session.objects.all().delete()

    editor_page.get_by_role("button", name="保存して続ける").click()
    expect(editor_page.get_by_text("書いた文章は失われていません")).to_be_visible()
    editor_page.get_by_label("ユーザー名").fill("editor")
    editor_page.get_by_label("パスワード").fill("correct horse")
    editor_page.get_by_role("button", name="ログインして保存する").click()

    expect(editor_page.locator(".messagelist")).to_be_visible()
    assert Article.objects.get().body.replace("\r\n", "\n") == body


def test_a_preview_after_an_expired_login_says_so(editor_page, complaints):
    Session.objects.all().delete()

    editor_page.locator("#id_body").fill("文")

    expect(editor_page.locator(".markdownx-preview")).to_contain_text("プレビューを更新できません")
    complaints[:] = [line for line in complaints if "403" not in line]


def log_in_anew(page: Page, at) -> None:
    """Log in in another tab, which gives this browser another token."""
    tab = page.context.new_page()
    tab.goto(at("/admin/"))
    tab.get_by_label("ユーザー名").fill("editor")
    tab.get_by_label("パスワード").fill("correct horse")
    tab.get_by_role("button", name="ログイン", exact=True).click()
    expect(tab.locator("#user-tools")).to_be_visible()
    tab.close()


def test_a_login_in_another_tab_brings_the_preview_back(editor_page, at, complaints):
    Session.objects.all().delete()
    log_in_anew(editor_page, at)

    editor_page.locator("#id_body").fill("読める文")

    expect(editor_page.locator(".markdownx-preview")).to_contain_text("読める文")
    complaints[:] = [line for line in complaints if "403" not in line]


def test_a_login_in_another_tab_lets_pictures_in(editor_page, at, complaints):
    Session.objects.all().delete()
    log_in_anew(editor_page, at)

    drop_picture(editor_page, jpeg())

    complaints[:] = [line for line in complaints if "403" not in line]


def test_a_login_in_another_tab_lets_the_form_be_saved(editor_page, at, complaints):
    Session.objects.all().delete()
    log_in_anew(editor_page, at)
    editor_page.get_by_label("題名").fill("題")
    with editor_page.expect_response("**/editing/token/"):
        editor_page.evaluate("window.dispatchEvent(new Event('focus'))")

    editor_page.get_by_role("button", name="保存して続ける").click()

    expect(editor_page.locator(".messagelist .success")).to_be_visible()


def test_a_refused_form_keeps_the_copy_against_a_crash(editor_page, at, complaints):
    editor_page.locator("#id_title").evaluate("field => { field.required = false }")
    editor_page.locator("#id_body").fill("まだ保存していない文")
    editor_page.get_by_role("button", name="保存して続ける").click()
    expect(editor_page.locator(".errornote")).to_be_visible()

    editor_page.goto(at(ADD))

    expect(editor_page.get_by_role("button", name="文章を戻す")).to_be_visible()


def test_what_was_typed_survives_a_crash(editor_page, complaints):
    editor_page.locator("#id_body").fill("まだ保存していない文")
    editor_page.goto("about:blank")
    editor_page.go_back()
    editor_page.reload()
    editor_page.locator("#id_body").evaluate("editor => { editor.value = '' }")
    editor_page.goto(editor_page.url)

    editor_page.get_by_role("button", name="文章を戻す").click()

    assert editor_page.locator("#id_body").input_value() == "まだ保存していない文"


def test_what_the_server_has_taken_is_not_offered_again(editor_page, at, complaints):
    editor_page.get_by_label("題名").fill("題")
    editor_page.locator("#id_body").fill("保存した文")
    editor_page.get_by_role("button", name="保存して一覧へ").click()
    expect(editor_page.locator(".messagelist .success")).to_be_visible()

    editor_page.goto(at(ADD))

    expect(editor_page.get_by_label("題名")).to_be_visible()
    expect(editor_page.get_by_role("button", name="文章を戻す")).to_have_count(0)


def test_the_preview_stays_beside_the_text_that_is_written(editor_page, at, complaints):
    article = ArticleFactory(body="長い文。\n\n" * 200)
    editor_page.goto(at(reverse("admin:articles_article_change", args=[article.pk])))
    expect(editor_page.locator(".markdownx-preview")).to_contain_text("長い文")

    editor_page.evaluate("window.scrollTo(0, document.querySelector('#id_body').offsetHeight / 2)")

    box = editor_page.locator(".markdownx-preview").bounding_box()
    assert 0 <= box["y"] < 100


STYLES = """box => ["em", "blockquote p", "h2", "h3", "h4", "[lang=fr] em"].map(selector => {
  const style = getComputedStyle(box.querySelector(selector));
  const size = parseFloat(style.fontSize) / parseFloat(getComputedStyle(box.querySelector("p")).fontSize);
  return [selector, style.fontStyle, style.textEmphasisStyle, size.toFixed(2)];
})"""


def test_the_preview_looks_as_the_page_does(editor_page, at, complaints):
    body = "これは*強調*です。\n\n> 引用\n\n## 大\n\n### 中\n\n#### 小\n\n[un *mot*]{lang=fr}"
    article = PublishedFactory(body=body)
    editor_page.goto(at(reverse("admin:articles_article_change", args=[article.pk])))
    expect(editor_page.locator(".markdownx-preview h4")).to_be_visible()
    preview = editor_page.locator(".markdownx-preview").evaluate(STYLES)

    editor_page.goto(at(article.get_absolute_url()))

    assert preview == editor_page.locator(".text").evaluate(STYLES)


def test_a_phone_shows_the_editor_without_scrolling_sideways(editor_page, at, complaints):
    article = ArticleFactory(body="長い文。" * 200)
    editor_page.set_viewport_size({"width": 390, "height": 844})

    editor_page.goto(at(reverse("admin:articles_article_change", args=[article.pk])))

    width = editor_page.evaluate("document.documentElement.scrollWidth")
    assert width <= 390


def test_an_original_that_is_known_is_taken_over_from_the_small_window(editor_page, complaints):
    original = OriginalFactory(url="https://blog.example/a", title="A Title")
    with editor_page.expect_popup() as opened:
        editor_page.locator("#add_id_original").click()
    window = opened.value
    window.get_by_label("原文のアドレス").fill("https://blog.example/a")
    window.get_by_label("原題").fill("A Title")
    window.locator("#id_language").fill("en")
    window.get_by_role("button", name="保存", exact=True).click()

    with window.expect_event("close"):
        window.get_by_role("link", name="この原文を使う").click()

    assert editor_page.locator("#id_original").input_value() == str(original.pk)
