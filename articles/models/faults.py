"""Fault: what may be wrong with a passage."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Fault(models.TextChoices):
    """The words of those who find one."""

    MISTRANSLATION = "mistranslation", _("誤訳")
    OMISSION = "omission", _("訳し漏れ")
    TYPO = "typo", _("誤字・脱字")
    NUMBER = "number", _("数字・日付")
    NAME = "name", _("固有名詞")
    OTHER = "other", _("その他")
