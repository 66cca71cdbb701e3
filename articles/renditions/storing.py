"""Storing: from bytes that somebody sent to a picture that we keep."""

import hashlib

from django.db import transaction

from articles import imaging
from articles.models import Image, User
from articles.renditions.writing import write


def store(data: bytes, *, name: str, by: User | None) -> tuple[Image, bool]:
    """Keep the picture and return it, and whether it is new; the same bytes are kept once.

    Raises imaging.ImageRefused, and then leaves nothing behind.
    """
    key = hashlib.sha256(data).hexdigest()[:32]
    kept = Image.objects.filter(name=key).first()
    if kept:
        return kept, False
    master = imaging.read(data)
    fields = {
        "media_type": master.media_type,
        "width": master.width,
        "height": master.height,
        "size": len(master.data),
        "sketch": master.sketch,
        "uploaded_name": name[-255:],
        "uploaded_by": by,
    }
    with transaction.atomic():
        image, created = Image.objects.get_or_create(
            name=key, defaults={**fields, "file": f"images/{key}.{master.extension}"}
        )
        if created:
            # A transaction that was rolled back may have left it.
            write(image.master, master.data)
    return image, created
