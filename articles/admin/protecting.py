"""Protecting: what articles are made of is not deleted under them, nor changed under their readers."""

from typing import Any, TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpRequest

from articles.admin.listing import ListsByTime
from articles.models import Article

Part = TypeVar("Part", bound=Model)


class ProtectsUsed(ListsByTime[Part]):
    """A part of articles: it stays while one uses it, and translators leave it once readers know it."""

    def articles_using(self, obj: Part) -> QuerySet[Article]:
        """Return the articles that would lose something with the object."""
        raise NotImplementedError

    def is_used(self, obj: Part) -> bool:
        """Return whether anything would lose by the object's deletion."""
        return self.articles_using(obj).exists()

    def has_change_permission(self, request: HttpRequest, obj: Part | None = None) -> bool:
        """Let editors change all, and translators what no reader has seen yet."""
        if not super().has_change_permission(request, obj) or obj is None:
            return super().has_change_permission(request, obj)
        seen = self.articles_using(obj).exclude(state=Article.State.DRAFT)
        return request.user.has_perm("articles.publish_article") or not seen.exists()

    def has_delete_permission(self, request: HttpRequest, obj: Part | None = None) -> bool:
        """Keep what is used."""
        return super().has_delete_permission(request, obj) and (
            obj is None or not self.is_used(obj)
        )

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Keep what is used from the deletion of many at once."""
        deletable, counts, missing, protected = super().get_deleted_objects(objs, request)
        used = [str(obj) for obj in objs if self.is_used(obj)]
        return deletable, counts, missing, [*protected, *used]
