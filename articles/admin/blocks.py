"""Blocks and the log of moderation in the admin: the first is added to and ended, the second read."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles import moderation
from articles.admin.listing import ListsByTime
from articles.forms import BlockForm
from articles.models import Block, ModerationEntry

# What writers do, and what is gone, nobody undoes.
FOR_GOOD = {ModerationEntry.Verb.CONFIRM, ModerationEntry.Verb.ERASE}


@admin.register(Block)
class BlockAdmin(ListsByTime[Block]):
    """What is kept away: a new one holds at once, and one that is ended stays in the list."""

    form = BlockForm
    list_display = ["value", "kind", "why", "expires_at", "ended_at", "made_by", "made_at"]
    list_filter = ["kind", ("ended_at", admin.EmptyFieldListFilter)]
    list_select_related = ["made_by"]
    search_fields = ["value", "why"]
    actions = ["unblock"]

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
    fields = ["at", "by_name", "verb", "comment_id", "block", "why", "before", "after", "act"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Leave it to the acts."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Leave what was logged as it is."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Leave what was logged where it is."""
        return False

    @admin.display(description=_("対象"))
    def about(self, obj: ModerationEntry) -> SafeString | str:
        """Return what it was done to, with the way there; what was erased has none that helps."""
        if obj.block:
            address = reverse("admin:articles_block_change", args=[obj.block])
            return format_html('<a href="{}">{} {}</a>', address, gettext("遮断"), obj.block)
        if not obj.comment_id:
            return "—"
        address = reverse("admin:articles_comment_change", args=[obj.comment_id])
        return format_html('<a href="{}">c-{}</a>', address, obj.comment_id)

    @admin.display(description=_("元に戻す"))
    def way_back(self, obj: ModerationEntry) -> SafeString | str:
        """Return the way to the page on which the whole act is undone."""
        if obj.verb in FOR_GOOD:
            return "—"
        address = reverse("admin:articles_comment_undo", args=[obj.act])
        return format_html('<a href="{}">{}</a>', address, gettext("元に戻す"))
