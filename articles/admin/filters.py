"""Filters of lists in the admin."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.languages import name_of
from articles.models import Article, Drift, Role, Watch, is_public_at


class LanguageFilter(admin.AllValuesFieldListFilter):
    """The languages that rows have, under their names."""

    def choices(self, changelist: Any) -> Iterator[Any]:
        """Offer all, then each."""
        for choice in super().choices(changelist):
            yield {**choice, "display": name_of(str(choice["display"]))}


class StateFilter(admin.SimpleListFilter):
    """Where an article stands; what waits for its second is a state of its own to editors."""

    title = _("状態")
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Offer the states that an editor knows."""
        return [
            ("draft", _("下書き")),
            ("scheduled", _("予約")),
            ("published", _("公開")),
            ("held", _("差し止め")),
            ("withdrawn", _("取り下げ")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        """Return the articles that stand there now."""
        now = timezone.now()
        if self.value() == "scheduled":
            return queryset.filter(state=Article.State.PUBLISHED, published_at__gt=now)
        if self.value() == "published":
            return queryset.filter(is_public_at(now))
        if self.value() == "held":
            due = queryset.filter(state=Article.State.PUBLISHED, published_at__lte=now)
            return due.exclude(is_public_at(now))
        if self.value():
            return queryset.filter(state=self.value())
        return queryset


class UseFilter(admin.SimpleListFilter):
    """Whether an article shows the picture."""

    title = _("使用")
    parameter_name = "used"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Offer both."""
        return [("yes", _("記事で使用中")), ("no", _("未使用"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Return pictures that are, or are not, shown."""
        unused = {"articles": None, "led_articles": None}
        if self.value() == "no":
            return queryset.filter(**unused)
        if self.value() == "yes":
            return queryset.exclude(**unused).distinct()
        return queryset


class ConditionFilter(admin.SimpleListFilter):
    """How originals fare, and which of them changed under their translations."""

    title = _("原文のようす")
    parameter_name = "condition"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Offer what changed first, then every condition."""
        return [("changed", _("変更あり")), *Watch.Condition.choices]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Return the originals in that condition."""
        if self.value() == "changed":
            return queryset.filter(articles__drifts__decision=Drift.Decision.OPEN).distinct()
        if self.value() == Watch.Condition.UNSEEN:
            return queryset.filter(Q(watch=None) | Q(watch__condition=self.value()))
        if self.value():
            return queryset.filter(watch__condition=self.value())
        return queryset


class RoleFilter(admin.SimpleListFilter):
    """The parts that people play, under the names that people have for them."""

    title = _("役割")
    parameter_name = "role"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Offer the four parts."""
        return list(Role.choices)

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Return those who play the part."""
        return queryset.filter(groups__name=self.value()) if self.value() else queryset
