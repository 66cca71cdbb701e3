"""Deleting: the page that asks once names things that people know."""

from collections.abc import Iterable
from typing import Any, TypeVar

from django.apps import apps
from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.utils.text import capfirst

Row = TypeVar("Row", bound=Model)


class NamesWhatGoes(admin.ModelAdmin[Row]):
    """A model whose rows leave without a word of the lines in tables that only tie them to others."""

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Leave out such lines."""
        deletable, counts, missing, protected = super().get_deleted_objects(objs, request)
        models = apps.get_models(include_auto_created=True)
        ties = [model._meta for model in models if model._meta.auto_created]
        names = tuple(f"{capfirst(opts.verbose_name)}: " for opts in ties)
        plurals = {opts.verbose_name_plural for opts in ties}
        kept = {name: count for name, count in counts.items() if name not in plurals}
        return _without(deletable, names), kept, missing, protected


def _without(rows: Iterable[Any], names: tuple[str, ...]) -> list[Any]:
    """Return the tree without the lines that begin so, and without branches that are left bare."""
    found: list[Any] = []
    for row in rows:
        if not isinstance(row, list):
            if not str(row).startswith(names):
                found.append(row)
        elif branch := _without(row, names):
            found.append(branch)
    return found
