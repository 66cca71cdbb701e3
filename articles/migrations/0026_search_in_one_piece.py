"""Search on PostgreSQL: what is looked through lies in the row itself, not in pieces elsewhere.

Rows take it on as they are written; `manage.py reindex` writes all.
"""

from django.db import migrations


def keep_together(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "ALTER TABLE articles_searchdocument ALTER COLUMN runs SET STORAGE MAIN"
        )


def keep_apart(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "ALTER TABLE articles_searchdocument ALTER COLUMN runs SET STORAGE EXTENDED"
        )


class Migration(migrations.Migration):
    dependencies = [("articles", "0025_mentions_by_one_index")]
    operations = [migrations.RunPython(keep_together, keep_apart)]
