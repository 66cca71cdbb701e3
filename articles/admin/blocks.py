"""Blocks and the log of moderation in the admin: the first is added to and ended, the second read."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles import moderation
from articles.admin.listing import ListsByTime
from articles.forms import BlockForm
from articles.models import Block, ModerationEntry


@admin.register(Block)
class BlockAdmin(ListsByTime[Block]):
    """What is kept away: a new one holds at once, and one that is ended stays in the list."""

    form = BlockForm
    list_display = ["value", "kind", "why", "expires_at", "ended_at", "made_by", "made_at"]
    list_filter = ["kind", ("ended_at", admin.EmptyFieldListFilter)]
    list_select_related = ["made_by"]
    search_fields = ["value", "why"]
    actions = ["unblock"]

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

    list_display = ["at", "by_name", "verb", "comment_id", "block", "why"]
    list_filter = ["verb"]
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
