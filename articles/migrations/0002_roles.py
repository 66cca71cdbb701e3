"""The four roles, as groups: whoever plays a part has its permissions and no others."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

WRITING = [
    "add_article",
    "change_article",
    "view_article",
    "add_author",
    "change_author",
    "view_author",
    "add_image",
    "change_image",
    "view_image",
    "add_originalsource",
    "change_originalsource",
    "view_originalsource",
    "add_tag",
    "view_tag",
]
EDITING = [
    *WRITING,
    "publish_article",
    "delete_article",
    "delete_author",
    "delete_image",
    "delete_originalsource",
    "change_tag",
    "delete_tag",
]
ADMINISTERING = [*EDITING, "add_user", "change_user", "delete_user", "view_user"]
ROLES = {
    "translator": WRITING,
    "editor": EDITING,
    "moderator": [],
    "administrator": [*ADMINISTERING, "view_dbtaskresult"],
}


def make_permissions(apps, alias):
    for label in ("articles", "django_tasks_database"):
        # Django makes permissions only after all migrations; these are needed in the midst of them.
        config = apps.get_app_config(label)
        kept, config.models_module = getattr(config, "models_module", None), True
        create_permissions(config, apps=apps, using=alias, verbosity=0)
        config.models_module = kept


def make_roles(apps, schema_editor):
    alias = schema_editor.connection.alias
    make_permissions(apps, alias)
    groups = apps.get_model("auth", "Group").objects.using(alias)
    permissions = apps.get_model("auth", "Permission").objects.using(alias)
    for role, codenames in ROLES.items():
        group, _ = groups.get_or_create(name=role)
        group.permissions.add(*permissions.filter(codename__in=codenames))


def remove_roles(apps, schema_editor):
    groups = apps.get_model("auth", "Group").objects.using(schema_editor.connection.alias)
    groups.filter(name__in=ROLES).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("django_tasks_database", "0021_conditional_partial_index_ordering"),
    ]
    operations = [migrations.RunPython(make_roles, remove_roles)]
