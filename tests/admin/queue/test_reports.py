"""The queue of reports: the same acts as with comments, and the one by which a passage is corrected."""

import pytest

from articles import moderation
from articles.models import Block, ModerationEntry, Report, Segment
from tests.publishing.samples import edited, fresh, published, reported

pytestmark = pytest.mark.django_db
QUEUE = "/admin/articles/report/queue/"
BETTER = "潮は十二時間ごとに満ちる。"


@pytest.fixture
def article(editor):
    return published(editor, title="潮だまり")


@pytest.fixture
def report(article):
    return reported(article, "二時間", wording=BETTER, name="ひなた", note="桁が違う")


def act(client, report, do, **more):
    facts = {"report": report.pk, "seen": report.state, "do": do, **more}
    return client.post(f"{QUEUE}act/", facts, headers={"Accept": "application/json"})


def shown(client, query=""):
    return [row.thing.note for row in client.get(QUEUE + query).context["rows"]]


def test_a_report_stands_with_all_that_is_needed_to_judge_it(report, as_editor):
    Report.objects.update(source="Every twelve hours.", prefix="192.0.2.0/24")

    html = as_editor.get(QUEUE).content.decode()

    for words in [
        "潮だまり",
        "Every twelve hours.",
        "潮は<ins>十</ins>二時間",
        "桁が違う",
        "192.0.2.0/24",
    ]:
        assert words in html


def test_what_is_asked_for_is_shown(article, report, as_editor, editor):
    reported(article, "濡れて", kind="number", note="広告です")
    other = reported(published(editor), "静か", note="別の記事")
    moderation.decide_report(reported(article, "静か", note="済み"), Report.State.SPAM, by=editor)

    assert set(shown(as_editor)) == {"桁が違う", "広告です", "別の記事"}
    assert shown(as_editor, "?kind=number") == ["広告です"]
    assert shown(as_editor, "?q=広告") == ["広告です"]
    assert shown(as_editor, f"?article={other.segment.article_id}") == ["別の記事"]
    assert shown(as_editor, "?state=spam&kind=x") == ["済み"]


def test_it_is_said_for_how_long_spam_is_kept(report, as_editor, editor, settings):
    settings.SPAM_DAYS = 90
    moderation.decide_report(report, Report.State.SPAM, by=editor)

    spam, waiting = (as_editor.get(f"{QUEUE}?state={state}") for state in ("spam", "new"))

    assert "ここの知らせは、届いてから90日たつと消えます" in spam.content.decode()
    assert "日たつと消えます" not in waiting.content.decode()


def test_one_click_applies_it_and_another_takes_it_back(article, report, as_editor, editor):
    told = act(as_editor, report, "apply").json()
    assert BETTER in fresh(article).body
    assert fresh(article).corrected[0].credit == "ひなた"

    as_editor.post(f"{QUEUE}undo/", {"act": told["act"]})

    assert BETTER not in fresh(article).body
    assert (Report.objects.get().is_new, fresh(article).corrected) == (True, [])


def test_why_it_cannot_be_taken_back_any_more_is_said(article, report, as_editor, editor):
    told = act(as_editor, report, "apply").json()
    edited(fresh(article), editor, BETTER, "潮は半日ごとに満ちる。")
    words = "反映した段落の文がそのあとで変わったので、元に戻せません。何もしていません。"

    late = as_editor.post(
        f"{QUEUE}undo/", {"act": told["act"]}, headers={"Accept": "application/json"}
    ).json()
    page = as_editor.post(f"/admin/articles/comment/undo/{told['act']}/", follow=True)

    assert (late["act"], late["words"].startswith(words)) == (None, True)
    assert words in page.content.decode()
    assert Report.objects.get().state == "applied"


def test_two_of_one_article_are_applied_from_the_same_page(article, report, as_editor):
    other = reported(article, "夜は", wording="夜は暗い。")

    for each in (report, other):
        assert act(as_editor, each, "apply").json()["act"]

    assert "夜は暗い。" in fresh(article).body


def test_what_needs_an_eye_is_offered_no_click_and_told_so(article, as_editor):
    report = reported(article, "石は", wording="石が乾いて光る。")

    html = as_editor.get(QUEUE).content.decode()

    assert "そのままでは反映できません" in html
    assert 'value="apply"' not in html
    assert act(as_editor, report, "apply").json()["act"] is None


def test_an_answer_goes_with_declining(report, as_editor):
    act(as_editor, report, "decline", text="原文のとおり。", why="確認済み")

    assert (Report.objects.get().state, Report.objects.get().answer) == (
        "declined",
        "原文のとおり。",
    )
    assert report.log.get().why == "確認済み"


