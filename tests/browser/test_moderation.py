"""A moderator clears the queue by the keyboard; and by the mouse alone, where no script runs."""

import pytest
from django.test import Client
from playwright.sync_api import expect

from articles.models import Block, Comment
from tests.factories import CommentFactory, PublishedFactory

pytestmark = pytest.mark.django_db(transaction=True)
QUEUE = "/admin/articles/comment/queue/"
LONG = "https://a.example/" + "a" * 300
FOCUSED = "document.activeElement.id"


@pytest.fixture
def article():
    return PublishedFactory()


@pytest.fixture
def flood(article):
    """Fill the queue with 300; the first is about a passage and shows why it waits."""
    rows = [
        Comment(article=article, name="潮", text=f"{number}番目", prefix="192.0.2.0/24")
        for number in range(300)
    ]
    first = rows[0]
    first.segment_key, first.quote, first.reasons = "zzzzzzz", "読まれた段落", [["first", 0]]
    for row in rows:
        row.derive()
    return Comment.objects.bulk_create(rows)


def count(state):
    return Comment.objects.filter(state=state).count()


def test_a_queue_of_300_is_cleared_by_keyboard(
    page, at, article, flood, moderator, enter, complaints
):
    address = article.get_absolute_url()
    reader = Client()
    assert "0番目" not in reader.get(address).content.decode()
    enter(moderator)
    page.goto(at(QUEUE))
    first = page.locator(".remark").first
    assert "保留: 初めての投稿" in first.inner_text()
    assert "読まれた段落" in first.inner_text()

    page.keyboard.press("j")
    page.keyboard.press("a")
    expect(page.locator("#queue-status")).to_have_text("「公開」にしました。")
    expect(first).to_be_hidden()
    assert page.evaluate(FOCUSED) == f"remark-{flood[1].pk}"
    assert "0番目" in reader.get(address).content.decode()

    for _ in range(12):
        page.keyboard.press("s")
    page.keyboard.press("d")
    page.keyboard.press("u")  # before the answer has come
    expect(page.locator("#queue-status")).to_have_text("1件を元に戻しました。")
    assert (count("approved"), count("spam"), count("trash")) == (1, 12, 0)
    assert page.evaluate(FOCUSED) == f"remark-{flood[13].pk}"

    page.keyboard.press("r")
    page.keyboard.type("asdu?")
    page.keyboard.press("Escape")
    row = page.locator(f"#remark-{flood[13].pk}")
    row.locator("[name=target]").select_option("prefix")
    row.get_by_role("button", name="遮断する").press("Enter")
    expect(page.locator("#queue-status")).to_contain_text("遮断しました: ネットワーク 192.0.2.0/24")
    assert (Block.objects.get().value, count("held")) == ("192.0.2.0/24", 287)

    whole = page.locator(".queue-whole summary")
    expect(whole).to_have_text("当てはまる287件をまとめて片づける")
    whole.press("Enter")
    page.get_by_role("button", name="すべてゴミ箱へ入れる").press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("287件を「ゴミ箱」にしました。")
    expect(page.locator(".messagelist")).not_to_contain_text("そのあいだに変わった")
    assert count("held") == 0
    page.keyboard.press("u")
    expect(page.locator(".messagelist")).to_contain_text("287件を元に戻しました。")
    assert count("held") == 287


def test_a_text_is_edited_in_its_place_and_taken_back(
    page, at, article, moderator, enter, complaints
):
    second = CommentFactory.create_batch(2, article=article, text="はじめの\n文")[1]
    enter(moderator)
    page.goto(at(QUEUE))
    row, status = page.locator(f"#remark-{second.pk}"), page.locator("#queue-status")
    text = row.locator(".remark-text")

    for keys in ("j", "j", "e", "Control+a"):
        page.keyboard.press(keys)
    page.keyboard.type("直した文")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(text).to_have_text("直した文")
    assert (page.url, page.evaluate(FOCUSED)) == (at(QUEUE), f"remark-{second.pk}")
    expect(row.get_by_text("編集部が手を入れました", exact=True)).to_be_visible()

    page.keyboard.press("u")
    expect(text).to_contain_text("はじめの")
    expect(row.get_by_text("編集部が手を入れました", exact=True)).to_be_hidden()
    page.keyboard.press("a")
    expect(status).to_have_text("「公開」にしました。")
    assert Comment.objects.get(pk=second.pk).text == "はじめの\n文"
    assert (count("approved"), count("held")) == (1, 1)


def test_a_screen_that_is_cleared_makes_room_for_the_next(page, at, flood, moderator, enter):
    enter(moderator)
    page.goto(at(QUEUE))
    page.keyboard.press("j")

    for _ in range(50):
        page.keyboard.press("s")

    expect(page.locator(f"#remark-{flood[50].pk}")).to_be_visible(timeout=30_000)
    assert count("spam") == 50


def test_keys_are_told_and_do_nothing_while_they_are_meant_otherwise(
    page, at, moderator, enter, complaints
):
    CommentFactory()
    enter(moderator)
    page.goto(at(QUEUE))
    page.keyboard.press("j")

    page.keyboard.press("?")
    expect(page.locator("#queue-keys")).to_be_visible()
    page.keyboard.press("a")
    page.keyboard.press("Escape")
    page.keyboard.press("Alt+a")
    page.locator("#wish-words").press("a")

    expect(page.locator("#queue-keys")).to_be_hidden()
    assert page.locator("#wish-words").input_value() == "a"
    assert count("held") == 1


def test_a_conflict_brings_the_comment_back_with_a_sentence(page, at, moderator, enter):
    CommentFactory.create_batch(2)
    enter(moderator)
    page.goto(at(QUEUE))
    row = page.locator(".remark").first
    Comment.objects.update(state="spam")

    page.keyboard.press("j")
    page.keyboard.press("a")

    expect(row.locator(".remark-told")).to_contain_text("何もしていません。")
    assert count("spam") == 2


def test_without_a_connection_nothing_is_lost(page, at, moderator, enter, context):
    CommentFactory.create_batch(2)
    enter(moderator)
    page.goto(at(QUEUE))
    row = page.locator(".remark").first
    context.set_offline(True)

    row.get_by_role("button", name="公開する").click()

    expect(row.locator(".remark-told")).to_contain_text("送れませんでした。")
    assert count("held") == 2


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_no_row_is_wider_than_the_screen(page, at, moderator, enter, width):
    parent = CommentFactory(text=LONG, name="あ" * 50, state="approved")
    CommentFactory(article=parent.article, parent=parent, text=LONG, name="a" * 50)
    enter(moderator)
    page.set_viewport_size({"width": width, "height": 800})

    page.goto(at(QUEUE))
    page.locator(".remark summary").click()
    page.locator(".queue-whole summary").click()

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_it_all_works_without_javascript(chromium, at, flood, moderator):
    client = Client()
    client.force_login(moderator)
    context = chromium.new_context(java_script_enabled=False, locale="ja-JP")
    session = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": at("/")}])
    page = context.new_page()
    page.goto(at(QUEUE))

    page.get_by_role("button", name="公開する", exact=True).first.click()
    assert "「公開」にしました。" in page.inner_text(".messagelist")
    page.click(".queue-last button")
    assert count("held") == 300
    page.click(".queue-whole summary")
    page.click("text=すべて迷惑にする")
    page.click("text=続ける")

    assert "300件を「迷惑」にしました。" in page.inner_text(".messagelist")
    context.close()
