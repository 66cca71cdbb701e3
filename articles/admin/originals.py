"""Originals in the admin."""

from contextlib import suppress
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.db.models import Count, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import originals, publishing, web
from articles.admin.capturing import capture, has_failed
from articles.admin.filters import ConditionFilter, LanguageFilter
from articles.admin.permissions import PermissionInline, record_inline
from articles.admin.protecting import ProtectsUsed
from articles.admin.taking import take
from articles.forms import OriginalForm, WatchForm, translators_of
from articles.languages import listed
from articles.models import Article, Drift, OriginalSource, Permission, Snapshot, Watch

TYPED_ONLY = {"captured", "new_authors", "pasted"}


class WatchInline(admin.StackedInline[Watch, OriginalSource]):
    """How the original fares."""

    model = Watch
    form = WatchForm
    can_delete = False
    max_num = 1
    verbose_name_plural = gettext_lazy("見守り")
    fields = ["is_on", "archive_url", ("condition", "since"), ("visited_at", "due_at")]
    readonly_fields = ["condition", "since", "visited_at", "due_at"]

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        """Begin with the first save."""
        return 0


@admin.register(OriginalSource)
class OriginalSourceAdmin(ProtectsUsed[OriginalSource]):
    """The works that are translated: captured by their address, with their rights and their fate."""

    form = OriginalForm
    change_form_template = "admin/articles/originalsource/change_form.html"
    list_display = [
        "title",
        "site",
        "author_names",
        "published_on",
        "language",
        "translations",
        "condition",
    ]
    list_filter = [
        ConditionFilter,
        ("language", LanguageFilter),
        ("authors", admin.RelatedOnlyFieldListFilter),
    ]
    list_select_related = ["watch"]
    ordering = ["-created_at", "-id"]
    search_fields = ["title", "url", "site_name", "authors__name", "authors__original_name"]
    search_help_text = gettext_lazy("原題、アドレス、サイト名、著者の名前から探します。")
    date_hierarchy = "published_on"
    autocomplete_fields = ["authors"]
    view_on_site = False
    fieldsets = [
        (None, {"fields": ["url", "captured", "title", "authors", "new_authors"]}),
        (
            gettext_lazy("くわしく"),
            {
                "fields": [
                    ("site_name", "language"),
                    ("published_on", "licence"),
                    "description",
                    "picture_url",
                ]
            },
        ),
        (
            gettext_lazy("サイトに断られたとき"),
            {"fields": ["pasted"], "classes": ["collapse"]},
        ),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[OriginalSource]:
        """Fetch what the list shows in a fixed number of queries."""
        rows = super().get_queryset(request).prefetch_related("authors")
        waiting = Q(articles__drifts__decision=Drift.Decision.OPEN)
        return rows.annotate(
            articles_total=Count("articles", distinct=True),
            open_drifts=Count("articles__drifts", filter=waiting, distinct=True),
        )

    def get_fieldsets(self, request: HttpRequest, obj: OriginalSource | None = None) -> Any:
        """Leave out what only a form that can be saved has."""
        fieldsets = super().get_fieldsets(request, obj)
        if has_failed(request):
            # What remains is to paste, so the place for it is open.
            fieldsets = [(name, {**options, "classes": []}) for name, options in fieldsets]
        if obj is None or self.has_change_permission(request, obj):
            return fieldsets
        return [
            (name, {**options, "fields": [f for f in options["fields"] if f not in TYPED_ONLY]})
            for name, options in fieldsets
            if options["fields"] != ["pasted"]
        ]

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Show what is known of the text of the original, and its translations."""
        obj = kwargs.get("obj")
        context["captured"] = getattr(context["adminform"].form, "snapshot", None)
        if obj:
            kept = obj.snapshots.newest_first().defer("lines")
            context["snapshots"] = kept[:10]
            context["translations"] = obj.articles.visible_to(request.user)
        return super().render_change_form(request, context, *args, **kwargs)

    def get_inlines(self, request: HttpRequest, obj: OriginalSource | None) -> Any:
        """Show the ledger, and the watch once there is something to watch."""
        return [PermissionInline, WatchInline] if obj else [PermissionInline]

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

    def ledger(self, obj: OriginalSource) -> QuerySet[Permission]:
        """Return what is on record about the original."""
        return Permission.objects.filter(original=obj)

    # Capturing

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Read the page where that button was pressed, and show the form filled."""
        if request.method == "POST" and "_capture" in request.POST:
            obj = self.get_object(request, object_id) if object_id else None
            self._demand_right(request, obj)
            known = capture(request, obj)
            if known:
                return self._show_known(request, known)
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except IntegrityError:
            # Somebody claimed the address between our look at it and our writing: now it is seen.
            return super().changeform_view(request, object_id, form_url, extra_context)

    def _demand_right(self, request: HttpRequest, obj: OriginalSource | None) -> None:
        may = self.has_change_permission(request, obj) if obj else self.has_add_permission(request)
        if not may:
            raise PermissionDenied

    def _show_known(self, request: HttpRequest, known: OriginalSource) -> HttpResponse:
        words = _("この原文はもう登録されています(%(people)s)。")
        messages.info(request, words % {"people": translators_of(known)})
        popup = "?_popup=1" if "_popup" in request.POST else ""
        address = reverse("admin:articles_originalsource_change", args=[known.pk])
        return HttpResponseRedirect(f"{address}{popup}")

    # Saving

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: Any) -> None:
        """Register new authors, claim what was captured, and let the gate look again."""
        super().save_related(request, form, formsets, change)
        original: OriginalSource = form.instance
        for name in form.cleaned_data.get("new_authors", ()):
            original.authors.add(originals.author_called(name))
        if change and "url" in form.changed_data:
            originals.expect_anew(original)
        if snapshot := form.snapshot:
            originals.claim(snapshot, original)
        publishing.review_original(original)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: Any) -> None:
        """Let entries of the ledger hold at once."""
        if not record_inline(request, formset):
            super().save_formset(request, form, formset, change)

    # Pages of its own

    def get_urls(self) -> list[URLPattern]:
        """Add the page that shows a text as it was read, and the way back into an article."""
        wrap, name = self.admin_site.admin_view, "articles_originalsource_{}".format
        return [
            path("snapshots/<int:pk>/", wrap(self.snapshot), name=name("snapshot")),
            path("<int:pk>/take/", wrap(take), name=name("take")),
            *super().get_urls(),
        ]

    def snapshot(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show the blocks of a snapshot to those who translate from it."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        found = Snapshot.objects.filter(pk=pk, original__isnull=False).first()
        if found is None:
            raise Http404
        context = {
            **self.admin_site.each_context(request),
            "title": _("原文の控え"),
            "snapshot": found,
            "opts": OriginalSource._meta,
        }
        return TemplateResponse(request, "admin/articles/originalsource/snapshot.html", context)

    # The list

    @admin.display(description=gettext_lazy("サイト"), ordering="host")
    def site(self, obj: OriginalSource) -> SafeString:
        """Return the site as a link to the original."""
        return format_html('<a href="{}" rel="noopener">{}</a>', obj.url, obj.site_title)

    @admin.display(description=gettext_lazy("著者"))
    def author_names(self, obj: OriginalSource) -> str:
        """Return the authors' names."""
        return listed(author.name for author in obj.authors.all())

    @admin.display(description=gettext_lazy("訳"), ordering="articles_total")
    def translations(self, obj: OriginalSource) -> int:
        """Return how many articles translate it."""
        return int(getattr(obj, "articles_total", 0))

    @admin.display(description=gettext_lazy("原文のようす"), ordering="watch__condition")
    def condition(self, obj: OriginalSource) -> SafeString:
        """Return how the original fares, as a badge, and whether it changed."""
        watch = getattr(obj, "watch", None)
        state = watch.condition if watch else Watch.Condition.UNSEEN
        badge = format_html(
            '<span class="condition {}">{}</span>', state, Watch.Condition(state).label
        )
        drifts = int(getattr(obj, "open_drifts", 0))
        if not drifts:
            return badge
        return format_html('{} <span class="condition changed">{}</span>', badge, _("変更あり"))
