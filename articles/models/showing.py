"""Showing: how much of an original its readers may see beside the translation."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Showing(models.TextChoices):
    """From the narrowest to the widest, in this order."""

    LINK = "link", _("リンクだけ")
    QUOTATION = "quotation", _("短い引用まで")
    FULL = "full", _("全文")
