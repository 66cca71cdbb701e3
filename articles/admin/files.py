"""Files in forms of the admin: what cannot be given back is named."""

from typing import Any, TypeVar

from django.contrib import admin, messages
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from articles.languages import listed

Row = TypeVar("Row", bound=Model)


class TellsOfLostFiles(admin.ModelAdmin[Row]):
    """A form with files, which no browser sends back when it is shown once more."""

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Name the files that have to be chosen again."""
        # A form that was saved leads elsewhere: whoever comes here with files will have lost them.
        names = [file.name for each in request.FILES for file in request.FILES.getlist(each)]
        if names:
            words = _(
                "選んだファイル(%(names)s)は残っていません。保存する前に、もう一度選んでください。"
            )
            messages.warning(request, words % {"names": listed(names)})
        return super().render_change_form(request, context, *args, **kwargs)
