"""Articles in the admin."""

from datetime import datetime
from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.forms import ModelMultipleChoiceField
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from markdownx.models import MarkdownxField

from articles import publishing
from articles.admin.acts import note
from articles.admin.alignments import align
from articles.admin.comment_settings import settle
from articles.admin.drifts import follow
from articles.admin.filters import LanguageFilter, StateFilter
from articles.admin.listing import ListsByTime, briefly
from articles.admin.protecting import Keeps, KeepsRelated
from articles.admin.revisions import revise
from articles.admin.wishing import recall, remember
from articles.admin.withdrawals import withdraw
from articles.forms import ArticleForm, Boxes, Editor
from articles.models import Article, Report, User

PUBLISH = "articles.publish_article"
CORRECTION = {"fault", "fault_note", "fault_credit"}
STANDING = {
    "draft": gettext_lazy("下書き"),
    "scheduled": gettext_lazy("予約"),
    "published": gettext_lazy("公開"),
    "withdrawn": gettext_lazy("取り下げ"),
    "held": gettext_lazy("差し止め"),
}


def when(moment: datetime | None) -> str:
    """Return a moment as people read it."""
    return date_format(localtime(moment), "DATETIME_FORMAT")


def not_published(article: Article, at: datetime | None) -> str:
    """Return the sentence that tells what a refusal has left as it was."""
    if article.is_scheduled:
        words = _("保存しましたが、予約は %(when)s のままです。")
        return words % {"when": when(article.published_at)}
    if at is None:
        return _("保存しましたが、まだ公開していません。")
    return _(
        "保存しましたが、まだ公開していません。公開日時は欄に残してあります。"
        "下の理由を片づけてから、もう一度「公開する」を押してください。"
    )


def announcement(article: Article) -> str:
    """Return the sentence that tells that an article is published, or when it will be."""
    if article.is_scheduled:
        return _("%(when)s に公開します。") % {"when": when(article.published_at)}
    return format_html(_('公開しました。<a href="{}">記事を見る</a>'), article.get_absolute_url())


