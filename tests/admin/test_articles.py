from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles import publishing
from articles.models import Article, Permission
from tests.factories import (
    ArticleFactory,
    ImageFactory,
    OriginalFactory,
    PublishedFactory,
    TagFactory,
    UserFactory,
    WithdrawnFactory,
)

pytestmark = pytest.mark.django_db
LIST = reverse("admin:articles_article_changelist")
ADD = reverse("admin:articles_article_add")


def address(article, page="change"):
    return reverse(f"admin:articles_article_{page}", args=[article.pk])


def typed(article=None, **fields):
    """Return what a browser sends for this article."""
    return {
        "based_on": article.version if article else 0,
        "title": article.title if article else "題名",
        "body": article.body if article else "本文です。",
        "original": article.original_id if article else OriginalFactory().pk,
        "translators": [person.pk for person in article.translators.all()] if article else [],
        "path": (article.path or "") if article else "",
        "language": "ja",
        "publish_at_0": "",
        "publish_at_1": "",
        **fields,
    }


def messages(response):
    return [str(message) for message in response.context["messages"]]


def member():
    return UserFactory(is_staff=True)


def test_a_new_translation_is_saved_as_a_draft(as_translator, translator):
    response = as_translator.post(ADD, typed(translators=[translator.pk]), follow=True)

    article = Article.objects.get()
    assert response.status_code == 200
    assert article.is_draft
    assert article.created_by == translator
    assert list(article.translators.all()) == [translator]


def test_whoever_begins_is_offered_as_translator(as_translator, translator):
    form = as_translator.get(ADD).context["adminform"].form

    assert form.initial["translators"] == [translator.pk]


def test_whoever_may_not_write_is_not_offered_as_translator(
    as_editor, editor, translator, moderator
):
    form = as_editor.get(ADD).context["adminform"].form

    assert set(form.fields["translators"].queryset) == {editor, translator}


def test_a_character_that_no_database_keeps_is_left_out_and_nothing_else(as_editor):
    as_editor.post(ADD, typed(title="題\0名", body="失いたくない\0文"))

    article = Article.objects.get()
    assert (article.title, article.body) == ("題名", "失いたくない文")


def test_nothing_that_is_looked_for_holds_one_either(as_editor):
    TagFactory(name="潮")
    field = {"app_label": "articles", "model_name": "article", "field_name": "tags"}

    found = as_editor.get(reverse("admin:autocomplete"), {**field, "term": "\0潮"}).json()
    queue = as_editor.get(reverse("admin:articles_comment_queue"), {"reason": "\0", "q": "a\0b"})

    assert [each["text"] for each in found["results"]] == ["潮"]
    assert queue.status_code == 200


def test_publishing_from_a_new_form(as_editor, editor):
    data = typed(translators=[editor.pk], _publish="1")

    response = as_editor.post(ADD, data, follow=True)

    article = Article.objects.published().get()
    assert response.redirect_chain[-1][0] == address(article)
    assert any(article.get_absolute_url() in message for message in messages(response))


def test_publishing_a_draft(as_editor):
    draft = ArticleFactory(translators=[member()])

    as_editor.post(address(draft), typed(draft, _publish="1"))

    assert Article.objects.published().get() == draft


def test_publishing_for_later(as_editor):
    draft = ArticleFactory(translators=[member()])
    data = typed(draft, publish_at_0="2099-05-01", publish_at_1="09:00:00", _publish="1")

    response = as_editor.post(address(draft), data, follow=True)

    draft.refresh_from_db()
    assert draft.is_scheduled
    assert "2099年5月1日 9:00" in messages(response)[0]


@pytest.mark.parametrize("day", ["0001-01-01", "1969-12-31", "2101-01-01", "9999-12-31"])
def test_a_time_that_nobody_means_gets_a_sentence_and_loses_nothing(as_editor, day):
    draft = ArticleFactory(translators=[member()])
    data = typed(draft, body="直した文", publish_at_0=day, publish_at_1="00:00", _publish="1")

    html = as_editor.post(address(draft), data).content.decode()

    draft.refresh_from_db()
    assert draft.is_draft
    assert "1970年から2100年までにしてください" in html
    assert "直した文" in html


def test_what_the_gate_refuses_is_saved_and_told(as_editor):
    draft = ArticleFactory(translators=[member()])
    data = typed(draft, body="直した文", original="", _publish="1")

    response = as_editor.post(address(draft), data, follow=True)

    draft.refresh_from_db()
    assert (draft.is_draft, draft.body) == (True, "直した文")
    assert any("原文が選ばれていません" in message for message in messages(response))


def test_a_translator_cannot_publish(as_translator, translator):
    draft = ArticleFactory(translators=[translator])

    as_translator.post(address(draft), typed(draft, _publish="1"))

    assert not Article.objects.published().exists()
    assert "_publish" not in as_translator.get(address(draft)).content.decode()


def test_a_published_article_cannot_lose_its_original(as_editor):
    article = PublishedFactory(translators=[member()])

    response = as_editor.post(address(article), typed(article, original="", body="直した文"))

    article.refresh_from_db()
    assert article.original
    assert "原文が選ばれていません" in response.content.decode()
    assert "直した文" in response.content.decode()


