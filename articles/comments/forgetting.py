"""Forgetting: where comments came from is known for some weeks only."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from articles.models import AddressKey, Block, Comment

CHUNK = 1000


def forget_addresses() -> int:
    """Take networks and hashes off old comments, with their keys and blocks; return how many."""
    limit = timezone.now() - timedelta(days=settings.ADDRESS_DAYS)
    old = Comment.objects.filter(created_at__lt=limit).exclude(prefix="", address_hash="")
    forgotten = 0
    while keys := list(old.order_by("pk").values_list("pk", flat=True)[:CHUNK]):
        forgotten += Comment.objects.filter(pk__in=keys).update(prefix="", address_hash="")
    with transaction.atomic():
        # Without its key nobody can say any more whom such a block was about.
        gone = Q(kind=Block.Kind.ADDRESS) | Q(kind=Block.Kind.PREFIX, expires_at__lt=limit)
        Block.objects.filter(gone, made_at__lt=limit).delete()
        AddressKey.objects.filter(made_at__lt=limit).delete()
    return forgotten
