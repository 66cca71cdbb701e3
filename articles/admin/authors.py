"""Authors in the admin."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles import publishing
from articles.admin.permissions import PermissionInline, record_inline
from articles.admin.protecting import ProtectsUsed
from articles.models import Article, Author, OriginalSource, Permission


@admin.register(Author)
class AuthorAdmin(ProtectsUsed[Author]):
    """Those who wrote originals."""

    list_display = ["name", "original_name", "reading", "originals_count"]
    ordering = ["reading", "name", "id"]
    search_fields = ["name", "original_name", "reading"]
    search_help_text = _("名前、原語での名前、読みから探します。")
    fields = ["original_name", "name", "reading", "site", "biography", "slug"]
    inlines = [PermissionInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Author]:
        """Count the originals in the same query."""
        return super().get_queryset(request).annotate(originals_total=Count("originals"))

    def save_model(self, request: HttpRequest, obj: Author, form: Any, change: Any) -> None:
        """Let all that the author wrote be found by the names of now."""
        publishing.describe_author(obj)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: Any) -> None:
        """Let entries of the ledger hold at once, for all that the author wrote."""
        if not record_inline(request, formset):
            super().save_formset(request, form, formset, change)

    def articles_using(self, obj: Author) -> QuerySet[Article]:
        """Return the translations of what the author wrote."""
        return Article.objects.filter(original__authors=obj)

    def using(self, obj: Author) -> QuerySet[OriginalSource]:
        """Return what is credited to the author, translated or not."""
        return OriginalSource.objects.filter(authors=obj)

    def ledger(self, obj: Author) -> QuerySet[Permission]:
        """Return what is on record about all that the author wrote."""
        return Permission.objects.filter(author=obj)

    @admin.display(description=_("原文"), ordering="originals_total")
    def originals_count(self, obj: Author) -> int:
        """Return how many originals of the author are kept."""
        return int(getattr(obj, "originals_total", 0))
