"""An editor tells readers of a correction when saving, and amends it later."""

import pytest
from django.urls import reverse

from articles import publishing
from articles.forms import CorrectionForm
from articles.models import Correction
from tests.admin.test_articles import typed
from tests.factories import ArticleFactory
from tests.publishing.samples import corrected, fresh, published

pytestmark = pytest.mark.django_db
AMENDED = {"kind": "number", "note": "桁の誤り", "credit": "ひなた"}


@pytest.fixture
def article(editor):
    return published(editor)


def save(client, article, **fields):
    sent = {**typed(article), "fault": "", "fault_note": "", "fault_credit": "", **fields}
    address = reverse("admin:articles_article_change", args=[article.pk])
    return client.post(address, sent, follow=True)


def errors(response):
    return [error for each in response.context["errors"] for error in each]


def test_a_save_may_tell_of_a_correction(article, as_editor):
    save(
        as_editor,
        article,
        body=article.body.replace("二時間", "十二時間"),
        fault="number",
        fault_note="桁の誤り",
        fault_credit="ひなた",
    )

    correction = Correction.objects.get()
    assert (correction.kind, correction.note, correction.credit) == ("number", "桁の誤り", "ひなた")
    assert correction.before == "潮は二時間ごとに満ちる。"


def test_a_save_may_be_silent(article, as_editor):
    save(as_editor, article, body="直した文。")

    assert fresh(article).body == "直した文。"
    assert not Correction.objects.exists()


def test_nothing_is_told_where_nothing_was_changed(article, as_editor):
    response = save(as_editor, article, fault="typo")

    assert "題名も本文も変わっていません" in errors(response)[0]
    assert fresh(article).version == article.version


def test_a_note_without_a_kind_is_not_lost(article, as_editor):
    response = save(as_editor, article, body="直した文。", fault_note="桁の誤り")

    assert "種類を選んでください" in errors(response)[0]
    assert "桁の誤り" in response.content.decode()


def test_a_draft_offers_no_correction(as_editor):
    draft = ArticleFactory()
    page = as_editor.get(reverse("admin:articles_article_change", args=[draft.pk]))

    assert 'name="fault"' not in page.content.decode()
    assert "公開している記事だけ" in errors(save(as_editor, draft, body="別", fault="typo"))[0]


def test_what_is_told_of_a_correction_can_be_amended(article, editor, as_editor):
    correction = corrected(article, editor, "二時間", "十二時間")
    address = reverse("admin:articles_correction_change", args=[correction.pk])

    as_editor.post(address, {**AMENDED, "based_on": 0})

    told = fresh(article).corrected[0]
    assert (told.kind, told.note, told.credit) == ("number", "桁の誤り", "ひなた")
    assert told.before == "潮は二時間ごとに満ちる。"


def test_what_another_editor_amended_meanwhile_is_shown_and_not_overwritten(
    article, editor, as_editor
):
    correction = corrected(article, editor, "二時間", "十二時間")
    address = reverse("admin:articles_correction_change", args=[correction.pk])
    correction.note = "ほかの人の説明"
    publishing.amend(correction, based_on=0)

    page = as_editor.post(address, {**AMENDED, "based_on": 0}).content.decode()

    assert "説明は「ほかの人の説明」" in page
    assert "桁の誤り</textarea>" in page
    assert 'name="based_on" value="1"' in page
    assert Correction.objects.get().note == "ほかの人の説明"
    as_editor.post(address, {**AMENDED, "based_on": 1})
    assert Correction.objects.get().note == "桁の誤り"


def test_a_correction_that_was_taken_back_while_it_is_amended_is_said_to_be_gone(article, editor):
    correction = corrected(article, editor, "二時間", "十二時間")
    form = CorrectionForm({"kind": "typo", "based_on": 0}, instance=correction)
    Correction.objects.all().delete()

    assert not form.is_valid()
    assert "取り消されました" in str(form.errors)


@pytest.mark.parametrize("way", ["one", "many"])
def test_a_correction_can_be_taken_back(article, editor, as_editor, way):
    correction = corrected(article, editor, "二時間", "十二時間")

    if way == "one":
        address = reverse("admin:articles_correction_delete", args=[correction.pk])
        as_editor.post(address, {"post": "yes"})
    else:
        sent = {"action": "delete_selected", "_selected_action": correction.pk, "post": "yes"}
        as_editor.post(reverse("admin:articles_correction_changelist"), sent)

    assert fresh(article).corrected == []
    assert "十二時間" in fresh(article).body


def test_the_list_is_searched(article, editor, as_editor):
    corrected(article, editor, "二時間", "十二時間", credit="ひなた")
    address = reverse("admin:articles_correction_changelist")

    assert "ひなた" in as_editor.get(f"{address}?q=ひなた").content.decode()
