"""Finding: fields in which a row is looked up by name, and which take whatever else was sent for nothing."""

from collections.abc import Iterable
from typing import Any, TypeVar

from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.forms import ModelChoiceField, ModelMultipleChoiceField
from django.http import HttpRequest

Found = TypeVar("Found", bound=Model)
# No number of a row has more digits.
LONGEST_KEY = 18


class FindsOne(AutocompleteSelect):
    """A field that shows what was found; Django's own falls where that is no number of a row."""

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        """Show what can be a row."""
        return super().optgroups(name, keys_in(value), attr)


class FindsMany(AutocompleteSelectMultiple):
    """The same for several."""

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        """Show what can be rows."""
        return super().optgroups(name, keys_in(value), attr)


class RowsField(ModelMultipleChoiceField[Found]):
    """A choice of rows, by numbers that a database can be asked about; Django's own asks about any."""

    def clean(self, value: Any) -> Any:
        """Refuse what is no number of a row in the words for rows that are not there."""
        sent = value if isinstance(value, list | tuple) else []
        if unknown := [each for each in sent if not keys_in([each])]:
            raise ValidationError(
                self.error_messages["invalid_pk_value"],
                code="invalid_pk_value",
                params={"pk": unknown[0]},
            )
        return super().clean(value)


class Finds(BaseModelAdmin[Found]):
    """A form whose fields with completion survive anything."""

    def formfield_for_foreignkey(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> ModelChoiceField[Any] | None:
        """Give it the field for one row."""
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = FindsOne(db_field, self.admin_site, using=kwargs.get("using"))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> ModelMultipleChoiceField[Any] | None:
        """Give it the field for several rows."""
        kwargs.setdefault("form_class", RowsField)
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = FindsMany(db_field, self.admin_site, using=kwargs.get("using"))
        return super().formfield_for_manytomany(db_field, request, **kwargs)


def keys_in(sent: Iterable[object]) -> list[str]:
    """Return what can be the number of a row."""
    values = (str(each) for each in sent)
    return [
        each for each in values if each.isascii() and each.isdigit() and len(each) <= LONGEST_KEY
    ]
