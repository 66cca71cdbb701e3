"""Tally: how many forms came from one source within a stretch of time."""

from collections.abc import Iterable, Mapping

from django.db import connection, models

# One statement, so that of two forms that come at once neither overlooks the other; its row stays
# locked until the transaction ends.
COUNT = """
INSERT INTO articles_tally (source, began, count) VALUES (%s, %s, 1)
ON CONFLICT (source, began) DO UPDATE SET count = articles_tally.count + 1
"""


class TallyQuerySet(models.QuerySet["Tally"]):
    """Tallies, as sentences ask for them."""

    def count_up(self, stretches: Iterable[tuple[str, int]]) -> None:
        """Count one more in each stretch of a source, in one order whoever counts: nobody deadlocks."""
        with connection.cursor() as cursor:
            cursor.executemany(COUNT, sorted(stretches))

    def counts(self, stretches: Iterable[tuple[str, int]]) -> Mapping[tuple[str, int], int]:
        """Return what was counted, for those of the stretches in which anything was."""
        sources, begins = zip(*stretches, strict=True)
        found = self.filter(source__in=sources, began__in=begins)
        return {(tally.source, tally.began): tally.count for tally in found}


class Tally(models.Model):
    """A count for a purpose and a hash (or an article), from which no address can be read."""

    source = models.CharField(max_length=100)
    # Seconds since 1970.
    began = models.PositiveBigIntegerField(db_index=True)
    count = models.PositiveIntegerField()

    objects = TallyQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["source", "began"], name="tally_once_a_stretch")
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.began}: {self.count}"