@admin.register(Article)
class ArticleAdmin(KeepsRelated[Article], Keeps[Article], ListsByTime[Article]):
    """Write, preview, publish, schedule and withdraw translations."""

    form = ArticleForm
    formfield_overrides = {MarkdownxField: {"widget": Editor}}
    list_display = ["title", "standing", "original_and_author", "published", "updated"]
    list_filter = [
        StateFilter,
        ("translators", admin.RelatedOnlyFieldListFilter),
        ("tags", admin.RelatedOnlyFieldListFilter),
        ("original__authors", admin.RelatedOnlyFieldListFilter),
        ("language", LanguageFilter),
    ]
    list_select_related = ["original", "updated_by"]
    list_per_page = 50
    search_fields = [
        "title",
        "body",
        "original__title",
        "original__url",
        "original__authors__name",
        "original__authors__original_name",
    ]
    search_help_text = gettext_lazy("題名、本文、原題、原文のアドレス、著者の名前から探します。")
    ordering = ["-updated_at"]
    date_hierarchy = "published_at"
    autocomplete_fields = ["original", "lead_image", "tags"]
    fieldsets = [
        (None, {"fields": ["based_on", "title", "original", "body"]}),
        (gettext_lazy("見せ方"), {"fields": ["translators", "lead_image", "tags"]}),
        (pgettext_lazy("見出し", "公開"), {"fields": ["publish_at", "path", "language"]}),
        (
            gettext_lazy("訂正"),
            {"fields": ["fault", "fault_note", "fault_credit"], "classes": ["collapse"]},
        ),
    ]

    class Media:
        js = ["js/editor.js"]

    # Who may do what

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        """Show what this person may read."""
        return (
            super()
            .get_queryset(request)
            .filter(pk__in=Article.objects.visible_to(request.user).values("pk"))
        )

    def has_change_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        """Let editors change all articles and translators their own drafts."""
        if not super().has_change_permission(request, obj):
            return False
        return obj is None or Article.objects.editable_by(request.user).filter(pk=obj.pk).exists()

    def is_kept(self, obj: Article) -> bool:
        """Let nobody delete what readers have seen: that is withdrawn, and says so."""
        return not obj.is_draft

    def why_kept(self, obj: Article) -> str:
        """Name the way that is left."""
        if obj.is_withdrawn:
            words = _("「{}」は、取り下げた理由を読者に伝えるために残してあり、削除できません。")
        elif obj.is_scheduled:
            words = _("「{}」は公開を予約してあります。予約を取り消すと、削除できます。")
        else:
            words = _("「{}」は読者に公開したので、削除できません。代わりに取り下げてください。")
        return format_html(words, obj)

    # The form

    def get_form(
        self, request: HttpRequest, obj: Article | None = None, *args: Any, **kwargs: Any
    ) -> type[ArticleForm]:
        """Show the time again that was typed and could not be used yet."""
        form: type[Any] = super().get_form(request, obj, *args, **kwargs)
        # The class was made for this request alone.
        form.wished_at = recall(request, obj)
        return form

    def formfield_for_manytomany(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> ModelMultipleChoiceField[Any] | None:
        """Offer as translators those who may write here."""
        if db_field.name == "translators":
            writers = User.objects.with_perm("articles.add_article").filter(is_staff=True)
            # Whoever has left keeps the credit for what they translated.
            kwargs["queryset"] = User.objects.filter(
                Q(pk__in=writers.values("pk")) | Q(translations__isnull=False)
            ).distinct()
            kwargs["widget"] = Boxes(group=str(db_field.verbose_name))
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Take whoever begins a translation for its translator."""
        return {"translators": [request.user.pk], **super().get_changeform_initial_data(request)}

    def get_fieldsets(self, request: HttpRequest, obj: Article | None = None) -> Any:
        """Leave out what only a form that can be saved has."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or self.has_change_permission(request, obj):
            may_time = request.user.has_perm(PUBLISH) and not (obj and obj.is_public)
            hidden = set() if may_time else {"publish_at"}
        else:
            hidden = {"publish_at", "based_on"}
        if not (obj and obj.is_public and request.user.has_perm(PUBLISH)):
            hidden |= CORRECTION
        shown = [
            (name, {**options, "fields": [f for f in options["fields"] if f not in hidden]})
            for name, options in fieldsets
        ]
        return [(name, options) for name, options in shown if options["fields"]]

    def view_on_site(self, obj: Article) -> str:
        """Lead to the public page, or to a preview of what is not public."""
        return obj.get_absolute_url() if obj.is_public else obj.get_preview_url()

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Tell the template which buttons this person has."""
        obj = kwargs.get("obj")
        form = context["adminform"].form
        context["may_publish"] = request.user.has_perm(PUBLISH)
        context["standing"] = self.standing(obj) if obj else None
        # What is scheduled is judged as it will stand at its second.
        at = obj.published_at if obj and obj.is_scheduled else None
        context["reasons"] = publishing.gate(obj, at=at) if obj and obj.original else ()
        context["new_reports"] = Report.objects.waiting().about(obj).count() if obj else 0
        context["open_drifts"] = obj.drifts.open().count() if obj else 0
        context["conflict"] = getattr(form, "conflict", None)
        context["differences"] = getattr(form, "differences", [])
        return super().render_change_form(request, context, *args, **kwargs)

    # Saving and publishing

    def get_object(
        self, request: HttpRequest, object_id: str, from_field: str | None = None
    ) -> Article | None:
        """Give back what was typed for an article that was deleted meanwhile."""
        found = super().get_object(request, object_id, from_field)
        if found is None and "based_on" in request.POST:
            raise PermissionDenied
        return found

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: Any) -> None:
        """Save on top of the version that the editor saw."""
        assert request.user.is_authenticated
        based_on, statement = form.cleaned_data["based_on"], form.statement
        if statement and request.user.has_perm(PUBLISH):
            publishing.correct(obj, by=request.user, based_on=based_on, statement=statement)
        else:
            publishing.save(obj, by=request.user, based_on=based_on)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: Any) -> None:
        """Publish, once translators and tags are saved too, where that button was pressed."""
        super().save_related(request, form, formsets, change)
        article, at = form.instance, form.cleaned_data.get("publish_at")
        if not article.is_draft and "translators" in form.changed_data:
            # Who translated is known to the gate only now.
            publishing.review(Article.objects.filter(pk=article.pk))
            article.refresh_from_db(fields=["held_from", "held_because"])
        moved = article.is_scheduled and at is not None and at != article.published_at
        if request.user.has_perm(PUBLISH) and ("_publish" in request.POST or moved):
            self._publish(request, article, at=at)
        elif article.is_scheduled and "publish_at" in form.cleaned_data and at is None:
            words = _(
                "公開日時を空にしても、予約はそのままです。%(when)s に公開します。"
                "やめるときは「予約を取り消す」を押してください。"
            )
            messages.warning(request, words % {"when": when(article.published_at)})
        elif at is not None and not article.is_scheduled:
            remember(request, article, at)
            words = _("公開日時は覚えていますが、「公開する」を押すまで使われません。")
            messages.warning(request, words)
        else:
            remember(request, article, None)

    def _publish(self, request: HttpRequest, article: Article, *, at: datetime | None) -> None:
        """Publish, or tell why not and keep the time for the next try."""
        assert request.user.is_authenticated
        try:
            publishing.publish(article, by=request.user, at=at)
        except publishing.Refused as refused:
            remember(request, article, None if article.is_scheduled else at)
            messages.warning(request, not_published(article, at))
            for reason in refused.reasons:
                messages.error(request, str(reason.sentence))
        else:
            remember(request, article, None)
            note(request, article, announcement(article))
            messages.success(request, announcement(article))

    def response_change(self, request: HttpRequest, obj: Article) -> HttpResponse:
        """Stay with the article after publishing."""
        return self._stay(request, obj) or super().response_change(request, obj)

    def response_add(
        self, request: HttpRequest, obj: Article, post_url_continue: str | None = None
    ) -> HttpResponse:
        """Stay with the article after publishing."""
        return self._stay(request, obj) or super().response_add(request, obj, post_url_continue)

    def _stay(self, request: HttpRequest, obj: Article) -> HttpResponse | None:
        if "_publish" not in request.POST:
            return None
        return HttpResponseRedirect(reverse("admin:articles_article_change", args=[obj.pk]))

    # Pages of its own

    def get_urls(self) -> list[URLPattern]:
        """Add the pages for taking back, for pairs with the original, its changes, and versions."""
        wrap = self.admin_site.admin_view
        pages = {
            "withdraw": withdraw,
            "alignment": align,
            "drift": follow,
            "revisions": revise,
            "comments": settle,
        }
        return [
            *(
                path(
                    f"<int:pk>/{name}/",
                    wrap(partial(page, site=self.admin_site)),
                    name=f"articles_article_{name}",
                )
                for name, page in pages.items()
            ),
            *super().get_urls(),
        ]

    # The list

    @admin.display(description=gettext_lazy("状態"), ordering="state")
    def standing(self, obj: Article) -> SafeString:
        """Return where the article stands, as a badge."""
        name = "held" if obj.is_held else "scheduled" if obj.is_scheduled else obj.state
        return format_html('<span class="standing {}">{}</span>', name, STANDING[name])

    @admin.display(description=gettext_lazy("原文"), ordering="original__title")
    def original_and_author(self, obj: Article) -> SafeString | None:
        """Return the original's title and its site."""
        original = obj.original
        return format_html("{}<br>{}", original, original.site_title) if original else None

    @admin.display(description=gettext_lazy("公開日時"), ordering="published_at")
    def published(self, obj: Article) -> str:
        """Return since when or from when readers see it, short enough for a list."""
        return briefly(obj.published_at)

    @admin.display(description=gettext_lazy("最後の保存"), ordering="updated_at")
    def updated(self, obj: Article) -> SafeString:
        """Return when and by whom it was saved."""
        return format_html("{}<br>{}", briefly(obj.updated_at), obj.updated_by or "—")
