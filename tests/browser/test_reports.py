"""An editor clears the queue of reports by the keyboard, with one act more than comments have."""

import pytest
from django.test import Client
from playwright.sync_api import expect

from articles.models import Block, Report
from tests.publishing.samples import fresh, published, segment_of

pytestmark = pytest.mark.django_db(transaction=True)
QUEUE = "/admin/articles/report/queue/"
BETTER = "潮は十二時間ごとに満ちる。"
LONG = "https://a.example/" + "a" * 300


@pytest.fixture
def article(editor):
    return published(editor, title="潮だまり")


@pytest.fixture
def flood(article):
    """Fill the queue with 300; only the words of the first can be taken as they are."""
    segment = segment_of(article, "二時間")
    seen = {"segment": segment, "target": segment.target, "kind": "mistranslation"}
    rows = [
        Report(**seen, note=f"{number}番目", name="潮", prefix="192.0.2.0/24")
        for number in range(300)
    ]
    rows[0].wording = BETTER
    return Report.objects.bulk_create(rows)


def count(state):
    return Report.objects.filter(state=state).count()


def test_a_queue_of_300_is_cleared_by_keyboard(page, at, article, flood, editor, enter, complaints):
    reader, status = Client(), page.locator("#queue-status")
    enter(editor)
    page.goto(at(QUEUE))

    page.keyboard.press("j")
    page.keyboard.press("a")
    expect(status).to_have_text("読者の訳を反映し、訂正として知らせました。")
    assert "十二時間" in reader.get(article.get_absolute_url()).content.decode()
    page.keyboard.press("u")
    expect(status).to_have_text("1件を元に戻しました。")
    assert "十二時間" not in reader.get(article.get_absolute_url()).content.decode()
    assert page.evaluate("document.activeElement.id") == f"remark-{flood[0].pk}"

    page.keyboard.press("d")
    expect(status).to_have_text("「見送った」にしました。")
    page.keyboard.press("a")
    expect(status).to_have_text("これには、そのキーでできることがありません。")
    for _ in range(5):
        page.keyboard.press("s")
    page.keyboard.press("r")
    page.keyboard.type("原文のとおりasdです。")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(status).to_have_text("「見送った」にしました。")
    assert (count("declined"), count("spam"), count("new")) == (2, 5, 293)
    whole = page.locator(".queue-whole summary")
    expect(whole).to_have_text("当てはまる293件をまとめて片づける")
    assert Report.objects.exclude(answer="").get().answer == "原文のとおりasdです。"

    row = page.locator(f"#remark-{flood[7].pk}")
    row.locator("summary").press("Enter")
    row.locator("[name=target]").select_option("prefix")
    row.get_by_role("button", name="遮断する").press("Enter")
    expect(status).to_contain_text("遮断しました: ネットワーク 192.0.2.0/24")
    assert Block.objects.get().value == "192.0.2.0/24"

    whole.press("Enter")
    page.get_by_role("button", name="すべて迷惑にする").press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("293件を「迷惑」にしました。")
    expect(page.locator(".messagelist")).not_to_contain_text("そのあいだに変わった")
    assert count("new") == 0
    page.keyboard.press("u")
    expect(page.locator(".messagelist")).to_contain_text("293件を元に戻しました。")
    assert count("new") == 293


def test_a_key_leads_to_the_passage_and_back_to_the_queue(page, at, article, editor, enter):
    segment = segment_of(article, "濡れて")
    Report.objects.create(segment=segment, target=segment.target, kind="other", note="乾いている")
    enter(editor)
    page.goto(at(QUEUE))

    page.keyboard.press("j")
    page.keyboard.press("e")
    page.get_by_label("訳文(Markdown)").fill("石は*乾いて*光る。")
    page.get_by_role("button", name="直して、訂正として知らせる").click()

    expect(page.get_by_text("待っているものはありません。")).to_be_visible()
    assert "*乾いて*" in fresh(article).body


def test_what_somebody_else_dealt_with_comes_back_with_a_sentence(page, at, flood, editor, enter):
    enter(editor)
    page.goto(at(QUEUE))
    Report.objects.filter(pk=flood[0].pk).delete()

    page.keyboard.press("j")
    page.keyboard.press("a")

    told = page.locator(".remark-told").first
    expect(told).to_have_text("もうありません。何もしていません。")


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_no_row_is_wider_than_the_screen(page, at, editor, enter, width):
    article = published(editor, body=LONG)
    said = {"wording": f"{LONG}b", "note": LONG, "name": "a" * 100, "source": LONG, "target": LONG}
    Report.objects.create(segment=article.segments.get(), kind="other", **said)
    enter(editor)
    page.set_viewport_size({"width": width, "height": 800})

    page.goto(at(QUEUE))
    page.locator(".remark summary").click()
    page.locator(".queue-whole summary").click()

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
