"""AddressKey: the secret under which addresses of visitors are hashed, for a week each."""

from datetime import datetime, timedelta

from django.db import models
from django.utils import timezone
from django.utils.crypto import get_random_string

LASTS = timedelta(days=7)


def new_secret() -> str:
    """Return a secret that nobody can guess."""
    return get_random_string(43)


class AddressKey(models.Model):
    """A key that is thrown away: after that no hash made with it leads back to an address."""

    secret = models.CharField(max_length=64, default=new_secret)
    made_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d}"

    def is_fresh(self, now: datetime) -> bool:
        """Return whether new hashes may still be made with it."""
        return now < self.made_at + LASTS
