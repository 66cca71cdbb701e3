"""The table in which all processes share their counts, and who reads the log of acts."""

import articles.models.users
from django.contrib.auth.management import create_permissions
from django.core.management import call_command
from django.db import migrations


def make_table(apps, schema_editor):
    # By its name, whatever the settings say: a site may keep its counts elsewhere for a time.
    call_command("createcachetable", "articles_cache", database=schema_editor.connection.alias, verbosity=0)


def drop_table(apps, schema_editor):
    schema_editor.execute("DROP TABLE IF EXISTS articles_cache")


def let_administrators_read(apps, schema_editor):
    alias = schema_editor.connection.alias
    config = apps.get_app_config("admin")
    # Django makes permissions only after all migrations; this one is needed in the midst of them.
    kept, config.models_module = getattr(config, "models_module", None), True
    create_permissions(config, apps=apps, using=alias, verbosity=0)
    config.models_module = kept
    groups = apps.get_model("auth", "Group").objects.using(alias)
    permissions = apps.get_model("auth", "Permission").objects.using(alias)
    found = permissions.filter(content_type__app_label="admin", codename="view_logentry")
    groups.get(name="administrator").permissions.add(*found)


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0007_corrections"),
        ("admin", "0003_logentry_add_action_flag_choices"),
    ]
    operations = [
        migrations.AlterModelManagers("user", [("objects", articles.models.users.People())]),
        migrations.RunPython(make_table, drop_table),
        migrations.RunPython(let_administrators_read, migrations.RunPython.noop),
    ]
