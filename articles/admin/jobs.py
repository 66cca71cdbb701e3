"""What the worker has done and failed to do, in the admin: for administrators, to read."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_tasks.base import TaskResultStatus
from django_tasks_db.admin import DBTaskResultAdmin
from django_tasks_db.models import DBTaskResult

STANDING = {
    TaskResultStatus.READY: _("待っている"),
    TaskResultStatus.RUNNING: _("している"),
    TaskResultStatus.FAILED: _("失敗"),
    TaskResultStatus.SUCCESSFUL: _("済み"),
}

admin.site.unregister(DBTaskResult)


class StandingFilter(admin.SimpleListFilter):
    """How far a task is."""

    title = _("状態")
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Offer all four."""
        return [(str(status), words) for status, words in STANDING.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Return the tasks that are so far."""
        return queryset.filter(status=self.value()) if self.value() else queryset


@admin.register(DBTaskResult)
class JobAdmin(DBTaskResultAdmin):
    """The package's page, in the words of the other pages."""

    def get_list_display(self, request: HttpRequest) -> list[Any]:
        """Show how far each task is."""
        return ["task_path", "standing", "enqueued_at", "started_at", "finished_at"]

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        """Offer to see what has failed."""
        return [StandingFilter]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        """Show what helps to see why a task has failed."""
        return [
            "task_path",
            "standing",
            "args_kwargs",
            "enqueued_at",
            "started_at",
            "finished_at",
            "exception_class_path",
            "formatted_traceback",
        ]

    @admin.display(description=_("状態"), ordering="status")
    def standing(self, obj: Any) -> str:
        """Return how far the task is."""
        return str(STANDING[TaskResultStatus(obj.status)])

    @admin.display(description=_("失敗の記録"))
    def formatted_traceback(self, obj: Any) -> str:
        """Return the traceback with its lines."""
        return super().formatted_traceback(obj)
