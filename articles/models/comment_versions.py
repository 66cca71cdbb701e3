"""CommentVersion: a comment's text as it was before somebody changed it."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from articles.models.comments import Comment


class CommentVersion(models.Model):
    """An earlier text. It stands apart from the log, so that it can be erased with its comment."""

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    replaced_at = models.DateTimeField(default=timezone.now)
    replaced_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["comment", "number"], name="comment_version_once"),
        ]

    def __str__(self) -> str:
        return f"{self.comment_id}/{self.number}"
