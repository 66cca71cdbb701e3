"""Writer: somebody who comments, known by a signed cookie or by an address that was confirmed."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

if TYPE_CHECKING:
    from articles.models.comments import CommentQuerySet


class Writer(models.Model):
    """One browser, until its owner confirms an address: then everywhere that the address is.

    What somebody types as an address makes nobody a writer; only a link that was sent there does, and
    it makes one of whoever opens it, never of the browser in which the address was typed.
    """

    email = models.EmailField(_("確かめたメールアドレス"), blank=True)
    confirmed_at = models.DateTimeField(_("確かめた日時"), null=True)
    # One click in any mail ends all mail; a new confirmation begins it again.
    unsubscribed_at = models.DateTimeField(_("配信を止めた日時"), null=True)
    created_at = models.DateTimeField(_("最初に来た日時"), default=timezone.now)

    class Meta:
        verbose_name = pgettext_lazy("一つ", "書き手")
        verbose_name_plural = pgettext_lazy("いくつも", "書き手")
        constraints = [
            models.CheckConstraint(
                name="writer_address_is_confirmed",
                condition=Q(email="", confirmed_at=None)
                | (~Q(email="") & Q(confirmed_at__isnull=False)),
            ),
            models.UniqueConstraint(
                fields=["email"], condition=~Q(email=""), name="writer_once_an_address"
            ),
        ]

    def __str__(self) -> str:
        return _("書き手 %(number)d") % {"number": self.pk or 0}

    @property
    def gets_mail(self) -> bool:
        """Whether anything may be sent to the address."""
        return self.confirmed_at is not None and self.unsubscribed_at is None

    def is_known(self, comments: "CommentQuerySet") -> bool:
        """Return whether one of these was theirs and a person approved it, so that the next need not wait.

        What appeared by itself, where an article is open to all, says nothing of its writer.
        """
        return comments.by_writer(self).approved_by_people().exists()
