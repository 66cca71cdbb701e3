"""The rights ledger in the admin: it is read, and added to."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles import publishing
from articles.admin.files import TellsOfLostFiles
from articles.admin.listing import ListsByTime
from articles.admin.protecting import KeepsRelated
from articles.forms import PermissionForm
from articles.models import Permission, User

WORDS: list[str | tuple[str, ...]] = [
    "state",
    ("covers_text", "covers_pictures"),
    "showing",
    "expires_on",
    "credit",
    "conditions",
    ("asked_by", "asked_on", "answered_on"),
]


class NamesColleagues(KeepsRelated[Permission]):
    """A form that offers those who work here as who asked; few may look through all users."""

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer whoever works here."""
        if db_field.name == "asked_by":
            kwargs["queryset"] = User.objects.filter(is_staff=True).order_by("name", "username")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class PermissionInline(NamesColleagues, admin.StackedInline[Permission, Any]):
    """The entries on one original or author: those that stand, and a place for the next."""

    model = Permission
    form = PermissionForm
    verbose_name = _("許諾の記録")
    verbose_name_plural = _("許諾の記録(いちばん新しい返事が有効です)")
    extra = 0
    classes = ["permissions"]
    fields = [*WORDS, "evidence", "evidence_file"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Permission]:
        """Fetch who asked, and about what, with the entries."""
        return super().get_queryset(request).select_related("original", "author", "asked_by")

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        """Offer an empty entry where there is none yet."""
        return 0 if obj and obj.permissions.exists() else 1

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Leave what was recorded as it is."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Leave what was recorded where it is."""
        return False


def record_inline(request: HttpRequest, formset: Any) -> bool:
    """Record the new entries of an inline; say whether the formset is one of the ledger's."""
    if formset.model is not Permission:
        return False
    assert request.user.is_authenticated
    formset.new_objects, formset.changed_objects, formset.deleted_objects = [], [], []
    for entry in formset.save(commit=False):
        publishing.record(entry, by=request.user)
    formset.save_m2m()
    return True


@admin.register(Permission)
class PermissionAdmin(NamesColleagues, TellsOfLostFiles[Permission], ListsByTime[Permission]):
    """The whole ledger."""

    form = PermissionForm
    list_display = ["about", "state", "expires_on", "showing", "recorded_by", "recorded_at"]
    list_filter = ["state", "showing", "expires_on"]
    search_fields = [
        "original__title",
        "original__url",
        "author__name",
        "author__original_name",
        "evidence",
        "conditions",
    ]
    search_help_text = _("原文、著者、証拠と条件の文から探します。")
    date_hierarchy = "recorded_at"
    autocomplete_fields = ["original", "author"]
    list_select_related = ["original", "author", "recorded_by"]

    def get_fields(self, request: HttpRequest, obj: Permission | None = None) -> Any:
        """Show the file of evidence as a link, once there is one."""
        file = ["evidence_file"] if obj is None else ["evidence_link", "recorded_by", "recorded_at"]
        return [("original", "author"), *WORDS, "evidence", *file]

    def get_readonly_fields(self, request: HttpRequest, obj: Permission | None = None) -> Any:
        """Show what nobody types."""
        return [] if obj is None else ["evidence_link", "recorded_by", "recorded_at"]

    def has_change_permission(self, request: HttpRequest, obj: Permission | None = None) -> bool:
        """Leave what was recorded as it is: what is new is a new entry."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Permission | None = None) -> bool:
        """Leave what was recorded where it is."""
        return False

    def save_model(self, request: HttpRequest, obj: Permission, form: Any, change: Any) -> None:
        """Record the entry, which holds at once."""
        assert request.user.is_authenticated
        publishing.record(obj, by=request.user)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Permission]:
        """Show the newest first."""
        return super().get_queryset(request).order_by("-recorded_at", "-id")

    def get_urls(self) -> list[URLPattern]:
        """Add the way to the files of evidence."""
        evidence = self.admin_site.admin_view(self.evidence)
        name = "articles_permission_evidence"
        return [path("<int:pk>/evidence/", evidence, name=name), *super().get_urls()]

    def evidence(self, request: HttpRequest, pk: int) -> FileResponse:
        """Send the file to whoever may read the ledger, to be kept and not to be run."""
        entry = Permission.objects.filter(pk=pk).exclude(evidence_file="").first()
        if entry is None or not self.has_view_permission(request, entry):
            raise Http404
        file = entry.evidence_file
        if not file.storage.exists(str(file.name)):
            raise Http404
        response = FileResponse(file.open(), as_attachment=True)
        response["Content-Security-Policy"] = "default-src 'none'; sandbox"
        response["Cache-Control"] = "private, no-store"
        return response

    @admin.display(description=_("原文・著者"))
    def about(self, obj: Permission) -> str:
        """Return what the entry is about."""
        return str(obj.original or obj.author)

    @admin.display(description=_("証拠のファイル"))
    def evidence_link(self, obj: Permission) -> SafeString | str:
        """Return the way to the file."""
        if not obj.evidence_file:
            return "—"
        address = reverse("admin:articles_permission_evidence", args=[obj.pk])
        name = str(obj.evidence_file.name).rsplit("/", 1)[-1]
        return format_html('<a href="{}">{}</a>', address, name)