def test_a_published_article_is_edited_in_place(as_editor):
    article = PublishedFactory(translators=[member()])
    path = article.path

    as_editor.post(address(article), typed(article, body="直した文", path="elsewhere"))

    article.refresh_from_db()
    assert "直した文" in article.html
    assert article.path == path


def test_a_schedule_is_moved(as_editor):
    article = PublishedFactory(
        translators=[member()], published_at=timezone.now() + timedelta(days=1)
    )
    data = typed(article, publish_at_0="2099-05-01", publish_at_1="09:00:00")

    as_editor.post(address(article), data)

    article.refresh_from_db()
    assert timezone.localtime(article.published_at).year == 2099


def test_a_schedule_is_cancelled(as_editor):
    article = PublishedFactory(published_at=timezone.now() + timedelta(days=1))
    page = as_editor.get(address(article, "withdraw")).content.decode()

    as_editor.post(address(article, "withdraw"), {"unschedule": "1"})

    article.refresh_from_db()
    assert "予約を取り消す" in page
    assert article.is_draft


def test_an_article_is_withdrawn_after_one_question(as_editor):
    article = PublishedFactory()
    as_editor.get(address(article, "withdraw"))
    article.refresh_from_db()
    assert article.is_public

    as_editor.post(address(article, "withdraw"), {"reason": "著者の希望"})

    article.refresh_from_db()
    assert article.is_withdrawn
    assert article.withdrawal_reason == "著者の希望"


def test_a_translator_withdraws_nothing(as_translator, translator):
    article = PublishedFactory(translators=[translator])

    assert as_translator.post(address(article, "withdraw")).status_code == 403


def test_what_readers_have_seen_is_not_deleted(as_editor):
    article, withdrawn = PublishedFactory(), WithdrawnFactory()
    ids = [article.pk, withdrawn.pk]

    as_editor.post(address(article, "delete"), {"post": "yes"})
    action = {"action": "delete_selected", "_selected_action": ids, "post": "yes"}
    as_editor.post(LIST, action)

    assert Article.objects.count() == 2


def test_a_draft_is_deleted(as_editor):
    draft = ArticleFactory()

    as_editor.post(address(draft, "delete"), {"post": "yes"})

    assert not Article.objects.exists()


def test_the_list_tells_where_each_article_stands(as_editor):
    ArticleFactory()
    PublishedFactory()
    WithdrawnFactory()
    PublishedFactory(published_at=timezone.now() + timedelta(days=1))
    PublishedFactory(held_from=timezone.now(), held_because="permission-expired")

    html = as_editor.get(LIST).content.decode()

    for name in ("draft", "published", "withdrawn", "scheduled", "held"):
        assert f'class="standing {name}"' in html


def test_the_list_is_filtered_by_languages_under_their_names(as_editor):
    for language in ("ja", "en", "en-GB"):
        ArticleFactory(language=language, title=f"題 {language}")

    page = as_editor.get("/admin/articles/article/?language=en-GB")

    assert [article.title for article in page.context["cl"].result_list] == ["題 en-GB"]
    offered = [
        choice["display"]
        for choice in page.context["cl"].filter_specs[-1].choices(page.context["cl"])
    ]
    assert offered[1:] == ["英語", "英語(英国)", "日本語"]


@pytest.mark.parametrize("standing", ["draft", "scheduled", "published", "held", "withdrawn"])
def test_the_list_is_filtered_by_standing(as_editor, standing):
    articles = {
        "draft": ArticleFactory(),
        "published": PublishedFactory(),
        "held": PublishedFactory(held_from=timezone.now(), held_because="permission-withdrawn"),
        "withdrawn": WithdrawnFactory(),
        "scheduled": PublishedFactory(published_at=timezone.now() + timedelta(days=1)),
    }

    found = as_editor.get(LIST, {"standing": standing}).context["cl"].queryset

    assert list(found) == [articles[standing]]


def test_the_list_is_searched_by_the_authors_original_name(as_editor):
    article = ArticleFactory()
    ArticleFactory()
    name = article.original.authors.get().original_name

    found = as_editor.get(LIST, {"q": f'"{name}"'}).context["cl"].queryset

    assert list(found) == [article]


def test_an_empty_list_says_what_to_do(as_editor):
    html = as_editor.get(LIST).content.decode()

    assert "まだ記事がありません。" in html
    assert ADD in html


def test_a_search_without_result_leads_back(as_editor):
    ArticleFactory()

    assert "当てはまるものがありません。" in as_editor.get(LIST, {"q": "無い"}).content.decode()


def test_a_translator_reads_public_articles_without_changing_them(as_translator):
    article = PublishedFactory(body="公開された文")

    html = as_translator.get(address(article)).content.decode()

    assert "公開された文" in html
    assert "_save" not in html
    assert as_translator.post(address(article), typed(article)).status_code == 403


def test_a_translator_does_not_see_drafts_of_others(as_translator):
    draft = ArticleFactory()

    assert as_translator.get(address(draft)).status_code == 302
    assert as_translator.get(LIST).context["cl"].result_count == 0


