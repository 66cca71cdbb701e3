"""Who may read the rights ledger and the watch, and who may add to them."""

from importlib import import_module

from django.db import migrations

READING = ["view_permission", "view_watch"]
EDITING = [*READING, "add_permission", "add_watch", "change_watch"]
ROLES = {"translator": READING, "editor": EDITING, "administrator": EDITING}


def add_permissions(apps, schema_editor):
    alias = schema_editor.connection.alias
    import_module("articles.migrations.0002_roles").make_permissions(apps, alias)
    groups = apps.get_model("auth", "Group").objects.using(alias)
    permissions = apps.get_model("auth", "Permission").objects.using(alias)
    for role, codenames in ROLES.items():
        group, _ = groups.get_or_create(name=role)
        group.permissions.add(
            *permissions.filter(content_type__app_label="articles", codename__in=codenames)
        )


def remove_permissions(apps, schema_editor):
    alias = schema_editor.connection.alias
    groups = apps.get_model("auth", "Group").objects.using(alias)
    permissions = apps.get_model("auth", "Permission").objects.using(alias)
    for role, codenames in ROLES.items():
        for group in groups.filter(name=role):
            group.permissions.remove(
                *permissions.filter(content_type__app_label="articles", codename__in=codenames)
            )


class Migration(migrations.Migration):
    dependencies = [("articles", "0003_originals_and_rights")]
    operations = [migrations.RunPython(add_permissions, remove_permissions)]
