"""Those who log in, in the admin: an administrator gives them parts to play."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import admin, messages
from django.contrib.admin.models import LogEntry
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles import tasks
from articles.admin.acts import note
from articles.admin.filters import RoleFilter
from articles.admin.finding import RowsField
from articles.admin.protecting import Keeps
from articles.forms import Boxes, InvitationForm, PersonForm
from articles.languages import listed
from articles.models import Role, User

# Everybody minds these on pages of their own.
admin.site.unregister([Group, Authenticator, EmailAddress, UserSession])


class RoleField(RowsField[Group]):
    """The parts that somebody may play, under the names that people have for them."""

    def label_from_instance(self, obj: Group) -> str:
        """Return what people call the role."""
        return str(Role(obj.name).label)


@admin.register(User)
class UserAdmin(Keeps[User], DjangoUserAdmin[User]):
    """People and their roles; single permissions stay with the roles."""

    form = PersonForm
    add_form = InvitationForm
    list_display = ["username", "name", "roles", "second_factor", "is_active", "last_login"]
    list_filter = [RoleFilter, "is_active"]
    search_fields = ["username", "name", "email"]
    ordering = ["username"]
    filter_horizontal = []
    actions = ["send_invitations", "remove_second_factors"]
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
                    "email",
                    "groups",
                    "usable_password",
                    "password1",
                    "password2",
                ],
            },
        ),
    ]

    def formfield_for_manytomany(self, db_field: Any, request: Any = None, **kwargs: Any) -> Any:
        """Offer the roles, and no group that somebody made by other means."""
        if db_field.name == "groups":
            kwargs["form_class"] = RoleField
            kwargs["label"] = _("役割")
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
        if isinstance(form, InvitationForm) and form.invites:
            self._invite(request, user)

    def _invite(self, request: HttpRequest, user: User) -> None:
        assert isinstance(request.user, User)
        tasks.invite(user, by=request.user)
        messages.success(request, gettext("招待のメールを %s に送ります。") % user.email)

    @admin.action(description=_("招待のメールを送る"), permissions=["change"])
    def send_invitations(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        """Send the letter (again) to whoever has an address; older links end."""
        for user in queryset:
            if user.email and user.is_active:
                self._invite(request, user)
                note(request, user, gettext("招待のメールを送った"))
            else:
                words = gettext(
                    "「%s」さんには送れません。メールアドレスと「有効」を確かめてください。"
                )
                messages.warning(request, words % user)

    @admin.action(description=_("二段階認証を外す(端末をなくした人に)"), permissions=["change"])
    def remove_second_factors(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        """Let people in by password once more, who have lost what proves them."""
        for user in queryset:
            Authenticator.objects.filter(user=user).delete()
            note(request, user, gettext("二段階認証を外した"))
            words = gettext("「%s」さんの二段階認証を外しました。本人が設定し直せます。")
            messages.success(request, words % user)

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """Fetch the roles of all in one query, and who proves more than a password."""
        proving = Authenticator.objects.filter(user=OuterRef("pk"))
        found = super().get_queryset(request).prefetch_related("groups")
        return found.annotate(proves=Exists(proving))

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Keep the last administrators, of one or of many that are to go."""
        deletable, counts, missing, kept = super().get_deleted_objects(objs, request)
        with transaction.atomic():
            ends_all = User.objects.leaves_no_administrator({obj.pk for obj in objs})
        if ends_all and not kept:
            kept = [gettext("管理者がいなくなります。先に、ほかの人を管理者にしてください。")]
        return deletable, counts, missing, kept

    def is_kept(self, obj: User) -> bool:
        """Keep whoever is credited as a translator, and whose acts the log would lose."""
        return obj.translations.exists() or LogEntry.objects.filter(user=obj).exists()

    def why_kept(self, obj: User) -> str:
        """Name what may be done instead."""
        if obj.translations.exists():
            words = gettext(
                "「{}」さんは翻訳者として名前が出ているので、削除できません。"
                "ログインを止めるには「有効」を外してください。"
            )
        else:
            words = gettext(
                "「{}」さんのしたことが記録に残っているので、削除できません。"
                "ログインを止めるには「有効」を外してください。"
            )
        return format_html(words, obj)

    @admin.display(description=_("二段階認証"), boolean=True)
    def second_factor(self, obj: Any) -> bool:
        """Return whether the person proves more than a password."""
        return bool(obj.proves)

    @admin.display(description=_("役割"))
    def roles(self, obj: User) -> str:
        """Return the parts that the person plays."""
        names = [group.name for group in obj.groups.all()]
        return listed(Role(name).label for name in names if name in Role.values)
