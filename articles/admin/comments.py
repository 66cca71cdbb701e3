"""Comments in the admin: read, approved, taken away, edited and answered."""

from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from articles import moderation
from articles.admin.listing import ListsByTime
from articles.admin.queue import COMMENTS, addresses
from articles.admin.seen_rows import SaysWhenMade, carried, carry, opened_at
from articles.admin.taking_back import offer_undo, take_back
from articles.forms import ModerationForm
from articles.models import Comment, CommentQuerySet

SHOWN_OF_TEXT = 80


@admin.register(Comment)
class CommentAdmin(SaysWhenMade[Comment], ListsByTime[Comment]):
    """All comments; what moderators do with many at once is one act, which can be undone."""

    form = ModerationForm
    list_display = ["excerpt", "name", "article", "state", "why_held", "prefix", "created_at"]
    list_filter = ["state", "mark", "created_at"]
    list_select_related = ["article"]
    list_per_page = 50
    search_fields = ["text", "name", "email", "article__title"]
    ordering = ["-created_at", "-id"]
    actions = ["approve", "mark_spam", "trash", "hold"]
    fields = [
        ("name", "mark", "email"),
        "article",
        "parent",
        "quote",
        "state",
        "why_held",
        "text",
        "answer",
        "seen",
        "stood",
        ("created_at", "edited_at", "prefix"),
    ]
    readonly_fields = [
        "name",
        "mark",
        "email",
        "article",
        "parent",
        "quote",
        "state",
        "why_held",
        "created_at",
        "edited_at",
        "prefix",
    ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Leave writing to the page of the article."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Leave what came: it goes to the trash, or is erased for whoever wrote it."""
        return False

    def has_moderate_permission(self, request: HttpRequest) -> bool:
        """Return whether this person decides about comments."""
        return request.user.has_perm("articles.moderate_comment")

    def get_urls(self) -> list[URLPattern]:
        """Add the queue, and the page on which an act is undone."""
        view = self.admin_site.admin_view(partial(take_back, site=self.admin_site))
        back = path("undo/<uuid:act>/", view, name="articles_comment_undo")
        return [back, *addresses(COMMENTS, site=self.admin_site), *super().get_urls()]

    def save_model(self, request: HttpRequest, obj: Comment, form: Any, change: Any) -> None:
        """Edit and answer, where somebody has typed something."""
        assert request.user.is_authenticated
        typed = form.cleaned_data
        # The form has locked the row and found it as the moderator saw it.
        comment = Comment.objects.select_related("article", "parent").get(pk=obj.pk)
        if form.is_edited:
            seen = typed["seen"]
            act = moderation.edit(comment, typed["text"], by=request.user, seen=seen)
            messages.success(request, offer_undo(act, gettext("保存しました。")))
        if typed["answer"]:
            answer = moderation.reply(comment, typed["answer"], by=request.user)
            messages.success(request, offer_undo(answer.last_act, gettext("保存しました。")))

    @admin.action(description=_("選択したコメントを公開する"), permissions=["moderate"])
    def approve(self, request: HttpRequest, queryset: CommentQuerySet) -> None:
        """Show them to everybody."""
        self._decide(request, queryset, Comment.State.APPROVED)

    @admin.action(description=_("選択したコメントを迷惑にする"), permissions=["moderate"])
    def mark_spam(self, request: HttpRequest, queryset: CommentQuerySet) -> None:
        """Call them spam."""
        self._decide(request, queryset, Comment.State.SPAM)

    @admin.action(description=_("選択したコメントをゴミ箱へ入れる"), permissions=["moderate"])
    def trash(self, request: HttpRequest, queryset: CommentQuerySet) -> None:
        """Take them away."""
        self._decide(request, queryset, Comment.State.TRASH)

    @admin.action(description=_("選択したコメントを保留に戻す"), permissions=["moderate"])
    def hold(self, request: HttpRequest, queryset: CommentQuerySet) -> None:
        """Put them back among those that wait."""
        self._decide(request, queryset, Comment.State.HELD)

    def _decide(self, request: HttpRequest, queryset: CommentQuerySet, to: Comment.State) -> None:
        assert request.user.is_authenticated
        # The list joins what it shows; the act needs the rows alone.
        chosen = Comment.objects.filter(pk__in=queryset.order_by().values("pk"))
        late = 0
        if request.POST.get("select_across") == "1":
            opened = opened_at(request) or timezone.now()
            was_there = chosen.filter(created_at__lte=opened)
            chosen = moderation.as_seen(chosen, at=opened, by=request.user)
            late = was_there.count() - chosen.count()
        decided = moderation.decide_all(chosen, to, by=request.user, seen=carried(request))
        self._tell(request, decided, to, late=late + decided.beaten)

    def _tell(
        self, request: HttpRequest, decided: moderation.Decided, to: Comment.State, *, late: int
    ) -> None:
        facts = {"count": decided.done, "state": to.label}
        if decided.done:
            words = gettext("%(count)d件を「%(state)s」にしました。") % facts
            messages.success(request, offer_undo(decided.act, words))
        if late:
            words = ngettext(
                "%(count)d件は、そのあいだに変わったので、そのままです。いまの状態を確かめてください。",
                "%(count)d件は、そのあいだに変わったので、そのままです。いまの状態を確かめてください。",
                late,
            )
            messages.warning(request, words % {"count": late})

    def get_queryset(self, request: HttpRequest) -> QuerySet[Comment]:
        """Leave out what was erased."""
        return super().get_queryset(request).filter(erased_at=None)

    def action_checkbox(self, obj: Comment) -> SafeString:
        """Send back with each row how it was shown."""
        return format_html("{}{}", super().action_checkbox(obj), carry(obj))

    @admin.display(description=_("コメント"))
    def excerpt(self, obj: Comment) -> str:
        """Return the beginning of the text."""
        line = " ".join(obj.text.split())
        return line if len(line) <= SHOWN_OF_TEXT else f"{line[:SHOWN_OF_TEXT]}…"

    @admin.display(description=_("保留の理由"))
    def why_held(self, obj: Comment) -> SafeString | str:
        """Return the reasons in words."""
        return obj.reasons_in_words or "—"
