"""A reader without an account tells that a passage looks mistranslated."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from articles import guarding, moderation, publishing
from articles.forms import subject_of
from articles.models import Article, Block, Report, Showing, Tally
from tests.factories import ArticleFactory, OriginalFactory
from tests.originals.samples import TARGET, snapshot
from tests.publishing.samples import edited, published, segment_of

pytestmark = pytest.mark.django_db
BETTER = "潮は十二時間ごとに満ちる。"


@pytest.fixture
def article(editor):
    return published(editor)


@pytest.fixture
def segment(article):
    return segment_of(article, "二時間")


def address_of(segment):
    return f"/report/{segment.public_id}/"


def send(client, segment, *, age=timedelta(minutes=1), **typed):
    with time_machine.travel(timezone.now() - age):
        stamp = guarding.new_stamp(subject_of(segment))
    words = {"kind": "mistranslation", "wording": BETTER, "stamp": stamp}
    return client.post(address_of(segment), {**words, **typed})


def test_each_paragraph_leads_to_its_page(client, article):
    html = client.get(article.get_absolute_url()).content.decode()

    for segment in article.segments.standing():
        assert f'href="{address_of(segment)}"' in html


def test_a_draft_offers_no_way_to_report(client, editor):
    draft = ArticleFactory()
    publishing.save(draft, by=editor, based_on=0)

    assert b"/report/" not in client.get(draft.get_preview_url()).content
    assert client.get(address_of(draft.segments.get())).status_code == 404


def test_the_page_shows_the_passage_and_offers_it_to_be_mended(client, segment):
    response = client.get(address_of(segment))

    assert "潮は二時間ごとに満ちる。" in response.content.decode()
    assert response.context["form"]["wording"].value() == "潮は二時間ごとに満ちる。"


@pytest.mark.parametrize("showing", Showing.values)
def test_the_original_shows_as_far_as_the_rights_go(client, editor, showing):
    original = OriginalFactory(permission__showing=showing)
    snapshot(original)
    article = ArticleFactory(original=original, body="\n\n".join(TARGET))
    publishing.publish(article, by=editor)
    segment = article.segments.standing()[0]

    html = client.get(address_of(segment)).content.decode()

    assert (segment.source in html.replace("&#x27;", "'")) == (showing == Showing.FULL)
    assert "原文のページで読む" in html


def test_the_original_runs_as_its_language_does(client, editor):
    original = OriginalFactory(permission__showing=Showing.FULL, language="he")
    snapshot(original)
    article = ArticleFactory(original=original, body="\n\n".join(TARGET))
    publishing.publish(article, by=editor)

    html = client.get(address_of(article.segments.standing()[0])).content.decode()

    assert re.search(r'lang="he"\s+dir="rtl">', html)


def test_what_is_sent_waits_for_an_editor(client, segment):
    response = send(client, segment, note="二ではない", name="ひなた", kind="number")

    assert response["Location"] == f"{address_of(segment)}thanks/"
    report = Report.objects.get()
    assert (report.segment, report.kind, report.wording) == (segment, "number", BETTER)
    assert (report.note, report.name, report.state) == ("二ではない", "ひなた", "new")


def test_nothing_turns_the_line_on_which_an_editor_reads_it(client, segment):
    send(client, segment, wording="潮\u202eは引く。", note="\u2067逆", name="ひ\u202dな\x0b た")

    report = Report.objects.get()
    assert (report.wording, report.note, report.name) == ("潮は引く。", "逆", "ひな た")


def test_thanks_are_given(client, segment):
    html = client.get(f"{address_of(segment)}thanks/").content.decode()

    assert "ありがとうございます" in html
    assert f"#{segment.anchor}" in html


def test_a_passage_left_as_it_was_is_no_proposal(client, segment):
    send(client, segment, wording="潮は二時間ごとに満ちる。\r\n", note="おかしい")

    assert Report.objects.get().wording == ""


def test_neither_address_nor_anything_like_it_is_kept(client, segment):
    client.post(address_of(segment), REMOTE_ADDR="192.0.2.7")
    send(client, segment)

    kept = [*Report.objects.values_list(), *Tally.objects.values_list()]
    assert "127.0.0.1" not in str(kept)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"homepage": "https://spam.example/"}, "人には見えない欄が埋まっていた"),
        ({"stamp": "made-up"}, "古くなっています"),
        ({"age": timedelta()}, "数秒待ってから"),
        ({"age": timedelta(days=2)}, "古くなっています"),
        ({"kind": "nonsense"}, "正しく選択してください"),
        ({"name": "長" * 101}, "100"),
        ({"wording": "長" * 5001}, "5000字まで"),
    ],
)
def test_a_refusal_says_what_to_do_and_loses_nothing(client, segment, typed, sentence):
    response = send(client, segment, **{"note": "手がかり", **typed})

    html = response.content.decode()
    assert not Report.objects.exists()
    assert sentence in html
    assert "手がかり" in html
    assert typed.get("wording", BETTER) in html


@pytest.mark.parametrize("typed", [{"homepage": "x"}, {"stamp": "made-up"}, {"age": timedelta()}])
def test_the_refused_form_is_taken_a_moment_later(client, segment, typed):
    form = send(client, segment, **typed).context["form"]
    again = {name: form[name].value() for name in ("kind", "wording", "homepage", "stamp")}

    with time_machine.travel(timezone.now() + timedelta(seconds=10)):
        client.post(address_of(segment), again)

    assert Report.objects.count() == 1


def test_too_many_from_one_sender_have_to_wait(client, segment):
    for number in range(5):
        send(client, segment, note=str(number))

    response = send(client, segment, note="六つめ")

    assert (response.status_code, response["Retry-After"]) == (429, "600")
    assert "しばらくしてから" in response.content.decode()
    assert "六つめ" in response.content.decode()
    assert Report.objects.count() == 5


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("prefix", "127.0.0.0/24", "このつながりからは"),
        ("forbidden", "広告", "使えない言葉"),
        ("domain", "spam.example", "使えないリンク"),
    ],
)
def test_whatever_moderators_have_blocked_is_refused_here_too(client, segment, kind, value, words):
    Block.objects.create(kind=kind, value=value)

    response = send(client, segment, note="広告 https://spam.example/a")

    assert words in response.content.decode()
    assert not Report.objects.exists()


def test_words_of_the_passage_itself_are_nobodys_spam(client, segment):
    Block.objects.create(kind="forbidden", value="二時間")

    send(client, segment, wording=f"{segment.target}\n満ちる。")

    assert Report.objects.count() == 1


def test_what_would_hold_a_comment_for_its_text_reaches_the_editor(client, segment):
    send(client, segment, wording="", note="wwwwwwwwwwwwwwww")

    assert Report.objects.get().is_new


def test_a_passage_that_changed_meanwhile_is_looked_at_again(client, article, editor, segment):
    edited(article, editor, "二時間", "三時間")

    response = send(client, segment)

    assert "古くなっています" in response.content.decode()
    assert "潮は三時間ごとに満ちる。" in response.content.decode()
    assert BETTER in response.content.decode()
    assert not Report.objects.exists()


def test_what_was_refused_is_not_counted(client, segment):
    for _ in range(9):
        send(client, segment, homepage="x")

    assert not Tally.objects.exists()


def test_a_form_of_an_expired_page_gives_its_words_back(segment):
    client = Client(enforce_csrf_checks=True)

    html = send(client, segment).content.decode()

    assert "よりよい訳" in html
    assert BETTER in html


def test_nobody_keeps_a_copy_of_the_page(client, segment):
    assert "no-store" in client.get(address_of(segment))["Cache-Control"]


def test_the_article_carries_nothing_of_the_form(client, article):
    response = client.get(article.get_absolute_url())

    assert b"csrf" not in response.content
    assert b"stamp" not in response.content
    assert not response.cookies


def test_a_passage_that_went_up_in_another_leads_there(client, article, segment):
    other = segment_of(article, "夜は")
    type(segment).objects.filter(pk=segment.pk).update(position=None)
    type(segment).objects.filter(pk=other.pk).update(aliases=[segment.public_id])

    assert client.get(address_of(segment))["Location"] == address_of(other)


def test_a_passage_that_is_gone_leads_back_to_the_article(client, article, editor):
    segment = segment_of(article, "夜は")
    edited(article, editor, "\n\n夜は静かだ。", "")

    assert client.get(address_of(segment))["Location"].startswith(article.get_absolute_url())


def test_what_is_held_back_takes_no_reports(client, article, segment):
    Article.objects.update(held_from=timezone.now(), held_because="permission-expired")

    response = send(client, segment)

    assert response["Location"] == article.get_absolute_url()
    assert not Report.objects.exists()


def test_answers_to_earlier_reports_are_read_before_another_one_is_written(client, segment, editor):
    report = publishing.file_report(segment, kind="other", wording="", note="", name="")
    moderation.decide_report(report, Report.State.DECLINED, by=editor, answer="原文のとおりです。")

    assert "原文のとおりです。" in client.get(address_of(segment)).content.decode()


def test_an_unknown_passage_is_not_found(client):
    assert client.get("/report/zzzzzzz/").status_code == 404