def test_an_answer_that_is_too_long_decides_nothing(report, as_editor):
    assert act(as_editor, report, "decline", text="長" * 1001).status_code == 400

    assert Report.objects.get().is_new


def test_a_second_moderator_is_told_who_was_first(report, as_moderator, editor):
    moderation.decide_report(Report.objects.get(), Report.State.DECLINED, by=editor)

    told = act(as_moderator, report, "spam", seen="new").json()

    assert (
        told["words"] == f"{editor}さんが先に手を入れ、いまは「見送った」です。何もしていません。"
    )
    assert (told["act"], told["state"]) == (None, "declined")


@pytest.mark.parametrize("target", ["address", "prefix", "domain:bad.example"])
def test_where_it_came_from_or_leads_to_is_blocked(report, as_moderator, target):
    whence = {"prefix": "192.0.2.0/24", "address_hash": "f" * 64}
    Report.objects.update(note="https://bad.example/a", **whence)

    told = act(as_moderator, report, "block", target=target, days="7", why="広告").json()

    assert (Block.objects.get().kind, told["act"] is None) == (target.partition(":")[0], False)


def test_nobody_is_blocked_for_a_link_that_was_in_the_passage(editor, as_moderator):
    article = published(editor, body="潮は https://good.example/ にある。")
    report = reported(article, "潮", wording=Segment.objects.get().target)

    assert act(as_moderator, report, "block", target="domain:good.example").status_code == 400


def test_a_moderator_applies_and_declines_nothing_and_takes_no_such_act_back(
    report, as_moderator, editor
):
    page = as_moderator.get(QUEUE).content.decode()
    assert 'value="spam"' in page
    for do in ("apply", "decline"):
        assert f'value="{do}"' not in page
        assert act(as_moderator, report, do).status_code == 403
    number = moderation.apply_report(report, by=editor)

    for address in (f"{QUEUE}undo/", "/admin/articles/comment/queue/undo/"):
        assert as_moderator.post(address, {"act": number}).status_code == 403
    assert as_moderator.get(f"/admin/articles/comment/undo/{number}/").status_code == 403
    assert Report.objects.get().state == "applied"


def test_all_that_were_seen_are_one_act(article, report, as_moderator, editor):
    reported(article, "濡れて")
    context = as_moderator.get(QUEUE).context
    facts = {name: context[name] for name in ("newest", "opened")}
    facts |= {"act": context["number"], "total": context["count"], "do": "spam"}
    moderation.decide_report(Report.objects.get(pk=report.pk), Report.State.DECLINED, by=editor)
    reported(article, "静か")

    page = as_moderator.post(f"{QUEUE}all/", facts, follow=True).content.decode()

    assert sorted(Report.objects.values_list("state", flat=True)) == ["declined", "new", "spam"]
    assert "1件を「迷惑」にしました。" in page
    assert "1件は、そのあいだに変わったので、そのままです。" in page
    as_moderator.post(f"{QUEUE}undo/", {"act": facts["act"]})
    assert Report.objects.waiting().count() == 2


def test_a_moderator_declines_no_whole_queue(report, as_moderator):
    context = as_moderator.get(QUEUE).context
    facts = {"newest": context["newest"], "opened": context["opened"], "act": context["number"]}

    assert as_moderator.post(f"{QUEUE}all/", facts | {"do": "decline"}).status_code == 403


def test_what_an_editor_wrote_anew_leads_back_to_the_queue(article, as_editor):
    report = reported(article, "石は", wording="石は乾いて光る。")
    address = f"/admin/articles/report/{report.pk}/rework/?back=q%3Dx"
    typed = {"markdown": "石は*乾いて*光る。", "kind": "other", "based_on": article.version}

    assert as_editor.post(address, typed)["Location"] == f"{QUEUE}?state=new&q=x"


def test_queries_do_not_grow_with_rows(article, editor, as_editor, django_assert_max_num_queries):
    for number in range(30):
        reported(article, "二時間", wording=BETTER, note=str(number))
    for _ in range(10):
        other = published(editor)
        # Their rows lead to the passage in the original.
        other.segments.update(source_texts=["The tide."])
        reported(other, "二時間", wording=BETTER)

    with django_assert_max_num_queries(14):
        as_editor.get(QUEUE)


def test_the_log_names_reports_with_the_way_back(report, as_editor):
    act(as_editor, report, "decline")

    html = as_editor.get("/admin/articles/moderationentry/").content.decode()

    assert f"/admin/articles/report/{report.pk}/change/" in html
    number = ModerationEntry.objects.get().act
    assert "潮だまり" in as_editor.get(f"/admin/articles/comment/undo/{number}/").content.decode()


def test_translators_work_elsewhere(report, as_translator):
    assert as_translator.get(QUEUE).status_code == 403
    assert act(as_translator, report, "decline").status_code == 403
