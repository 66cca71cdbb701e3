"""Search on SQLite: an index of first letters, so that what begins with one is not put together from hundreds of words.

What the documents say is learnt anew, the exact text that the triggers will one day forget.
"""

from django.db import migrations

BEFORE = "fts5(heading, body, content='', tokenize='ascii')"
AFTER = "fts5(heading, body, content='', tokenize='ascii', prefix='1')"


def make_anew(schema_editor, form):
    if schema_editor.connection.vendor != "sqlite":
        return
    schema_editor.execute("DROP TABLE articles_search")
    schema_editor.execute(f"CREATE VIRTUAL TABLE articles_search USING {form}")
    schema_editor.execute(
        "INSERT INTO articles_search(rowid, heading, body)"
        " SELECT article_id, search_tokens(heading), search_tokens(body)"
        " FROM articles_searchdocument"
    )


def forwards(apps, schema_editor):
    make_anew(schema_editor, AFTER)


def backwards(apps, schema_editor):
    make_anew(schema_editor, BEFORE)


class Migration(migrations.Migration):
    dependencies = [("articles", "0020_watches_by_condition")]
    operations = [migrations.RunPython(forwards, backwards)]
