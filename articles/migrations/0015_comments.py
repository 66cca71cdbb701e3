"""Comments, their writers, what keeps some away, the log of what moderators do, and who may."""

from importlib import import_module

import articles.models.address_keys
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

READING = ["view_comment", "view_block", "view_moderationentry"]
MODERATING = [*READING, "change_comment", "moderate_comment", "add_block", "change_block"]
ROLES = {
    "editor": MODERATING,
    "moderator": MODERATING,
    "administrator": MODERATING,
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
    permissions = apps.get_model("auth", "Permission").objects.using(alias)
    permissions.filter(content_type__app_label="articles", codename__in=MODERATING).delete()


class Migration(migrations.Migration):

    dependencies = [
        ("articles", "0014_page_changes"),
    ]

    operations = [
        migrations.CreateModel(
            name='AddressKey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('secret', models.CharField(default=articles.models.address_keys.new_secret, max_length=64)),
                ('made_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.AddField(
            model_name='article',
            name='comment_days',
            field=models.PositiveIntegerField(blank=True, editable=False, null=True, verbose_name='コメントを受け付ける日数'),
        ),
        migrations.AddField(
            model_name='article',
            name='comment_mode',
            field=models.CharField(blank=True, choices=[('', 'サイトの設定どおり'), ('open', 'すぐに公開する'), ('moderated', '初めての書き手は確かめてから公開する'), ('closed', '受け付けない')], default='', editable=False, max_length=10, verbose_name='コメント'),
        ),
        migrations.CreateModel(
            name='Writer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='確かめたメールアドレス')),
                ('confirmed_at', models.DateTimeField(null=True, verbose_name='確かめた日時')),
                ('unsubscribed_at', models.DateTimeField(null=True, verbose_name='配信を止めた日時')),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='最初に来た日時')),
            ],
            options={
                'verbose_name': '書き手',
                'verbose_name_plural': '書き手',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('confirmed_at', None), ('email', '')), models.Q(models.Q(('email', ''), _negated=True), ('confirmed_at__isnull', False)), _connector='OR'), name='writer_address_is_confirmed'), models.UniqueConstraint(condition=models.Q(('email', ''), _negated=True), fields=('email',), name='writer_once_an_address')],
            },
        ),
        migrations.CreateModel(
            name='Comment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('segment_key', models.CharField(blank=True, max_length=12, verbose_name='段落')),
                ('quote', models.TextField(blank=True, verbose_name='段落の文')),
                ('name', models.CharField(blank=True, max_length=50, verbose_name='名前')),
                ('email', models.EmailField(blank=True, db_index=True, max_length=254, verbose_name='メールアドレス')),
                ('wants_mail', models.BooleanField(default=False, verbose_name='返信を知らせる')),
                ('text', models.TextField(blank=True, verbose_name='コメント')),
                ('html', models.TextField(blank=True, editable=False)),
                ('digest', models.CharField(db_index=True, editable=False, max_length=64)),
                ('mark', models.CharField(blank=True, choices=[('', '読者'), ('staff', '編集部'), ('translator', '翻訳者'), ('author', '原文の著者')], default='', max_length=10, verbose_name='印')),
                ('state', models.CharField(choices=[('held', '保留'), ('approved', '公開'), ('spam', '迷惑'), ('trash', 'ゴミ箱'), ('withdrawn', '取り下げ')], default='held', max_length=10, verbose_name='状態')),
                ('reasons', models.JSONField(default=list, verbose_name='理由')),
                ('last_act', models.UUIDField(editable=False, null=True)),
                ('version', models.PositiveIntegerField(default=0, editable=False, verbose_name='版')),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='届いた日時')),
                ('told_at', models.DateTimeField(editable=False, null=True)),
                ('edited_at', models.DateTimeField(null=True, verbose_name='直した日時')),
                ('edited_by_staff', models.BooleanField(default=False, verbose_name='編集部が直した')),
                ('erased_at', models.DateTimeField(null=True, verbose_name='消した日時')),
                ('form_key', models.CharField(blank=True, editable=False, max_length=40)),
                ('prefix', models.CharField(blank=True, editable=False, max_length=50, verbose_name='ネットワーク')),
                ('address_hash', models.CharField(blank=True, editable=False, max_length=64)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='comments', to='articles.article', verbose_name='記事')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='articles.comment', verbose_name='返信先')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='comments', to=settings.AUTH_USER_MODEL, verbose_name='書いたユーザー')),
                ('writer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='comments', to='articles.writer', verbose_name='書き手')),
            ],
            options={
                'verbose_name': 'コメント',
                'verbose_name_plural': 'コメント',
                'permissions': [('moderate_comment', 'コメントを公開し、遮断できる')],
            },
        ),
        migrations.CreateModel(
            name='Block',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('writer', '書き手'), ('address', 'アドレス(IP)'), ('prefix', 'ネットワーク'), ('domain', 'リンク先のサイト'), ('word', '言葉(保留にする)'), ('forbidden', '言葉(断る)')], max_length=10, verbose_name='種類')),
                ('value', models.CharField(max_length=200, verbose_name='対象')),
                ('why', models.CharField(blank=True, max_length=300, verbose_name='理由')),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='遮断した日時')),
                ('expires_at', models.DateTimeField(blank=True, help_text='空のままなら、解くまで続きます。', null=True, verbose_name='期限')),
                ('ended_at', models.DateTimeField(editable=False, null=True, verbose_name='解いた日時')),
                ('made_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='遮断した人')),
            ],
            options={
                'verbose_name': '遮断',
                'verbose_name_plural': '遮断',
                'ordering': ['-made_at', '-id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('value', ''), _negated=True), name='block_names_something'), models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('kind', 'value'), name='block_once_at_a_time', violation_error_message='これはもう遮断されています。')],
            },
        ),
        migrations.CreateModel(
            name='CommentVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('text', models.TextField()),
                ('replaced_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('comment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='articles.comment')),
                ('replaced_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('comment', 'number'), name='comment_version_once')],
            },
        ),
        migrations.CreateModel(
            name='ModerationEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('act', models.UUIDField(db_index=True, verbose_name='操作')),
                ('verb', models.CharField(choices=[('approve', '公開'), ('hold', '保留に戻す'), ('spam', '迷惑'), ('trash', 'ゴミ箱へ'), ('reply', '返信'), ('edit', '編集'), ('block', '遮断'), ('unblock', '遮断を解く'), ('undo', '元に戻す'), ('confirm', 'アドレスの確認'), ('erase', '消去')], max_length=10, verbose_name='したこと')),
                ('block', models.PositiveBigIntegerField(null=True)),
                ('by_name', models.CharField(blank=True, max_length=150, verbose_name='した人の名前')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='日時')),
                ('why', models.CharField(blank=True, max_length=300, verbose_name='理由')),
                ('before', models.JSONField(default=dict, verbose_name='前')),
                ('after', models.JSONField(default=dict, verbose_name='後')),
                ('undoes', models.UUIDField(db_index=True, null=True)),
                ('by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='した人')),
                ('comment', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='log', to='articles.comment', verbose_name='コメント')),
            ],
            options={
                'verbose_name': '操作の記録',
                'verbose_name_plural': '操作の記録',
                'default_permissions': ('view',),
                'indexes': [models.Index(fields=['-at', '-id'], name='moderation_newest_first')],
            },
        ),
        migrations.AddIndex(
            model_name='comment',
            index=models.Index(fields=['article', 'state', 'created_at'], name='comments_of_article'),
        ),
        migrations.AddIndex(
            model_name='comment',
            index=models.Index(fields=['state', 'created_at'], name='comments_by_state'),
        ),
        migrations.AddIndex(
            model_name='comment',
            index=models.Index(fields=['article', 'created_at'], name='comments_on_article'),
        ),
        migrations.AddIndex(
            model_name='comment',
            index=models.Index(fields=['address_hash', 'created_at'], name='comments_from_address'),
        ),
        migrations.AddIndex(
            model_name='comment',
            index=models.Index(fields=['prefix', 'created_at'], name='comments_from_prefix'),
        ),
        migrations.AddConstraint(
            model_name='comment',
            constraint=models.UniqueConstraint(condition=models.Q(('form_key', ''), _negated=True), fields=('form_key',), name='comment_once_a_form'),
        ),
        migrations.AddConstraint(
            model_name='comment',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(models.Q(('name', ''), _negated=True), models.Q(('text', ''), _negated=True)), ('erased_at__isnull', False), _connector='OR'), name='comment_says_something'),
        ),
        migrations.AddConstraint(
            model_name='comment',
            constraint=models.CheckConstraint(condition=models.Q(('erased_at', None), models.Q(('email', ''), ('html', ''), ('name', ''), ('prefix', ''), ('state', 'withdrawn'), ('text', '')), _connector='OR'), name='comment_erased_is_empty_and_withdrawn'),
        ),
        migrations.AddConstraint(
            model_name='comment',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('quote', ''), ('segment_key', '')), models.Q(models.Q(('segment_key', ''), _negated=True), models.Q(('quote', ''), _negated=True)), _connector='OR'), name='comment_quotes_a_passage'),
        ),
        migrations.AddConstraint(
            model_name='comment',
            constraint=models.CheckConstraint(condition=models.Q(('wants_mail', False), models.Q(('email', ''), _negated=True), _connector='OR'), name='comment_mail_needs_an_address'),
        ),
        migrations.AddConstraint(
            model_name='comment',
            constraint=models.CheckConstraint(condition=models.Q(('edited_by_staff', False), ('edited_at__isnull', False), _connector='OR'), name='comment_edit_has_a_time'),
        ),
        migrations.AddConstraint(
            model_name='comment',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['held', 'approved', 'spam', 'trash', 'withdrawn'])), name='comment_state_is_known'),
        ),
        migrations.RunPython(add_permissions, remove_permissions),
    ]
