"""Lists: an index that tells of each article whether it is public, and whose it is."""

from django.db import migrations, models
from django.db.models import F, OrderBy


class Migration(migrations.Migration):
    dependencies = [("articles", "0012_cards")]
    operations = [
        migrations.RemoveIndex(model_name="article", name="newest_first"),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                F("state"),
                OrderBy(F("published_at"), descending=True),
                OrderBy(F("id"), descending=True),
                F("held_from"),
                F("original"),
                name="newest_first",
            ),
        ),
    ]
