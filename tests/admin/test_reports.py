"""The queue of what readers report, and what is made of it."""

import pytest
from django.test import Client
from django.urls import reverse

from articles import moderation, publishing
from articles.models import Correction, ModerationEntry, Report
from tests.publishing.samples import edited, fresh, published, reported

pytestmark = pytest.mark.django_db
LIST = reverse("admin:articles_report_changelist")
INDEX = reverse("admin:index")
BETTER = "潮は十二時間ごとに満ちる。"


@pytest.fixture
def article(editor, translator):
    return published(editor, title="潮だまり", translators=[translator])


@pytest.fixture
def report(article):
    return reported(article, "二時間", wording=BETTER, name="ひなた", note="桁が違う")


@pytest.fixture
def as_moderator(moderator):
    client = Client()
    client.force_login(moderator)
    return client


def address(report, page="change"):
    return reverse(f"admin:articles_report_{page}", args=[report.pk])


def act(client, report, do, **typed):
    sent = {"do": do, "based_on": fresh(report.segment.article).version, **typed}
    return client.post(address(report), sent, follow=True)


def rework(client, report, **typed):
    version = fresh(report.segment.article).version
    words = {"markdown": "石は*乾いて*光る。", "kind": "other", "note": "", "credit": "ひなた"}
    return client.post(address(report, "rework"), {**words, "based_on": version, **typed})


def html(response):
    return response.content.decode()


def test_the_first_page_counts_what_waits(report, as_editor):
    assert "読者からの知らせが1件、待っています。" in html(as_editor.get(INDEX))

    act(as_editor, report, "spam")

    assert "待っています" not in html(as_editor.get(INDEX))


def test_the_page_of_an_article_counts_its_own(article, report, as_editor):
    page = as_editor.get(reverse("admin:articles_article_change", args=[article.pk]))

    assert "読者からの知らせが1件あります。" in html(page)


def test_the_list_is_narrowed_by_state_and_article(article, report, as_editor):
    assert "ひなた" in html(as_editor.get(f"{LIST}?state__exact=new"))
    assert "ひなた" not in html(as_editor.get(f"{LIST}?state__exact=spam"))
    assert "ひなた" in html(as_editor.get(f"{LIST}?segment__article__id__exact={article.pk}"))


def test_a_list_takes_few_queries(article, as_editor, django_assert_max_num_queries):
    for number in range(5):
        reported(article, "二時間", note=str(number))

    with django_assert_max_num_queries(14):
        as_editor.get(LIST)


def test_a_report_is_shown_beside_the_passage_and_compared(report, as_editor):
    page = html(as_editor.get(address(report)))

    assert "潮は<ins>十</ins>二時間ごとに満ちる。" in page
    assert "桁が違う" in page


def test_one_click_applies_it(article, report, as_editor, editor):
    page = html(act(as_editor, report, "apply"))

    assert "読者の訳を反映し、訂正として知らせました。" in page
    assert BETTER in fresh(article).body
    assert Report.objects.get().handled_by == editor
    assert fresh(article).corrected[0].credit == "ひなた"
    assert report.log.get().by == editor


def test_a_passage_with_markup_leads_to_the_editors_hand(article, as_editor):
    report = reported(article, "石は", wording="石が乾いて光る。")

    assert "読者の訳をそのまま反映する" not in html(as_editor.get(address(report)))
    page = html(act(as_editor, report, "apply"))

    assert "ここで手を入れてください。" in page
    assert "石は*濡れて*光る。</textarea>" in page
    assert "<ins>が乾い</ins>" in page


def test_plain_words_are_there_to_begin_with(report, as_editor):
    assert f"{BETTER}</textarea>" in html(as_editor.get(address(report, "rework")))


def test_an_editors_own_words_are_saved_as_a_correction(article, as_editor):
    report = reported(article, "石は", wording="石は乾いて光る。", name="ひなた")

    rework(as_editor, report, note="乾いている")

    assert "\n\n石は*乾いて*光る。\n\n" in fresh(article).body
    correction = Correction.objects.get()
    assert (correction.kind, correction.note, correction.credit) == (
        "other",
        "乾いている",
        "ひなた",
    )
    assert Report.objects.get().correction == correction


def test_words_that_change_nothing_are_asked_about(article, as_editor):
    report = reported(article, "石は")

    response = rework(as_editor, report, markdown="石は*濡れて*光る。")

    assert "文が変わっていません" in html(response)
    assert Report.objects.get().is_new


def test_what_somebody_saved_meanwhile_is_shown_and_nothing_typed_is_lost(
    article, as_editor, editor
):
    report = reported(article, "石は")
    seen = article.version
    edited(article, editor, "*濡れて*", "*かすかに*")

    response = rework(as_editor, report, based_on=seen)

    assert "まだ保存していません" in html(response)
    assert "石は*かすかに*光る。" in html(response)
    assert "石は*乾いて*光る。</textarea>" in html(response)
    assert f'name="based_on" value="{fresh(article).version}"' in html(response)


