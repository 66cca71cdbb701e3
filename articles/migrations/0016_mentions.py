"""Mentions: to which pages articles lead, and the page that each original is.

What articles mention is derived by `manage.py rebuild`, and whenever one is saved.
"""

from contextlib import suppress

import django.db.models.deletion
from django.db import migrations, models

from articles import web


def know_pages(apps, schema_editor):
    originals = apps.get_model("articles", "OriginalSource").objects.using(
        schema_editor.connection.alias
    )
    batch = []
    for original in originals.only("url").iterator(chunk_size=1000):
        # Whoever kept an address that is refused today leads nowhere by it, until it is saved again.
        with suppress(web.BadAddress):
            original.page = web.page_of(original.url)
        batch.append(original)
        if len(batch) == 1000:
            originals.bulk_update(batch, ["page"])
            batch = []
    originals.bulk_update(batch, ["page"])


class Migration(migrations.Migration):
    dependencies = [("articles", "0015_comments")]
    operations = [
        migrations.AddField(
            model_name="originalsource",
            name="page",
            field=models.CharField(default="", editable=False, max_length=32),
        ),
        migrations.RunPython(know_pages, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="originalsource",
            index=models.Index(fields=["page"], name="original_pages"),
        ),
        migrations.CreateModel(
            name="Mention",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("page", models.CharField(max_length=32)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mentions",
                        to="articles.article",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [
                    models.Index(fields=["page", "article"], name="mentions_of_page")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("article", "page"), name="mention_is_said_once"
                    )
                ],
            },
        ),
    ]
