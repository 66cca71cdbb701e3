"""Those who log in, and the four parts they play."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """The name of a group that a migration makes, and what people call it."""

    TRANSLATOR = "translator", _("翻訳者")
    EDITOR = "editor", _("編集者")
    MODERATOR = "moderator", _("モデレーター")
    ADMINISTRATOR = "administrator", _("管理者")


class User(AbstractUser):
    """Somebody who logs in: one name as readers see it, not a first and a last one."""

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    name = models.CharField(
        _("表示名"), max_length=100, blank=True, help_text=_("翻訳者として読者に見える名前です。")
    )

    def __str__(self) -> str:
        return self.name or self.username

    def get_full_name(self) -> str:
        """Return the name as readers see it."""
        return str(self)

    def get_short_name(self) -> str:
        """Return the name as readers see it: it is never cut."""
        return str(self)
