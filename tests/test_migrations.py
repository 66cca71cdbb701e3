import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection

from articles.models import Role

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.no_cover]


def tables() -> set[str]:
    return {name for name in connection.introspection.table_names() if name.startswith("articles_")}


def test_migrations_run_backwards_and_forwards():
    before = tables()

    call_command("migrate", "articles", "zero", verbosity=0)
    assert tables() == set()
    assert not Group.objects.filter(name__in=Role.values).exists()

    call_command("migrate", verbosity=0)
    assert tables() == before
    assert Group.objects.filter(name__in=Role.values).count() == 4


def test_models_and_migrations_agree():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_roles_carry_their_permissions():
    rights = {
        group.name: {right.codename for right in group.permissions.all()}
        for group in Group.objects.all()
    }

    assert "publish_article" in rights[Role.EDITOR]
    assert "publish_article" not in rights[Role.TRANSLATOR]
    assert "change_user" in rights[Role.ADMINISTRATOR]
    assert "moderate_comment" in rights[Role.MODERATOR]
    assert "change_article" not in rights[Role.MODERATOR]
    assert "moderate_comment" not in rights[Role.TRANSLATOR]
