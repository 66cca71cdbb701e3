"""The log of what has changed on pages that readers see; articles.pagecache makes its triggers."""

from django.db import migrations, models
from django.db.models.functions import Now


class Migration(migrations.Migration):
    dependencies = [("articles", "0013_lists")]
    operations = [
        migrations.CreateModel(
            name="PageChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=300)),
                ("at", models.DateTimeField(db_default=Now())),
            ],
            options={"default_permissions": ()},
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                fields=["held_from"],
                name="article_holds",
                condition=models.Q(("held_from__isnull", False)),
            ),
        ),
    ]
