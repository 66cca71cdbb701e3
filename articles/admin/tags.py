"""Tags in the admin."""

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.translation import pgettext_lazy

from articles.admin.deleting import NamesWhatGoes
from articles.models import Tag


@admin.register(Tag)
class TagAdmin(NamesWhatGoes[Tag]):
    """Words that group articles."""

    list_display = ["name", "slug", "articles_count"]
    ordering = ["name"]
    search_fields = ["name", "slug"]
    fields = ["name", "slug"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Tag]:
        """Count the articles in the same query."""
        return super().get_queryset(request).annotate(articles_total=Count("articles"))

    @admin.display(description=pgettext_lazy("いくつも", "記事"), ordering="articles_total")
    def articles_count(self, obj: Tag) -> int:
        """Return how many articles carry the tag."""
        return int(getattr(obj, "articles_total", 0))
