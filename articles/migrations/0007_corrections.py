"""Versions of articles, corrections, what readers report, and who sees to it."""

from importlib import import_module

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


SIFTING = ["view_report", "sift_report"]
CORRECTING = [
    *SIFTING,
    "change_report",
    "view_correction",
    "change_correction",
    "delete_correction",
]
ROLES = {
    "translator": ["view_report"],
    "moderator": SIFTING,
    "editor": CORRECTING,
    "administrator": [*CORRECTING, "delete_report"],
}


def add_permissions(apps, schema_editor):
    alias = schema_editor.connection.alias
    import_module("articles.migrations.0002_roles").make_permissions(apps, alias)
    groups = apps.get_model("auth", "Group").objects.using(alias)
    permissions = apps.get_model("auth", "Permission").objects.using(alias)
    for role, codenames in ROLES.items():
        group, _ = groups.get_or_create(name=role)
        group.permissions.add(
            *permissions.filter(content_type__app_label="articles", codename__in=codenames)
        )


def remove_permissions(apps, schema_editor):
    alias = schema_editor.connection.alias
    groups = apps.get_model("auth", "Group").objects.using(alias)
    permissions = apps.get_model("auth", "Permission").objects.using(alias)
    for role, codenames in ROLES.items():
        for group in groups.filter(name=role):
            group.permissions.remove(
                *permissions.filter(content_type__app_label="articles", codename__in=codenames)
            )


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0005_search'),
    ]

    operations = [
        migrations.AddField(
            model_name='article',
            name='notices',
            field=models.JSONField(default=list, editable=False),
        ),
        migrations.CreateModel(
            name='Revision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(verbose_name='版')),
                ('title', models.CharField(max_length=300, verbose_name='題名')),
                ('body', models.TextField(verbose_name='本文')),
                ('language', models.CharField(max_length=35, verbose_name='訳文の言語')),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='保存')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='revisions', to='articles.article', verbose_name='記事')),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='保存した人')),
                ('snapshot', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='articles.snapshot', verbose_name='訳した原文の控え')),
            ],
            options={
                'verbose_name': '版',
                'verbose_name_plural': '版',
                'ordering': ['article', 'number'],
            },
        ),
        migrations.CreateModel(
            name='Correction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('before', models.TextField(blank=True, verbose_name='訂正前')),
                ('after', models.TextField(blank=True, verbose_name='訂正後')),
                ('kind', models.CharField(choices=[('mistranslation', '誤訳'), ('omission', '訳し漏れ'), ('typo', '誤字・脱字'), ('number', '数字・日付'), ('name', '固有名詞'), ('other', 'その他')], max_length=20, verbose_name='種類')),
                ('note', models.TextField(blank=True, help_text='なぜ直したか。訂正の欄に載せ、読者に見せます。', max_length=1000, verbose_name='説明')),
                ('credit', models.CharField(blank=True, help_text='誤りを知らせてくれた人の名前。読者に見えます。', max_length=100, verbose_name='お礼を伝える人')),
                ('is_from_reader', models.BooleanField(default=False, editable=False, verbose_name='読者の知らせによる')),
                ('corrected_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='訂正した日時')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='corrections', to='articles.article', verbose_name='記事')),
                ('corrected_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='訂正した人')),
                ('segment', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='corrections', to='articles.segment')),
                ('earlier', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='corrections_of', to='articles.revision')),
                ('later', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='corrections_to', to='articles.revision')),
            ],
            options={
                'verbose_name': '訂正',
                'verbose_name_plural': '訂正',
                'ordering': ['-corrected_at', '-id'],
            },
        ),
        migrations.CreateModel(
            name='Sending',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('purpose', models.CharField(max_length=20)),
                ('address', models.CharField(max_length=32)),
                ('prefix', models.CharField(max_length=32)),
                ('sent_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
            ],
            options={
                'indexes': [models.Index(fields=['prefix', 'sent_at'], name='sendings_from_prefix')],
            },
        ),
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('source', models.TextField(blank=True, verbose_name='原文の段落')),
                ('target', models.TextField(verbose_name='訳文の段落')),
                ('kind', models.CharField(choices=[('mistranslation', '誤訳'), ('omission', '訳し漏れ'), ('typo', '誤字・脱字'), ('number', '数字・日付'), ('name', '固有名詞'), ('other', 'その他')], max_length=20, verbose_name='種類')),
                ('wording', models.TextField(blank=True, verbose_name='よりよい訳')),
                ('note', models.TextField(blank=True, verbose_name='説明')),
                ('name', models.CharField(blank=True, max_length=100, verbose_name='お名前')),
                ('sent_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='届いた日時')),
                ('state', models.CharField(choices=[('new', '未対応'), ('applied', '反映した'), ('declined', '見送った'), ('spam', '迷惑')], default='new', max_length=10, verbose_name='対応')),
                ('handled_at', models.DateTimeField(null=True, verbose_name='対応した日時')),
                ('answer', models.TextField(blank=True, verbose_name='返事')),
                ('correction', models.OneToOneField(null=True, on_delete=django.db.models.deletion.SET_NULL, to='articles.correction', verbose_name='訂正')),
                ('handled_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='対応した人')),
                ('segment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reports', to='articles.segment')),
            ],
            options={
                'verbose_name': '読者の知らせ',
                'verbose_name_plural': '読者の知らせ',
                'ordering': ['-sent_at', '-id'],
                'permissions': [('sift_report', 'すべての知らせを見て、迷惑なものを片づけられる')],
                'indexes': [models.Index(fields=['state', '-sent_at'], name='reports_by_state')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('handled_at', None), ('handled_by', None), ('state', 'new')), models.Q(models.Q(('state', 'new'), _negated=True), ('handled_at__isnull', False)), _connector='OR'), name='report_is_handled_at_a_time'), models.CheckConstraint(condition=models.Q(('correction', None), ('state', 'applied'), _connector='OR'), name='report_leads_to_a_correction_once_applied')],
            },
        ),
        migrations.AddConstraint(
            model_name='revision',
            constraint=models.UniqueConstraint(fields=('article', 'number'), name='revision_number_is_the_articles_own'),
        ),
        migrations.AddConstraint(
            model_name='revision',
            constraint=models.CheckConstraint(condition=models.Q(('number__gte', 1)), name='revision_numbers_begin_at_1'),
        ),
        migrations.AddConstraint(
            model_name='revision',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('body', ''), _negated=True)), name='revision_is_whole'),
        ),
        migrations.AddIndex(
            model_name='correction',
            index=models.Index(models.OrderBy(models.F('corrected_at'), descending=True), models.OrderBy(models.F('id'), descending=True), name='corrections_newest_first'),
        ),
        migrations.AddConstraint(
            model_name='correction',
            constraint=models.CheckConstraint(condition=models.Q(('before', models.F('after')), _negated=True), name='correction_changes_something'),
        ),
        migrations.AddConstraint(
            model_name='correction',
            constraint=models.CheckConstraint(condition=models.Q(('earlier', models.F('later')), _negated=True), name='correction_leads_from_one_revision_to_another'),
        ),
        migrations.AddConstraint(
            model_name='correction',
            constraint=models.CheckConstraint(condition=models.Q(('kind', ''), _negated=True), name='correction_has_a_kind'),
        ),
        migrations.RunPython(add_permissions, remove_permissions),
    ]
