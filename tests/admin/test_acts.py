import pytest
from django.contrib.admin.models import LogEntry
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from articles.models import Article
from tests.accounts.proving import code, give_app
from tests.factories import PublishedFactory
from tests.imaging.pictures import jpeg

pytestmark = pytest.mark.django_db
LIST = reverse("admin:admin_logentry_changelist")


@pytest.fixture
def as_administrator(administrator):
    client = Client()
    client.force_login(administrator)
    return client


def test_a_withdrawal_is_written_down(as_editor, editor):
    article = PublishedFactory()

    as_editor.post(
        reverse("admin:articles_article_withdraw", args=[article.pk]), {"reason": "許諾の取り下げ"}
    )

    act = LogEntry.objects.get()
    assert Article.objects.get().is_withdrawn
    assert (act.user, act.object_id) == (editor, str(article.pk))
    assert "取り下げました" in act.get_change_message()


def test_administrators_read_the_log(as_administrator, as_editor):
    article = PublishedFactory(title="潮だまり")
    as_editor.post(
        reverse("admin:articles_article_withdraw", args=[article.pk]), {"reason": "許諾の取り下げ"}
    )

    html = as_administrator.get(LIST).content.decode()

    assert "潮だまり" in html
    assert "取り下げました" in html


def test_nobody_changes_the_log(administrator, as_editor, as_administrator):
    article = PublishedFactory()
    as_editor.post(
        reverse("admin:articles_article_withdraw", args=[article.pk]), {"reason": "許諾の取り下げ"}
    )
    act = LogEntry.objects.get()

    for name, args in (("change", [act.pk]), ("delete", [act.pk]), ("add", [])):
        page = reverse(f"admin:admin_logentry_{name}", args=args)
        assert as_administrator.post(page, {"post": "yes"}).status_code == 403
    assert as_administrator.post(LIST, {"action": "delete_selected", "_selected_action": act.pk})
    assert LogEntry.objects.filter(pk=act.pk).exists()


def said():
    return [act.get_change_message() for act in LogEntry.objects.order_by("pk")]


def test_what_people_do_with_their_own_account_is_written_down(
    editor, django_capture_on_commit_callbacks
):
    client = Client()
    client.post(reverse("account_login"), {"login": "editor", "password": "correct horse"})
    facts = {"password1": "blue tide pools 77", "password2": "blue tide pools 77"}
    client.post(reverse("account_change_password"), {"oldpassword": "correct horse", **facts})
    give_app(editor)
    client.post(reverse("mfa_reauthenticate"), {"code": code()})
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("mfa_generate_recovery_codes"))
    client.post(reverse("mfa_deactivate_totp"))

    acts = LogEntry.objects.all()
    assert {(act.user_id, act.object_id) for act in acts} == {(editor.pk, str(editor.pk))}
    assert said() == ["パスワードを変えた", "リカバリーコードを作った", "認証アプリを外した"]


def test_that_sessions_were_ended_is_written_down(editor):
    here, there = Client(), Client()
    for client in (here, there):
        client.post(reverse("account_login"), {"login": "editor", "password": "correct horse"})

    here.post(reverse("usersessions_list"))

    assert there.get(reverse("admin:index")).status_code == 302
    assert said() == ["ほかのログインを終わらせた"]


def test_whose_acts_the_log_would_lose_is_not_deleted(as_administrator, as_editor, editor):
    as_editor.post(reverse("admin:articles_tag_add"), {"name": "海"})
    page = reverse("admin:articles_user_delete", args=[editor.pk])

    html = as_administrator.post(page, {"post": "yes"}, follow=True).content.decode()

    assert "したことが記録に残っているので、削除できません。" in html
    assert LogEntry.objects.get().user == editor


def test_a_picture_that_was_dropped_into_the_text_is_written_down(as_editor):
    file = SimpleUploadedFile("a.jpg", jpeg(), "image/jpeg")

    as_editor.post(reverse("editing_pictures"), {"image": file})

    assert said() == ["本文に加えた"]
