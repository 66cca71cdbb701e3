"""The admin's site: an expired login loses no text.

It stands outside `articles.admin`, since Django makes the site before it lets that package
register with it.
"""

import re
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from csp.decorators import csp_replace
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.auth import REDIRECT_FIELD_NAME, login
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles import accounts
from articles.forms import LogInAgainForm
from articles.languages import listed

View = Callable[..., HttpResponseBase]
GuardedView = TypeVar("GuardedView", bound=View)
# The names of the two fields by which somebody logs in again, and of the one that tells which
# files a page cannot carry; no form of ours uses them.
USERNAME, PASSWORD, CODE = "again-username", "again-password", "again-code"
LOST = "again-lost"
NUL = "\0"
# A number that the database can hold.
KEY = re.compile(r"[0-9]{1,18}")
# Scripts of Django and of markdownx make elements of texts, which those of readers' pages may not.
MAKES_MARKUP = {"require-trusted-types-for": None, "trusted-types": None}
# In the order of the work: what is written, what it is made of, what readers say, what was done.
ORDER = (
    "Article",
    "OriginalSource",
    "Author",
    "Image",
    "Tag",
    "Permission",
    "Report",
    "Correction",
    "Comment",
    "Block",
    "ModerationEntry",
)
# Django calls its log of the admin nearly as we call that of moderation.
CALLED = {"LogEntry": _("編集室の変更の記録")}
NEVER_SENT_BACK = {"csrfmiddlewaretoken", USERNAME, PASSWORD, CODE, LOST}


class DiaryAdminSite(admin.AdminSite):
    """The admin, which asks for the password again in the midst of a save and then saves."""

    site_title = _("Diary 編集室")
    site_header = _("Diary 編集室")
    index_title = _("編集室")
    empty_value_display = "—"

    def has_permission(self, request: HttpRequest) -> bool:
        """Let in staff, and whoever must prove more than a password once that is set up."""
        return super().has_permission(request) and accounts.may_work(request.user)

    def get_app_list(
        self, request: HttpRequest, app_label: str | None = None
    ) -> list[dict[str, Any]]:
        """List the models in the order of the work; their names sort by code points only."""
        apps = super().get_app_list(request, app_label)
        for app in apps:
            for model in app["models"]:
                model["name"] = CALLED.get(model["object_name"], model["name"])
            app["models"].sort(key=_place)
        return apps

    def login(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Send on to the page where everybody logs in, or to what stands in the way."""
        if self.has_permission(request):
            return redirect("admin:index")
        if not request.user.is_authenticated:
            return redirect_to_login(
                request.GET.get(REDIRECT_FIELD_NAME, "") or reverse("admin:index")
            )
        if not request.user.is_staff:
            raise PermissionDenied
        messages.warning(
            request, _("編集室に入るには、二段階認証が必要です。ここで設定してください。")
        )
        return redirect("mfa_index")

    def password_change(  # type: ignore[override]  # it answers what any view may
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Send on to the page where everybody changes a password."""
        return redirect("account_change_password")

    def admin_view(self, view: GuardedView, cacheable: bool = False) -> GuardedView:  # noqa: FBT001, FBT002
        """Ask whoever saves after the login has expired to log in, and go on with the save."""
        guarded = super().admin_view(view, cacheable)

        @csp_replace(MAKES_MARKUP)
        @wraps(guarded)
        def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            _drop_nuls(request)
            _drop_keys_of_nothing(request)
            expired = request.method == "POST" and not request.user.is_authenticated
            if expired and _typed(request) and (question := self._log_in_again(request)):
                return question
            return _on_second_look(guarded, request, *args, **kwargs)

        return cast(GuardedView, inner)

    def _log_in_again(self, request: HttpRequest) -> HttpResponse | None:
        """Log in with the password that came along, or ask for it and carry the text."""
        answered = USERNAME in request.POST
        credentials = {
            "username": request.POST.get(USERNAME, ""),
            "password": request.POST.get(PASSWORD, ""),
            "code": request.POST.get(CODE, ""),
        }
        form = LogInAgainForm(request, data=credentials if answered else None)
        if answered and form.is_valid():
            login(request, form.get_user())
            return None
        context = {
            **self.each_context(request),
            "title": _("もう一度ログインしてください"),
            "form": form,
            "typed": _typed(request),
            "username_field": USERNAME,
            "password_field": PASSWORD,
            "code_field": CODE,
            "lost": _lost(request),
            "lost_field": LOST,
            "is_popup": False,
            "is_nav_sidebar_enabled": False,
        }
        return TemplateResponse(request, "admin/log_in_again.html", context)


def _place(model: dict[str, Any]) -> int:
    """Return where the model stands on the list; those that are not on it come last."""
    name = model["object_name"]
    return ORDER.index(name) if name in ORDER else len(ORDER)


def _drop_keys_of_nothing(request: HttpRequest) -> None:
    """Take out of a list's choice what no row can be called; Django would fail over it."""
    chosen = request.POST.getlist(ACTION_CHECKBOX_NAME)
    if all(map(KEY.fullmatch, chosen)):
        return
    typed = request.POST.copy()
    typed.setlist(ACTION_CHECKBOX_NAME, [key for key in chosen if KEY.fullmatch(key)])
    request.POST = typed  # type: ignore[assignment]


def _drop_nuls(request: HttpRequest) -> None:
    """Take out what no database keeps and nobody types; it comes along with pasted text."""
    for name in ("GET", "POST"):
        sent: QueryDict = getattr(request, name)
        if any(NUL in value for _, values in sent.lists() for value in values):
            clean = sent.copy()
            for field, values in sent.lists():
                clean.setlist(field, [value.replace(NUL, "") for value in values])
            setattr(request, name, clean)


def _on_second_look(
    view: View, request: HttpRequest, *args: Any, **kwargs: Any
) -> HttpResponseBase:
    """Answer the request; once more where somebody took the same unique name in the same moment.

    By then their row can be seen, and the form says so.
    """
    try:
        return view(request, *args, **kwargs)
    except IntegrityError:
        for name in request.FILES:
            for file in request.FILES.getlist(name):
                file.seek(0)
        return view(request, *args, **kwargs)


def _lost(request: HttpRequest) -> str:
    """Return the names of the files that came along, now or before a wrong password."""
    files = [file.name or "" for name in request.FILES for file in request.FILES.getlist(name)]
    return listed(files) or request.POST.get(LOST, "")


def _typed(request: HttpRequest) -> list[tuple[str, str]]:
    """Return what was sent, name by name; nothing where it holds a password."""
    if any("password" in name for name in request.POST if name not in NEVER_SENT_BACK):
        return []
    return [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name not in NEVER_SENT_BACK
    ]
