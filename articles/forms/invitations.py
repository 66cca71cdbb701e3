"""The forms by which an administrator lets people in and changes the parts that they play."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Role, User


class InvitationForm(AdminUserCreationForm[User]):
    """A new person, who chooses a password by a letter or is given one here."""

    usable_password = forms.ChoiceField(
        label=gettext_lazy("パスワード"),
        choices={
            "false": gettext_lazy("招待のメールを送り、本人に決めてもらう"),
            "true": gettext_lazy("ここで決める"),
        },
        initial="false",
        widget=forms.RadioSelect(attrs={"class": "radiolist"}),
    )

    class Meta:
        model = User
        fields = ["username", "name", "email", "groups"]

    def clean(self) -> dict[str, Any]:
        """Ask for an address where a letter is to be sent."""
        invites = self.cleaned_data.get("usable_password") == "false"
        cleaned: dict[str, Any] = super().clean() or {}
        if invites and not cleaned.get("email") and "email" not in self.errors:
            self.add_error("email", _("招待のメールを送る先を入れてください。"))
        return cleaned

    @property
    def invites(self) -> bool:
        """Whether the person is to be sent a letter."""
        return not self.cleaned_data["set_usable_password"]


class PersonForm(UserChangeForm[User]):
    """A person; somebody must always be left who can let others in."""

    def clean(self) -> dict[str, Any]:
        """Keep the last administrator."""
        cleaned: dict[str, Any] = super().clean() or {}
        stays = cleaned.get("is_active", True) and (
            self.instance.is_superuser or _makes_administrator(cleaned.get("groups"))
        )
        if not stays and User.objects.leaves_no_administrator({self.instance.pk}):
            raise ValidationError(
                _("最後の管理者です。先に、ほかの人を管理者にしてください。"), code="last"
            )
        return cleaned


def _makes_administrator(groups: Iterable[Group] | None) -> bool:
    return any(group.name == Role.ADMINISTRATOR for group in groups or [])
