"""Search within filters: indexes of what few values many rows have; and on PostgreSQL all is indexed anew, by triples too."""

from django.db import migrations, models


def forget(apps, schema_editor):
    """Let what is indexed wait for it again; `migrate` does it at its end."""
    if schema_editor.connection.vendor == "postgresql":
        apps.get_model("articles", "SearchDocument").objects.update(edition=0)


class Migration(migrations.Migration):
    dependencies = [("articles", "0023_versions_of_corrections")]
    operations = [
        migrations.RunPython(forget, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["language"], name="article_languages"),
        ),
        migrations.AddIndex(
            model_name="originalsource",
            index=models.Index(fields=["site_name"], name="original_sites"),
        ),
        migrations.AddIndex(
            model_name="originalsource",
            index=models.Index(fields=["language"], name="original_languages"),
        ),
    ]
