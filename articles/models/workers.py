"""What background workers tell of themselves, and when periodic work is due."""

from django.db import models


class Worker(models.Model):
    """A background worker that was alive a moment ago."""

    worker_id = models.CharField(max_length=64, primary_key=True)
    seen_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.worker_id


class Periodic(models.Model):
    """When a piece of periodic work is due next; whoever moves the time forward does the work."""

    name = models.CharField(max_length=100, primary_key=True)
    due_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
