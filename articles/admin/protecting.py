"""Protecting: what articles are made of is not deleted under them, nor changed under their readers."""

from typing import Any, TypeVar

from django.contrib import messages
from django.contrib.admin.utils import quote, unquote
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from articles.admin.deleting import NamesWhatGoes
from articles.admin.files import TellsOfLostFiles
from articles.admin.finding import Finds
from articles.admin.listing import ListsByTime
from articles.models import Article, Permission

Part = TypeVar("Part", bound=Model)
NAMED = 10


class KeepsRelated(Finds[Part]):
    """A form that offers to choose, to add and to change, and never to delete what it points to."""

    def formfield_for_dbfield(self, *args: Any, **kwargs: Any) -> Any:
        """Leave out the way to the deletion."""
        field = super().formfield_for_dbfield(*args, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = False
        return field


class Keeps(NamesWhatGoes[Part]):
    """A model of which some rows are kept; whoever wants to delete one is told why not."""

    def is_kept(self, obj: Part) -> bool:
        """Return whether nobody may delete the object as it stands."""
        raise NotImplementedError

    def why_kept(self, obj: Part) -> str:
        """Return the sentence that says why, and what to do instead."""
        raise NotImplementedError

    def has_delete_permission(self, request: HttpRequest, obj: Part | None = None) -> bool:
        """Offer no deletion of what is kept."""
        return super().has_delete_permission(request, obj) and (
            obj is None or not self.is_kept(obj)
        )

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Lead back with the reason, where there is one besides the rights of this person."""
        obj = self.get_object(request, unquote(object_id))
        if obj is None or not self.has_delete_permission(request) or not self.is_kept(obj):
            return super().delete_view(request, object_id, extra_context)
        messages.warning(request, self.why_kept(obj))
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_change"
        return HttpResponseRedirect(reverse(name, args=[quote(obj.pk)]))

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Keep what is kept from the deletion of many at once, and say why."""
        deletable, counts, missing, protected = super().get_deleted_objects(objs, request)
        kept = [self.why_kept(obj) for obj in objs if self.is_kept(obj)]
        if kept and self.has_delete_permission(request):
            # It is the object that stands in the way, and no right that this person lacks.
            missing = set()
        return deletable, counts, missing, kept or protected


class ProtectsUsed(KeepsRelated[Part], Keeps[Part], TellsOfLostFiles[Part], ListsByTime[Part]):
    """A part of articles: it stays while one uses it, and translators leave it once readers know it."""

    def articles_using(self, obj: Part) -> QuerySet[Article]:
        """Return the articles that would lose something with the object."""
        raise NotImplementedError

    def using(self, obj: Part) -> QuerySet[Any]:
        """Return whatever would lose something with the object."""
        return self.articles_using(obj)

    def ledger(self, obj: Part) -> QuerySet[Permission]:
        """Return what is on record about the object."""
        return Permission.objects.none()

    def is_kept(self, obj: Part) -> bool:
        """Keep what is used, and what an entry of the ledger is about."""
        return self.using(obj).exists() or self.ledger(obj).exists()

    def why_kept(self, obj: Part) -> str:
        """Name what uses the object."""
        rows = self.using(obj)
        if not rows.exists():
            words = _("「{}」には許諾の記録があるので、削除できません。記録は残すものです。")
            return format_html(words, obj)
        name = f"admin:{rows.model._meta.app_label}_{rows.model._meta.model_name}_change"
        links = [(reverse(name, args=[row.pk]), row) for row in rows[:NAMED]]
        more = rows.count() - len(links)
        return format_html(
            _("「{}」は使われているので、削除できません。使っているもの: {}{}"),
            obj,
            format_html_join(_("、"), '<a href="{}">{}</a>', links),
            _(" ほか%(count)d件") % {"count": more} if more else "",
        )

    def has_change_permission(self, request: HttpRequest, obj: Part | None = None) -> bool:
        """Let editors change all, and translators what no reader has seen yet."""
        if not super().has_change_permission(request, obj) or obj is None:
            return super().has_change_permission(request, obj)
        seen = self.articles_using(obj).exclude(state=Article.State.DRAFT)
        return request.user.has_perm("articles.publish_article") or not seen.exists()
