"""The app and its admin, as Django is told of them."""

from importlib import import_module
from typing import ClassVar

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.core.checks import Tags, register
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_tasks_db.apps import TasksAppConfig

from articles import checks


class ArticlesConfig(AppConfig):
    """Everything that Diary is."""

    name = "articles"
    verbose_name = _("翻訳サイト")

    def ready(self) -> None:
        """Register the checks, and what connections and migrations owe search, pages and the log."""
        register(checks.static_files_are_collected, Tags.staticfiles, deploy=True)
        register(checks.letters_leave, deploy=True)
        register(checks.database_reads_japanese, Tags.database)
        register(checks.reasons_are_known)
        # What uses models cannot be imported before Django has them.
        search = import_module("articles.search")
        register(search.is_whole, Tags.database)
        connection_created.connect(search.prepare_connection)
        post_migrate.connect(search.prepare, sender=self)
        pagecache = import_module("articles.pagecache")
        register(pagecache.is_told, Tags.database)
        pre_migrate.connect(pagecache.unprepare, sender=self)
        post_migrate.connect(pagecache.prepare, sender=self)
        post_migrate.connect(import_module("articles.moderation").preserve, sender=self)


class JobsConfig(TasksAppConfig):
    """The package that keeps tasks in the database, in the words of our admin."""

    verbose_name = _("裏方の仕事")  # type: ignore[assignment]  # the package says str
    names: ClassVar = {
        "task_path": _("仕事"),
        "args_kwargs": _("渡したもの"),
        "enqueued_at": _("頼んだ日時"),
        "started_at": _("始めた日時"),
        "finished_at": _("終えた日時"),
        "exception_class_path": _("失敗の種類"),
    }

    def ready(self) -> None:
        """Name the model and its fields anew; migrations know nothing of these names."""
        super().ready()
        options = self.get_model("DBTaskResult")._meta
        options.verbose_name = pgettext_lazy("一つ", "仕事")
        options.verbose_name_plural = pgettext_lazy("いくつも", "仕事")
        for field in options.fields:
            field.verbose_name = self.names.get(field.name, field.verbose_name)


class DiaryAdminConfig(AdminConfig):
    """Django's admin with a site of ours, which loses no text."""

    default_site = "articles.admin_site.DiaryAdminSite"
