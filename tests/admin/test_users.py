import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from articles.models import Role, User
from tests.factories import PublishedFactory, UserFactory

pytestmark = pytest.mark.django_db
LIST = reverse("admin:articles_user_changelist")


@pytest.fixture
def as_administrator(administrator):
    client = Client()
    client.force_login(administrator)
    return client


def group(role):
    return Group.objects.get(name=role)


def test_a_person_with_a_role_is_let_in(as_administrator):
    data = {
        "username": "mori",
        "name": "森 はるか",
        "usable_password": "true",
        "password1": "tide-pool-1998",
        "password2": "tide-pool-1998",
        "groups": [group(Role.TRANSLATOR).pk],
    }

    as_administrator.post(reverse("admin:articles_user_add"), data)

    mori = User.objects.get(username="mori")
    assert mori.is_staff
    assert mori.has_perm("articles.add_article")
    assert not mori.has_perm("articles.publish_article")


def test_a_person_who_loses_the_last_role_is_let_in_no_more(as_administrator):
    user = UserFactory(is_staff=True)
    user.groups.add(group(Role.EDITOR))
    address = reverse("admin:articles_user_change", args=[user.pk])

    as_administrator.post(address, {"username": user.username, "is_active": "on", "groups": []})

    user.refresh_from_db()
    assert not user.is_staff


def test_roles_are_called_by_what_people_call_them(as_administrator):
    html = as_administrator.get(LIST).content.decode()

    assert "管理者" in html
    assert "administrator" in html


def test_people_are_filtered_by_role(as_administrator, administrator, translator):
    response = as_administrator.get(LIST, {"role": "translator"})

    assert list(response.context["cl"].queryset) == [translator]
    assert '<a href="?role=translator">翻訳者</a>' in response.content.decode()


def test_an_administrator_makes_nobody_superuser(as_administrator):
    user = UserFactory()
    address = reverse("admin:articles_user_change", args=[user.pk])

    as_administrator.post(
        address, {"username": user.username, "is_superuser": "on", "is_staff": "on"}
    )

    user.refresh_from_db()
    assert not user.is_superuser
    assert not user.is_staff


def test_a_credited_translator_is_not_deleted(as_administrator):
    article = PublishedFactory()
    translator = article.translators.get()
    page = reverse("admin:articles_user_delete", args=[translator.pk])
    action = {"action": "delete_selected", "_selected_action": [translator.pk], "post": "yes"}

    as_administrator.post(page, {"post": "yes"})
    as_administrator.post(LIST, action)

    assert list(article.translators.all()) == [translator]
