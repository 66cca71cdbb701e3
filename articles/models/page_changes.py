"""PageChange: what of the pages that readers see has changed, in the order in which it did."""

from django.db import models
from django.db.models.functions import Now


class PageChange(models.Model):
    """A key of pages that are no longer what the database says.

    Triggers write it in the transaction of the change (`articles.pagecache`); PostgreSQL keeps a column beside it that
    Django does not know, the number of that transaction.
    """

    key = models.CharField(max_length=300)
    at = models.DateTimeField(db_default=Now())

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.key
