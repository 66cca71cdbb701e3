"""Search on PostgreSQL: what is looked through of headings lies in the row too.

Since a whole text does, a row was long enough that the short columns beside it were put elsewhere.
Rows take it on as they are written; `manage.py reindex` writes all.
"""

from django.db import migrations


def keep_together(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "ALTER TABLE articles_searchdocument ALTER COLUMN heading_runs SET STORAGE MAIN"
        )


def keep_apart(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "ALTER TABLE articles_searchdocument ALTER COLUMN heading_runs SET STORAGE EXTENDED"
        )


class Migration(migrations.Migration):
    dependencies = [("articles", "0026_search_in_one_piece")]
    operations = [migrations.RunPython(keep_together, keep_apart)]
