"""Search: the words of each article, and the index of each database over them.

The triggers of SQLite are made after every migration, since Django drops them with a table that it
makes anew; see articles.search.
"""

import django.db.models.deletion
from django.db import migrations, models

SQLITE = (
    "CREATE VIRTUAL TABLE articles_search USING fts5(heading, body, content='', tokenize='ascii')",
)
POSTGRESQL = (
    "ALTER TABLE articles_searchdocument ADD COLUMN heading_runs text",
    "ALTER TABLE articles_searchdocument ADD COLUMN runs text",
    "ALTER TABLE articles_searchdocument ADD COLUMN lexemes tsvector",
    # A column that is searched through is unpacked thousands of times; not every server has lz4.
    """
    DO $$ BEGIN
        ALTER TABLE articles_searchdocument ALTER COLUMN runs SET COMPRESSION lz4;
        ALTER TABLE articles_searchdocument ALTER COLUMN lexemes SET COMPRESSION lz4;
    EXCEPTION WHEN OTHERS THEN NULL;
    END $$
    """,
    "CREATE INDEX search_lexemes ON articles_searchdocument USING gin (lexemes) WITH (fastupdate = off)",
)


def make_index(apps, schema_editor):
    statements = {"sqlite": SQLITE, "postgresql": POSTGRESQL}
    for statement in statements.get(schema_editor.connection.vendor, ()):
        schema_editor.execute(statement)


def drop_index(apps, schema_editor):
    # The columns of PostgreSQL, and the triggers of SQLite, go with their table.
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TABLE IF EXISTS articles_search")


class Migration(migrations.Migration):
    dependencies = [("articles", "0004_roles_of_originals")]
    operations = [
        migrations.CreateModel(
            name="SearchDocument",
            fields=[
                (
                    "article",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="search_document",
                        serialize=False,
                        to="articles.article",
                    ),
                ),
                ("heading", models.TextField()),
                ("body", models.TextField()),
                ("edition", models.PositiveSmallIntegerField(default=0)),
            ],
            options={"default_permissions": ()},
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                fields=["id", "state", "published_at", "held_from", "language", "original"],
                name="article_standing",
            ),
        ),
        migrations.RunPython(make_index, drop_index),
    ]
