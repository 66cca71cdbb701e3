"""Who confirmed the address of a comment, be it in another browser than the one that sent it."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0017_sketches'),
    ]

    operations = [
        migrations.AddField(
            model_name='comment',
            name='correspondent',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='confirmed_comments', to='articles.writer'),
        ),
    ]
