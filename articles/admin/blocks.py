"""Blocks and the log of moderation in the admin: the first is added to and ended, the second read."""

from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles import moderation
from articles.admin.listing import ListsByTime, briefly
from articles.admin.trying import try_lists
from articles.forms import BlockForm
from articles.models import Block, ModerationEntry

SHOWN_OF_TEXT = 30


class StandingFilter(admin.SimpleListFilter):
    """Whether a block still holds."""

    title = _("状態")
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Offer both."""
        return [("now", _("遮断中")), ("over", _("解いた・期限切れ"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Return those that hold at this second, or the others."""
        standing = Block.objects.standing(timezone.now()).values("pk")
        match self.value():
            case "now":
                return queryset.filter(pk__in=standing)
            case "over":
                return queryset.exclude(pk__in=standing)
        return queryset


@admin.register(Block)
class BlockAdmin(ListsByTime[Block]):
    """What is kept away: a new one holds at once, and one that is ended stays in the list."""

    form = BlockForm
    list_display = ["what", "kind", "standing", "why", "made_by", "made_at"]
    list_filter = [StandingFilter, "kind"]
    list_select_related = ["made_by"]
    search_fields = ["value", "why"]
    actions = ["unblock"]

    def get_urls(self) -> list[URLPattern]:
        """Add the page on which rules are tried."""
        view = self.admin_site.admin_view(partial(try_lists, site=self.admin_site))
        return [path("trials/", view, name="articles_block_trials"), *super().get_urls()]

    @admin.display(description=_("対象"), ordering="value")
    def what(self, obj: Block) -> str:
        """Return what is blocked, as people can read it."""
        return obj.shown or "—"

    @admin.display(description=_("状態"), ordering="expires_at")
    def standing(self, obj: Block) -> str:
        """Return until when it holds, or when it came to its end."""
        if obj.stands(timezone.now()):
            return (
                gettext("%s まで") % briefly(obj.expires_at)
                if obj.expires_at
                else gettext("解くまで")
            )
        return gettext("%s に解けました") % briefly(obj.ended_at or obj.expires_at)

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Name the two fields of a moment for those who hear the form."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and db_field.name == "expires_at":
            for widget in field.widget.widgets:
                widget.attrs["aria-label"] = db_field.verbose_name
        return field

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Leave what was blocked as it was: it is ended, or blocked anew."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Leave it in the list."""
        return False

    def has_moderate_permission(self, request: HttpRequest) -> bool:
        """Return whether this person may end a block."""
        return request.user.has_perm("articles.change_block")

    def save_model(self, request: HttpRequest, obj: Block, form: Any, change: Any) -> None:
        """Block it, and log who did."""
        assert request.user.is_authenticated
        kind, until = Block.Kind(obj.kind), obj.expires_at
        made = moderation.block(kind, obj.value, by=request.user, until=until, why=obj.why)
        obj.pk = made.pk

    @admin.action(description=_("選択した遮断を解く"), permissions=["moderate"])
    def unblock(self, request: HttpRequest, queryset: QuerySet[Block]) -> None:
        """End the blocks that stand."""
        assert request.user.is_authenticated
        standing = list(queryset.filter(ended_at=None))
        for block in standing:
            moderation.unblock(block, by=request.user)
        words = gettext("%(count)d件の遮断を解きました。") % {"count": len(standing)}
        messages.success(request, words)


@admin.register(ModerationEntry)
class ModerationAdmin(ListsByTime[ModerationEntry]):
    """Who did what and when, for reading."""

    list_display = ["at", "by_name", "verb", "about", "why", "way_back"]
    list_filter = ["verb", "at"]
    search_fields = ["by_name", "why"]
    ordering = ["-at", "-id"]
    fields = [
        "at",
        "by_name",
        "verb",
        "comment_id",
        "report_id",
        "block",
        "why",
        "before",
        "after",
        "act",
    ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Leave it to the acts."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Leave what was logged as it is."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Leave what was logged where it is."""
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[ModerationEntry]:
        """Say with each line what it is about, and whether it was undone."""
        block = Block.objects.filter(pk=OuterRef("block"))
        undone = ModerationEntry.objects.filter(undoes=OuterRef("act"))
        return (
            super()
            .get_queryset(request)
            .select_related("comment", "report__segment__article")
            .annotate(
                block_kind=Subquery(block.values("kind")[:1]),
                block_value=Subquery(block.values("value")[:1]),
                is_undone=Exists(undone),
            )
        )

    @admin.display(description=_("対象"))
    def about(self, obj: Any) -> SafeString | str:
        """Return what it was done to, with the way there; what was erased has none that helps."""
        if obj.block:
            block = Block(kind=obj.block_kind or "", value=obj.block_value or "")
            address = reverse("admin:articles_block_change", args=[obj.block])
            return format_html('<a href="{}">{}</a>', address, block) if block.kind else "—"
        if obj.report:
            address = reverse("admin:articles_report_change", args=[obj.report_id])
            return format_html('<a href="{}">{}</a>', address, obj.report)
        if obj.comment is None or obj.comment.erased_at:
            return f"c-{obj.comment_id}" if obj.comment_id else "—"
        said = " ".join(obj.comment.text.split())
        words = f"{obj.comment.name}: {said[:SHOWN_OF_TEXT]}{'…' if said[SHOWN_OF_TEXT:] else ''}"
        address = reverse("admin:articles_comment_change", args=[obj.comment_id])
        return format_html('<a href="{}">{}</a>', address, words)

    @admin.display(description=_("元に戻す"))
    def way_back(self, obj: Any) -> SafeString | str:
        """Return the way to the page on which the whole act is undone."""
        if obj.is_for_good:
            return "—"
        if obj.is_undone:
            return gettext("元に戻した")
        address = reverse("admin:articles_comment_undo", args=[obj.act])
        return format_html('<a href="{}">{}</a>', address, gettext("元に戻す"))
