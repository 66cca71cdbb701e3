"""Authors in the admin."""

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.models import Author


@admin.register(Author)
class AuthorAdmin(admin.ModelAdmin[Author]):
    """Those who wrote originals."""

    list_display = ["name", "original_name", "reading", "originals_count"]
    search_fields = ["name", "original_name", "reading"]
    search_help_text = _("名前、原語での名前、読みから探します。")
    fields = ["original_name", "name", "reading", "site", "biography", "slug"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Author]:
        """Count the originals in the same query."""
        return super().get_queryset(request).annotate(originals_total=Count("originals"))

    @admin.display(description=_("原文"), ordering="originals_total")
    def originals_count(self, obj: Author) -> int:
        """Return how many originals of the author are kept."""
        return int(getattr(obj, "originals_total", 0))
