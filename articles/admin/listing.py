"""Listing: times in lists, and addresses that ask for one beyond all calendars."""

from datetime import datetime
from typing import Any, TypeVar

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.db.models import Model
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.timezone import localtime

Row = TypeVar("Row", bound=Model)


class CalendarChangeList(ChangeList):
    """A list whose filters may ask for any year without failing."""

    def get_filters(self, request: HttpRequest) -> Any:
        """Refuse years that have no beginning or no end."""
        try:
            return super().get_filters(request)
        except (OverflowError, ValueError) as error:
            raise IncorrectLookupParameters(error) from error

    def get_results(self, request: HttpRequest) -> None:
        """Refuse moments that no database can be asked about."""
        try:
            super().get_results(request)
        except (OverflowError, ValueError) as error:
            raise IncorrectLookupParameters(error) from error


class ListsByTime(admin.ModelAdmin[Row]):
    """A model whose list is filtered by time."""

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """Return a list that survives every filter."""
        return CalendarChangeList


def briefly(moment: datetime | None) -> str:
    """Return the moment as short as a column of a list wants it, in the site's time."""
    return date_format(localtime(moment), "SHORT_DATETIME_FORMAT") if moment else ""
