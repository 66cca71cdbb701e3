"""Acts: what everybody did in the admin, for administrators to read and for nobody to change."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.models import ADDITION, CHANGE, DELETION, LogEntry
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles import accounts

KINDS = {ADDITION: _("追加"), CHANGE: _("変更"), DELETION: _("削除")}


def note(request: HttpRequest, obj: Model, message: str) -> None:
    """Write down an act that Django's own pages do not see as one."""
    assert request.user.is_authenticated
    accounts.note(obj, message, by=request.user)


@admin.register(LogEntry)
class ActAdmin(admin.ModelAdmin[LogEntry]):
    """The log, newest first."""

    list_display = ["action_time", "user", "kind", "thing", "told"]
    list_display_links = None
    list_filter = ["action_flag", ("content_type", admin.RelatedOnlyFieldListFilter), "user"]
    list_select_related = ["user", "content_type"]
    search_fields = ["object_repr", "change_message", "user__username", "user__name"]
    date_hierarchy = "action_time"
    show_full_result_count = False

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Call the log by our name of it."""
        named = {"title": _("編集室の変更の記録")}
        return super().changelist_view(request, {**named, **(extra_context or {})})

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Let acts alone write the log."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: LogEntry | None = None) -> bool:
        """Let nobody rewrite it."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: LogEntry | None = None) -> bool:
        """Let nobody shorten it."""
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[LogEntry]:
        """Return all acts."""
        return super().get_queryset(request).order_by("-action_time", "-pk")

    @admin.display(description=_("種類"), ordering="action_flag")
    def kind(self, obj: LogEntry) -> Any:
        """Return what sort of act it was."""
        return KINDS.get(obj.action_flag, "")

    @admin.display(description=_("対象"))
    def thing(self, obj: LogEntry) -> SafeString | str:
        """Return what it was done to, with the way there while it exists."""
        url = "" if obj.is_deletion() else obj.get_admin_url()
        name = f"{obj.content_type}: {obj.object_repr}"
        return format_html('<a href="{}">{}</a>', url, name) if url else name

    @admin.display(description=_("内容"))
    def told(self, obj: LogEntry) -> str:
        """Return what changed."""
        return obj.get_change_message()
