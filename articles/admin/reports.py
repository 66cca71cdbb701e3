"""The queue of what readers report."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles.admin.listing import ListsByTime
from articles.admin.queue import CORRECT, REPORTS, SIFT, addresses
from articles.admin.reviewing import review, rework
from articles.admin.seen_rows import SaysWhenMade
from articles.admin.sifting import handle_many
from articles.models import Report

SHORT = 40


@admin.register(Report)
class ReportAdmin(SaysWhenMade[Report], ListsByTime[Report]):
    """Reports, newest first; each is dealt with on a page of its own."""

    list_display = ["words", "article", "kind", "standing", "name", "sent_at"]
    list_filter = ["state", "kind", ("segment__article", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["segment__article"]
    list_per_page = 50
    search_fields = ["segment__article__title", "target", "wording", "note", "name"]
    search_help_text = _("記事の題名、訳文、よりよい訳、説明、お名前から探します。")
    date_hierarchy = "sent_at"
    actions = ["decline", "reject", "reopen"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Report]:
        """Show what this person may see."""
        seen = Report.objects.visible_to(request.user)
        return super().get_queryset(request).filter(pk__in=seen.values("pk"))

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Offer none: readers write them."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Report | None = None) -> bool:
        """Leave the words of a reader as they are; what becomes of them is decided elsewhere."""
        return False

    def has_sift_permission(self, request: HttpRequest) -> bool:
        """Return whether this person may put reports away, and bring them back."""
        return request.user.has_perm(SIFT)

    def has_correct_permission(self, request: HttpRequest) -> bool:
        """Return whether this person may decline what readers report."""
        return request.user.has_perm(CORRECT)

    @admin.action(description=_("選択した知らせを見送る"), permissions=["correct"])
    def decline(self, request: HttpRequest, queryset: QuerySet[Report]) -> None:
        """Leave the passages as they are."""
        handle_many(request, queryset, Report.State.DECLINED)

    @admin.action(description=_("選択した知らせを迷惑として片づける"), permissions=["sift"])
    def reject(self, request: HttpRequest, queryset: QuerySet[Report]) -> None:
        """Put them away as no reports at all."""
        handle_many(request, queryset, Report.State.SPAM)

    @admin.action(description=_("選択した知らせを未対応に戻す"), permissions=["sift"])
    def reopen(self, request: HttpRequest, queryset: QuerySet[Report]) -> None:
        """Let them wait again."""
        handle_many(request, queryset, Report.State.NEW)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show a report with all that is needed to judge it."""
        report = self.get_object(request, unquote(object_id))
        if report is None or not self.has_view_permission(request, report):
            return super().change_view(request, object_id, form_url, extra_context)
        return review(request, report, site=self.admin_site)

    def get_urls(self) -> list[URLPattern]:
        """Add the queue, and the page on which an editor finds other words."""
        view = self.admin_site.admin_view(self.rework)
        rework = path("<int:pk>/rework/", view, name="articles_report_rework")
        return [rework, *addresses(REPORTS, site=self.admin_site), *super().get_urls()]

    def rework(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show the passage to be written anew, and take what was written."""
        report = self.get_object(request, str(pk))
        return rework(request, report, site=self.admin_site)

    @admin.display(description=_("内容"))
    def words(self, obj: Report) -> str:
        """Return how it begins."""
        said = obj.wording or obj.note or obj.target
        return f"{said[:SHORT]}…" if len(said) > SHORT else said

    @admin.display(description=_("記事"), ordering="segment__article__title")
    def article(self, obj: Report) -> str:
        """Return the title of the article."""
        return obj.segment.article.title

    @admin.display(description=_("対応"), ordering="state")
    def standing(self, obj: Report) -> SafeString:
        """Return what became of it, as a badge."""
        badge = '<span class="standing {}">{}</span>'
        return format_html(badge, obj.state, obj.get_state_display())
