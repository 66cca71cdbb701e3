"""Reports: how many wait for whoever looks at the admin's first page."""

from django import template
from django.contrib.auth.models import AnonymousUser

from articles.models import Report, User

register = template.Library()


@register.simple_tag
def waiting_reports(user: User | AnonymousUser) -> int:
    """Return how many reports of readers this person may see that nobody has dealt with."""
    return Report.objects.visible_to(user).waiting().count()