def test_a_passage_that_is_gone_is_mended_elsewhere(article, as_editor, editor):
    report = reported(article, "夜は")
    edited(article, editor, "\n\n夜は静かだ。", "")

    assert "いまの本文にありません" in html(as_editor.get(address(report, "rework")))
    assert "いまの本文に見つかりません" not in html(as_editor.get(address(report)))


def test_nothing_is_applied_over_what_was_saved_meanwhile(article, report, as_editor, editor):
    edited(article, editor, "静か", "賑やか")

    page = html(act(as_editor, report, "apply", based_on=1))

    assert "何もしていません" in page
    assert Report.objects.get().is_new


def test_what_is_withdrawn_cannot_be_corrected(article, report, as_editor, editor):
    publishing.withdraw(article, by=editor, reason="")

    assert "反映できません" in html(as_editor.get(address(report)))
    assert "何もしていません" in html(act(as_editor, report, "apply"))
    assert Report.objects.get().is_new


def test_declining_keeps_the_answer(report, as_editor):
    act(as_editor, report, "decline", answer="原文のとおりです。")

    assert Report.objects.get().answer == "原文のとおりです。"
    assert "原文のとおりです。" in html(as_editor.get(address(report)))


def test_an_answer_that_is_too_long_comes_back(report, as_editor):
    words = html(act(as_editor, report, "decline", answer="長" * 1001))

    assert Report.objects.get().is_new
    assert "長" * 1001 in words
    assert "1001" in words


def test_a_moderator_puts_spam_away_and_brings_it_back(report, as_moderator):
    act(as_moderator, report, "spam")
    assert Report.objects.get().state == "spam"

    act(as_moderator, report, "reopen")
    assert Report.objects.get().is_new


@pytest.mark.parametrize("do", ["apply", "decline", "nonsense", ""])
def test_a_moderator_decides_nothing_else(report, as_moderator, do):
    assert act(as_moderator, report, do).status_code == 403


@pytest.mark.parametrize("do", ["apply", "decline", "spam", "reopen"])
def test_a_translator_reads_and_decides_nothing(report, as_translator, do):
    assert "桁が違う" in html(as_translator.get(address(report)))
    assert act(as_translator, report, do).status_code == 403


def test_a_translator_sees_what_is_about_others_articles_nowhere(editor, as_translator):
    report = reported(published(editor), "二時間", note="よその話")

    assert "よその話" not in html(as_translator.get(LIST))
    assert as_translator.get(address(report)).status_code == 302
    assert as_translator.get(address(report, "rework")).status_code == 404


def test_a_report_is_dealt_with_once(report, as_editor):
    act(as_editor, report, "spam")

    assert "何もしていません" in html(act(as_editor, report, "apply"))


def act_on_many(client, name, reports, **more):
    chosen = [report.pk for report in reports]
    return html(
        client.post(LIST, {"action": name, "_selected_action": chosen, **more}, follow=True)
    )


def test_many_are_put_away_at_once_and_brought_back(article, as_moderator):
    reports = [reported(article, words) for words in ("二時間", "濡れて", "静か")]

    said = act_on_many(as_moderator, "reject", reports)

    assert "3件を「迷惑」にしました。" in said
    assert len(set(ModerationEntry.objects.values_list("act", flat=True))) == 1
    act_on_many(as_moderator, "reopen", reports)
    assert Report.objects.waiting().count() == 3


def test_of_many_those_that_somebody_dealt_with_before_stay(article, as_moderator, editor):
    first, second = (reported(article, words) for words in ("二時間", "濡れて"))
    moderation.decide_report(first, Report.State.DECLINED, by=editor, answer="正しい。")

    said = act_on_many(as_moderator, "reject", [first, second])

    assert "1件を「迷惑」にしました。" in said
    assert "1件は、その操作ができない状態なので" in said
    assert Report.objects.get(pk=first.pk).state == "declined"


def test_over_a_whole_list_what_came_since_stays(article, as_moderator):
    seen = reported(article, "二時間")
    opened = as_moderator.get(LIST).context["opened"]
    reported(article, "濡れて")

    act_on_many(as_moderator, "reject", [seen], select_across="1", opened=opened)

    assert sorted(Report.objects.values_list("state", flat=True)) == ["new", "spam"]


def test_translators_put_no_report_away(report, translator):
    client = Client()
    client.force_login(translator)

    for name in ("reject", "decline", "reopen"):
        act_on_many(client, name, [report])

    assert Report.objects.get().is_new
