"""Tally: how many forms came from one source within a stretch of time."""

from collections.abc import Iterable, Mapping

from django.db import connection, models

# One statement, so that of two forms that come at once neither overlooks the other; its rows stay
# locked until the transaction ends.
COUNT = """
INSERT INTO articles_tally (source, began, count) VALUES {values}
ON CONFLICT (source, began) DO UPDATE SET count = articles_tally.count + 1
"""
COUNTS = (
    "SELECT source, began, count FROM articles_tally WHERE (source, began) IN (VALUES {values})"
)


class TallyQuerySet(models.QuerySet["Tally"]):
    """Tallies, as sentences ask for them."""

    def count_up(self, stretches: Iterable[tuple[str, int]]) -> None:
        """Count one more in each stretch of a source, in one order whoever counts: nobody deadlocks."""
        ordered = sorted(stretches)
        with connection.cursor() as cursor:
            sql = COUNT.format(values=", ".join(["(%s, %s, 1)"] * len(ordered)))
            cursor.execute(sql, _flat(ordered))

    def counts(self, stretches: Iterable[tuple[str, int]]) -> Mapping[tuple[str, int], int]:
        """Return what was counted, for those of the stretches in which anything was."""
        asked = [*stretches]
        with connection.cursor() as cursor:
            sql = COUNTS.format(values=", ".join(["(%s, %s)"] * len(asked)))
            cursor.execute(sql, _flat(asked))
            return {(source, began): count for source, began, count in cursor.fetchall()}


def _flat(stretches: Iterable[tuple[str, int]]) -> list[str | int]:
    return [value for stretch in stretches for value in stretch]


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
