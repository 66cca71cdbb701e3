"""Boxes to tick, which say together what they are about."""

from typing import Any

from django import forms


class Boxes(forms.CheckboxSelectMultiple):
    """Boxes in a group with a name, for those who hear the page."""

    template_name = "admin/_boxes.html"

    def __init__(self, *args: Any, group: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.group = group

    def get_context(self, name: str, value: object, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Hand the name to the template."""
        context = super().get_context(name, value, attrs)
        context["widget"]["group"] = self.group
        return context
