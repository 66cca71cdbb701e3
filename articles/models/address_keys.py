"""AddressKey: the secret under which addresses of visitors are hashed, for a week each."""

from datetime import UTC, datetime, timedelta

from django.db import models
from django.utils.crypto import get_random_string

from articles.models.prepared import Prepared

LASTS = timedelta(days=7)
FIRST = datetime(2020, 1, 6, tzinfo=UTC)


def new_secret() -> str:
    """Return a secret that nobody can guess."""
    return get_random_string(43)


class AddressKeyQuerySet(models.QuerySet["AddressKey"]):
    """Keys, as sentences ask for them."""

    def forget(self, limit: datetime) -> None:
        """Delete those under which nothing was hashed since then."""
        self.filter(made_at__lt=limit - LASTS).delete()


class AddressKey(models.Model):
    """A key that is thrown away: after that no hash made with it leads back to an address."""

    secret = models.CharField(max_length=64, default=new_secret)
    # When its week begins.
    made_at = models.DateTimeField(unique=True)

    objects = AddressKeyQuerySet.as_manager()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d}"

    @classmethod
    def known(cls, now: datetime) -> "list[AddressKey]":
        """Return all that are kept, first the one for new hashes, which is made where there is none."""
        begins = now - (now - FIRST) % LASTS
        keys = KEPT.rows()
        # Of two that see a week begin, one makes its key, and both use it.
        own = [key for key in keys if key.made_at == begins] or [
            cls.objects.get_or_create(made_at=begins)[0]
        ]
        return own + [key for key in keys if key.made_at != begins]


KEPT = Prepared(lambda: AddressKey.objects.order_by("-made_at"))
