"""Mentions: the constraint that each is said once finds those of an article too; the index on the article goes."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0024_search_within_filters")]
    operations = [
        migrations.AlterField(
            model_name="mention",
            name="article",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="mentions",
                to="articles.article",
            ),
        ),
    ]
