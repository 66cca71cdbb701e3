"""Those who log in, and the four parts they play."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models.noticing import Noticed


class Role(models.TextChoices):
    """The name of a group that a migration makes, and what people call it."""

    TRANSLATOR = "translator", _("翻訳者")
    EDITOR = "editor", _("編集者")
    MODERATOR = "moderator", _("モデレーター")
    ADMINISTRATOR = "administrator", _("管理者")


class People(UserManager["User"]):
    """Those who log in, and who of them can let others in."""

    def administrators(self) -> models.QuerySet[User]:
        """Return those who can give and take parts."""
        leads = Q(is_superuser=True) | Q(groups__name=Role.ADMINISTRATOR)
        leading = self.filter(leads, is_active=True).values("pk")
        return self.filter(pk__in=leading)

    def leaves_no_administrator(self, going: Collection[int]) -> bool:
        """Return whether nobody could let others in without these people; call it in a transaction.

        The rows are locked, so that two administrators cannot remove each other in one moment.
        """
        leading = set(self.administrators().select_for_update().values_list("pk", flat=True))
        return bool(leading) and leading <= set(going)


class User(AbstractUser, Noticed):
    """Somebody who logs in: one name as readers see it, not a first and a last one."""

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    name = models.CharField(
        _("表示名"), max_length=100, blank=True, help_text=_("翻訳者として読者に見える名前です。")
    )

    objects: ClassVar[People] = People()

    def __str__(self) -> str:
        return self.name or self.username

    def get_full_name(self) -> str:
        """Return the name as readers see it."""
        return str(self)

    def get_short_name(self) -> str:
        """Return the name as readers see it: it is never cut."""
        return str(self)
