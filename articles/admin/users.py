"""Those who log in, in the admin: an administrator gives them parts to play."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.forms import ModelMultipleChoiceField
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.admin.filters import RoleFilter
from articles.admin.protecting import Keeps
from articles.forms import Boxes
from articles.models import Role, User

admin.site.unregister(Group)


class RoleField(ModelMultipleChoiceField[Group]):
    """The parts that somebody may play, under the names that people have for them."""

    def label_from_instance(self, obj: Group) -> str:
        """Return what people call the role."""
        return str(Role(obj.name).label)


@admin.register(User)
class UserAdmin(Keeps[User], DjangoUserAdmin[User]):
    """People and their roles; single permissions stay with the roles."""

    list_display = ["username", "name", "roles", "is_active", "last_login"]
    list_filter = [RoleFilter, "is_active"]
    search_fields = ["username", "name", "email"]
    ordering = ["username"]
    filter_horizontal = []
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        (_("人"), {"fields": ["name", "email"]}),
        (_("役割"), {"fields": ["groups", "is_active"]}),
    ]
    add_fieldsets = [
        (
            None,
            {
                "classes": ["wide"],
                "fields": [
                    "username",
                    "name",
                    "usable_password",
                    "password1",
                    "password2",
                    "groups",
                ],
            },
        ),
    ]

    def formfield_for_manytomany(self, db_field: Any, request: Any = None, **kwargs: Any) -> Any:
        """Offer the roles, and no group that somebody made by other means."""
        if db_field.name == "groups":
            kwargs["form_class"] = RoleField
            kwargs["widget"] = Boxes(group=gettext("役割"))
            kwargs["help_text"] = _("役割のある人だけが編集室に入れます。")
            kwargs["queryset"] = Group.objects.filter(name__in=Role.values)
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: Any) -> None:
        """Open the admin to whoever has a role, and close it to whoever has lost the last one."""
        super().save_related(request, form, formsets, change)
        user = form.instance
        user.is_staff = user.is_superuser or user.groups.exists()
        user.save(update_fields=["is_staff"])

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """Fetch the roles of all in one query."""
        return super().get_queryset(request).prefetch_related("groups")

    def is_kept(self, obj: User) -> bool:
        """Keep whoever is credited as a translator."""
        return obj.translations.exists()

    def why_kept(self, obj: User) -> str:
        """Name what may be done instead."""
        words = gettext(
            "「{}」さんは翻訳者として名前が出ているので、削除できません。"
            "ログインを止めるには「有効」を外してください。"
        )
        return format_html(words, obj)

    @admin.display(description=_("役割"))
    def roles(self, obj: User) -> str:
        """Return the parts that the person plays."""
        names = [group.name for group in obj.groups.all()]
        return "、".join(str(Role(name).label) for name in names if name in Role.values)
