"""Corrections in the admin: made by saving an article, and amended here."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles import publishing
from articles.admin.listing import ListsByTime
from articles.forms import CorrectionForm
from articles.models import Correction


@admin.register(Correction)
class CorrectionAdmin(ListsByTime[Correction]):
    """What readers are told; the words before and after stay as they were."""

    form = CorrectionForm
    list_display = ["article", "kind", "credit", "corrected_at", "corrected_by"]
    list_filter = ["kind", ("article", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["article", "corrected_by"]
    list_per_page = 50
    search_fields = ["article__title", "before", "after", "note", "credit"]
    search_help_text = _("記事の題名、訂正の前後、説明、お礼を伝える人から探します。")
    date_hierarchy = "corrected_at"
    fields = [
        "about",
        "before",
        "after",
        "kind",
        "note",
        "credit",
        "based_on",
        ("corrected_at", "corrected_by"),
    ]
    readonly_fields = ["about", "before", "after", "corrected_at", "corrected_by"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Offer none: a correction is made by saving an article."""
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Correction]:
        """Show the newest first."""
        return super().get_queryset(request).newest_first()  # type: ignore[attr-defined,no-any-return]

    def save_model(self, request: HttpRequest, obj: Correction, form: Any, change: Any) -> None:
        """Tell readers of it as it is now."""
        publishing.amend(obj, based_on=form.cleaned_data["based_on"])

    def delete_model(self, request: HttpRequest, obj: Correction) -> None:
        """Tell readers of it no longer."""
        publishing.retract(obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Correction]) -> None:
        """Tell readers of none of them any longer."""
        for correction in queryset.select_related("article").order_by("article_id"):
            publishing.retract(correction)

    @admin.display(description=_("記事"))
    def about(self, obj: Correction) -> SafeString:
        """Return the article, where readers find the correction."""
        address = f"{obj.article.get_absolute_url()}#correction-{obj.pk}"
        return format_html('<a href="{}">{}</a>', address, obj.article)
