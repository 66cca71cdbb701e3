"""Originals in the admin."""

from contextlib import suppress

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles import web
from articles.admin.protecting import ProtectsUsed
from articles.forms import OriginalForm
from articles.models import Article, OriginalSource


@admin.register(OriginalSource)
class OriginalSourceAdmin(ProtectsUsed[OriginalSource]):
    """The works that are translated."""

    form = OriginalForm
    list_display = ["title", "site", "author_names", "published_on", "language", "translations"]
    list_filter = ["language", ("authors", admin.RelatedOnlyFieldListFilter)]
    search_fields = ["title", "url", "site_name", "authors__name", "authors__original_name"]
    search_help_text = _("原題、アドレス、サイト名、著者の名前から探します。")
    date_hierarchy = "published_on"
    autocomplete_fields = ["authors"]
    view_on_site = False
    fieldsets = [
        (None, {"fields": ["url", "title", "authors"]}),
        (
            _("くわしく"),
            {"fields": ["site_name", "language", "published_on", "licence", "description"]},
        ),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[OriginalSource]:
        """Fetch what the list shows in a fixed number of queries."""
        originals = super().get_queryset(request).prefetch_related("authors")
        return originals.annotate(articles_total=Count("articles", distinct=True))

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[OriginalSource], search_term: str
    ) -> tuple[QuerySet[OriginalSource], bool]:
        """Find a pasted address in whatever form it was copied."""
        with suppress(web.BadAddress):
            search_term = web.canonical(search_term)
        return super().get_search_results(request, queryset, search_term)

    def articles_using(self, obj: OriginalSource) -> QuerySet[Article]:
        """Return the translations of the original."""
        return Article.objects.filter(original=obj)

    @admin.display(description=_("サイト"), ordering="host")
    def site(self, obj: OriginalSource) -> SafeString:
        """Return the site as a link to the original."""
        return format_html('<a href="{}" rel="noopener">{}</a>', obj.url, obj.site_title)

    @admin.display(description=_("著者"))
    def author_names(self, obj: OriginalSource) -> str:
        """Return the authors' names."""
        return "、".join(author.name for author in obj.authors.all())

    @admin.display(description=_("訳"), ordering="articles_total")
    def translations(self, obj: OriginalSource) -> int:
        """Return how many articles translate it."""
        return int(getattr(obj, "articles_total", 0))
