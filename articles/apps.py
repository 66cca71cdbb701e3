"""The app and its admin, as Django is told of them."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.core.checks import Tags, register
from django.utils.translation import gettext_lazy as _

from articles import checks


class ArticlesConfig(AppConfig):
    """Everything that Diary is."""

    name = "articles"
    verbose_name = _("翻訳サイト")

    def ready(self) -> None:
        """Register the checks."""
        register(checks.static_files_are_collected, Tags.staticfiles, deploy=True)
        register(checks.database_reads_japanese, Tags.database)
        register(checks.reasons_are_known)


class DiaryAdminConfig(AdminConfig):
    """Django's admin with a site of ours, which loses no text."""

    default_site = "articles.admin_site.DiaryAdminSite"
