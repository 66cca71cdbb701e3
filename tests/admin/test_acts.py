import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client
from django.urls import reverse

from articles.models import Article
from tests.factories import PublishedFactory

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