def test_the_button_leads_to_a_preview_of_a_draft_and_to_the_public_page(as_editor, client):
    draft, article = ArticleFactory(), PublishedFactory()

    assert "/preview/" in as_editor.get(address(draft)).context["absolute_url"]
    assert as_editor.get(address(article)).context["absolute_url"] == article.get_absolute_url()


def test_a_validation_error_brings_the_text_back(as_editor):
    response = as_editor.post(ADD, typed(title="", body="失いたくない文"))

    assert response.status_code == 200
    assert "失いたくない文" in response.content.decode()


def test_lists_take_a_fixed_number_of_queries(as_editor, django_assert_max_num_queries):
    for _ in range(12):
        ArticleFactory(tags=[TagFactory()], lead_image=ImageFactory())

    with django_assert_max_num_queries(16):
        as_editor.get(LIST)


def test_a_text_for_what_was_published_meanwhile_is_given_back(as_translator, translator):
    draft = ArticleFactory(translators=[translator])
    data = typed(draft, body="失いたくない文")
    publishing.publish(Article.objects.get(), by=translator)

    response = as_translator.post(address(draft), data)

    assert response.status_code == 403
    assert "失いたくない文" in response.content.decode()


def test_a_text_for_what_was_deleted_meanwhile_is_given_back(as_editor):
    draft = ArticleFactory()
    data = typed(draft, body="失いたくない文")
    page = address(draft)
    draft.delete()

    assert "失いたくない文" in as_editor.post(page, data).content.decode()


def test_a_time_that_is_not_used_is_told(as_editor):
    draft = ArticleFactory(translators=[member()])
    data = typed(draft, publish_at_0="2099-05-01", publish_at_1="09:00:00")

    response = as_editor.post(address(draft), data, follow=True)

    assert any("押すまで使われません" in message for message in messages(response))


@pytest.mark.parametrize("factory", [ArticleFactory, WithdrawnFactory])
def test_the_page_for_withdrawing_leads_back_from_what_is_not_public(as_editor, factory):
    article = factory()

    for response in (
        as_editor.get(address(article, "withdraw"), follow=True),
        as_editor.post(address(article, "withdraw"), {"withdraw": "1"}, follow=True),
    ):
        assert response.redirect_chain[-1][0] == address(article)
        assert not any("取り下げました" in message for message in messages(response))


def test_a_schedule_that_came_due_meanwhile_is_not_withdrawn(as_editor):
    article = PublishedFactory()

    as_editor.post(address(article, "withdraw"), {"unschedule": "1"})

    article.refresh_from_db()
    assert article.is_public


def test_a_translator_who_has_left_keeps_the_credit(as_editor):
    gone = UserFactory(is_active=False)
    article = PublishedFactory(translators=[gone])

    as_editor.post(address(article), typed(article, body="直した文"))

    article.refresh_from_db()
    assert article.body == "直した文"
    assert list(article.translators.all()) == [gone]


def test_what_the_gate_only_tells_of_stops_no_edit(as_editor, editor):
    original = OriginalFactory(permission="", licence="CC BY-NC 4.0")
    article = ArticleFactory(original=original)
    publishing.publish(article, by=editor)

    as_editor.post(address(article), typed(article, body="直した文。"))

    article.refresh_from_db()
    assert article.body == "直した文。"


@pytest.mark.parametrize("state", ["held", "withdrawn"])
def test_the_text_of_what_no_reader_sees_is_written_without_a_right(as_editor, editor, state):
    article = WithdrawnFactory() if state == "withdrawn" else PublishedFactory()
    publishing.record(Permission(original=article.original, state="withdrawn"), by=editor)

    as_editor.post(address(article), typed(article, body="直した文。"))

    article.refresh_from_db()
    assert article.body == "直した文。"
    assert not article.is_public


def test_a_translator_who_was_missing_brings_the_article_back(as_editor, editor):
    article = PublishedFactory(translators=[])
    publishing.review(Article.objects.all())

    as_editor.post(address(article), typed(article, translators=[editor.pk]))

    article.refresh_from_db()
    assert article.is_public


def test_a_schedule_behind_the_end_of_its_grant_says_so(as_editor, editor):
    article = ArticleFactory()
    due = timezone.now() + timedelta(days=9)
    publishing.publish(article, by=editor, at=due)
    until = (timezone.localtime() + timedelta(days=5)).date()
    entry = Permission(original=article.original, state="granted", expires_on=until)
    publishing.record(entry, by=editor)

    html = as_editor.get(address(article, "change")).content.decode()

    assert "公開するときには、許諾の期限が切れています。" in html


@pytest.mark.parametrize("number", ["9223372036854775808", "9" * 30, "x", "-1", " "])
def test_a_choice_of_rows_takes_any_number_and_says_what_is_none(as_editor, number):
    answer = as_editor.post(
        reverse("admin:articles_article_add"),
        {"title": "題", "tags": [number], "translators": [number], "original": number},
    )

    assert answer.status_code == 200
    errors = answer.context["adminform"].form.errors
    assert errors.keys() >= {"tags", "translators", "original"}
