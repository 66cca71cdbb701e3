"""Moderation: how many comments wait for whoever looks at the admin's first page."""

from django import template
from django.contrib.auth.models import AnonymousUser

from articles.models import Comment, User

register = template.Library()


@register.simple_tag
def waiting_comments(user: User | AnonymousUser) -> int:
    """Return how many comments wait that this person may decide about."""
    if not user.has_perm("articles.moderate_comment"):
        return 0
    return Comment.objects.held().count()
