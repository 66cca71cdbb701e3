"""Addresses of pages in models: a form that lacks the scheme means https."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.validators import URLValidator
from django.db import models


class PageURLField(models.URLField[str, str]):
    """The address of somebody's page, which a browser opens."""

    default_validators = [URLValidator(schemes=["http", "https"])]

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        """Take `blog.example` for https://blog.example."""
        return super().formfield(**{"assume_scheme": "https", **kwargs})

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        """Be an ordinary URLField to migrations."""
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.URLField", args, kwargs
