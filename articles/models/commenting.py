"""CommentMode: who may comment on an article, and what becomes of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CommentMode(models.TextChoices):
    """What an article says of comments; nothing is what the site says."""

    SITE = "", _("サイトの設定どおり")
    OPEN = "open", _("すぐに公開する")
    MODERATED = "moderated", _("初めての書き手は確かめてから公開する")
    CLOSED = "closed", _("受け付けない")
