"""Commenting in a real browser: in place with JavaScript, on a page of its own without."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone
from playwright.sync_api import expect

from articles import moderation
from articles.models import Comment
from tests.factories import CommentFactory, PublishedFactory

pytestmark = pytest.mark.django_db(transaction=True)
# Forms that come back at once are held for another reason.
A_WHILE = 3_100
VECTOR = (
    '<img src=x onerror=alert(1)><script>alert(2)</script> https://a.example/"onmouseover=alert(3)'
)


@pytest.fixture
def article():
    return PublishedFactory(published_at=timezone.now() - timedelta(days=1))


def fill(page, text="よい記事でした。"):
    page.fill("[name=text]", text)
    page.fill("[name=name]", "潮")
    page.wait_for_timeout(A_WHILE)


def test_a_comment_is_written_in_place_and_seen_once_it_is_approved(
    page, live_server, article, moderator, complaints
):
    page.goto(live_server.url + article.get_absolute_url())
    page.click("a.comment-open")
    fill(page)
    page.click("#comment-form button")

    page.wait_for_selector("#comment-own")
    assert page.url.endswith(article.get_absolute_url())
    assert "保留: 初めての投稿" in page.inner_text("#comment-own")

    moderation.approve(Comment.objects.get(), by=moderator)
    page.reload()
    assert "よい記事でした。" in page.inner_text(".comment-thread")
    assert mail.outbox == []


def test_a_browser_works_for_its_comment_while_it_is_written(
    page, live_server, settings, complaints
):
    settings.COMMENT_PROOF_BITS = 12
    article = PublishedFactory(comment_mode="open")
    for path, way in (
        (article.get_absolute_url(), "a.comment-open"),
        (f"/comments/{article.path}/", "[name=text]"),
    ):
        page.goto(live_server.url + path)
        page.click(way)
        page.wait_for_selector("form[data-proved]")
        fill(page, f"{way} から。")
        page.click("#comment-form button")
        page.wait_for_selector("#comment-own")

    assert {comment.state for comment in Comment.objects.all()} == {"approved"}


def test_nothing_typed_is_lost_when_another_answer_is_begun_or_the_page_is_left(
    page, live_server, article
):
    CommentFactory(article=article, state="approved")
    page.goto(live_server.url + article.get_absolute_url())
    page.locator("a.comment-open").last.click()
    page.fill("[name=text]", "書きかけの文。")

    page.click(".comment a.comment-open")
    page.wait_for_selector("#comment-form .comment-passage")
    assert page.input_value("[name=text]") == "書きかけの文。"

    page.reload()
    page.locator("a.comment-open").last.click()
    assert page.input_value("[name=text]") == "書きかけの文。"


def test_what_is_refused_comes_back_in_place(page, live_server, article):
    page.goto(live_server.url + article.get_absolute_url())
    page.click("a.comment-open")
    page.fill("[name=text]", "名前がない。")
    page.click("#comment-form button")

    page.wait_for_selector("[role=alert]")
    assert page.input_value("[name=text]") == "名前がない。"


def test_without_a_connection_the_text_stays(page, live_server, article, context):
    page.goto(live_server.url + article.get_absolute_url())
    page.click("a.comment-open")
    page.fill("[name=text]", "電車の中。")
    context.set_offline(True)
    page.click("#comment-form button")

    status = page.locator(".comment-status")
    expect(status).to_contain_text("つながりを確かめて")
    expect(status).to_be_in_viewport()
    assert page.input_value("[name=text]") == "電車の中。"


def test_a_site_that_takes_nothing_is_told_apart_from_a_lost_connection(
    page, live_server, article, context
):
    page.goto(live_server.url + article.get_absolute_url())
    page.click("a.comment-open")
    expect(page.locator(".comment-status")).to_be_attached()
    page.fill("[name=text]", "長い文。\n" * 40)
    context.clear_cookies()
    page.click("#comment-form button")

    status = page.locator(".comment-status")
    expect(status).to_contain_text("Cookie")
    expect(status).to_be_in_viewport()
    assert page.input_value("[name=text]").startswith("長い文。")


def test_what_is_published_at_once_is_seen_in_the_article(page, live_server, complaints):
    article = PublishedFactory(comment_mode="open")
    page.goto(live_server.url + article.get_absolute_url())
    page.click("a.comment-open")
    fill(page)
    page.click("#comment-form button")

    page.click("text=記事で見る")

    expect(page.locator(".comment-thread .comment")).to_contain_text("よい記事でした。")
    assert page.url.endswith(f"#{Comment.objects.get().anchor}")


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_no_page_of_comments_is_wider_than_the_screen(page, live_server, article, width):
    long = "https://a.example/" + "a" * 300
    comment = CommentFactory(article=article, state="approved", text=long, name="あ" * 50)
    CommentFactory(article=article, state="approved", parent=comment, text="a" * 500)
    page.set_viewport_size({"width": width, "height": 800})

    for path in (article.get_absolute_url(), f"/comments/{article.path}/?parent={comment.pk}"):
        page.goto(live_server.url + path)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path


def test_no_vector_runs(page, live_server, article):
    ran = []
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    CommentFactory(
        article=article,
        state="approved",
        text=VECTOR,
        name=VECTOR[:50],
        segment_key="zzzzzzz",
        quote=VECTOR,
    )

    page.goto(live_server.url + article.get_absolute_url())
    page.hover(".comment-text a")
    page.click(".comment a.comment-open")
    page.wait_for_selector("#comment-form")

    assert ran == []


def test_it_all_works_without_javascript(chromium, live_server, article):
    context = chromium.new_context(java_script_enabled=False, locale="ja-JP")
    page = context.new_page()
    page.goto(live_server.url + article.get_absolute_url())
    page.click("a.comment-open")
    fill(page)
    page.click("#comment-form button")
    page.click("text=書き直す")
    page.fill("[name=text]", "書き直した文。")
    page.click("main button")

    assert "書き直した文。" in page.inner_text("#comment-own")
    context.close()
