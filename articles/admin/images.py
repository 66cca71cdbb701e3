"""Pictures in the admin."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles import publishing, renditions
from articles.admin.filters import UseFilter
from articles.admin.protecting import ProtectsUsed
from articles.forms import ImageForm
from articles.models import Article, Image


@admin.register(Image)
class ImageAdmin(ProtectsUsed[Image]):
    """Pictures, where they came from and where they stand."""

    form = ImageForm
    list_display = ["thumbnail", "__str__", "credit", "dimensions", "created_at"]
    list_display_links = ["thumbnail", "__str__"]
    list_filter = [UseFilter, "created_at"]
    search_fields = ["alt", "caption", "credit", "uploaded_name", "name"]
    search_help_text = _("代替テキスト、説明文、クレジット、ファイル名から探します。")
    list_per_page = 50
    view_on_site = False

    def get_form(self, request: HttpRequest, *args: Any, **kwargs: Any) -> type[ImageForm]:
        """Tell the form who uploads."""
        form = super().get_form(request, *args, **kwargs)
        return type(form.__name__, (form,), {"by": request.user})

    def get_fields(self, request: HttpRequest, obj: Image | None = None) -> Any:
        """Ask for a file where there is none yet, else show it."""
        words = ["alt", "caption", "credit", "source_url", "licence"]
        if obj is None:
            return ["upload", *words]
        return ["thumbnail", *words, "markdown_code", "dimensions", "places"]

    def get_readonly_fields(self, request: HttpRequest, obj: Image | None = None) -> list[str]:
        """Show what derives from the file."""
        return [] if obj is None else ["thumbnail", "markdown_code", "dimensions", "places"]

    def articles_using(self, obj: Image) -> QuerySet[Article]:
        """Return the articles that show the picture."""
        return Article.objects.illustrated_with(obj)

    def save_model(self, request: HttpRequest, obj: Image, form: Any, change: Any) -> None:
        """Save what is said of the picture and show it in the articles."""
        publishing.describe_picture(obj)

    def delete_model(self, request: HttpRequest, obj: Image) -> None:
        """Delete the picture with its files."""
        renditions.discard(obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Image]) -> None:
        """Delete each picture with its files."""
        for image in queryset:
            renditions.discard(image)

    @admin.display(description=_("画像"))
    def thumbnail(self, obj: Image) -> SafeString:
        """Return the smallest rendition."""
        return format_html(
            '<img class="thumbnail" src="{}" width="{}" height="{}" alt="{}" loading="lazy">',
            obj.smallest,
            obj.width,
            obj.height,
            obj.alt,
        )

    @admin.display(description=_("大きさ"))
    def dimensions(self, obj: Image) -> str:
        """Return width and height, and the size of the file."""
        return f"{obj.width} × {obj.height}({obj.size // 1024:,} KB)"

    @admin.display(description=_("本文に書くには"))
    def markdown_code(self, obj: Image) -> SafeString:
        """Return what an editor writes to show the picture."""
        return format_html("<code>{}</code>", obj.markdown)

    @admin.display(description=_("使っている記事"))
    def places(self, obj: Image) -> SafeString | str:
        """Return the published articles that show the picture, as links; drafts are only counted.

        A draft is its translator's own, and pictures are everybody's.
        """
        articles = Article.objects.illustrated_with(obj)
        links = [
            (reverse("admin:articles_article_change", args=[article.pk]), article)
            for article in articles.published().only("title")
        ]
        others = len(articles) - len(links)
        counted = _("公開していない記事 %(count)d件") % {"count": others} if others else ""
        named = format_html_join(gettext("、"), '<a href="{}">{}</a>', links)
        return format_html("{} {}", named, counted) if links or others else "—"
