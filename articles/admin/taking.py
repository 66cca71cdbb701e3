"""Taking an original that is registered already into the article from which its window was opened."""

import json

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse

from articles.models import OriginalSource


def take(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer as Django's admin answers in a small window after adding: the form takes the record."""
    if not request.user.has_perm("articles.view_originalsource"):
        raise PermissionDenied
    original = get_object_or_404(OriginalSource, pk=pk)
    handed = {"value": str(original.pk), "obj": str(original)}
    context = {"popup_response_data": json.dumps(handed)}
    return TemplateResponse(request, "admin/popup_response.html", context)
