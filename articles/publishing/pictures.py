"""Pictures: taking one in, and saying what it shows."""

from django.db import transaction

from articles import renditions, tasks
from articles.models import Article, Image, User
from articles.publishing.holding import review


def keep_picture(data: bytes, *, name: str, by: User) -> Image:
    """Keep the picture and have its renditions made; the same bytes give the same picture.

    Raises imaging.ImageRefused, and then leaves nothing behind.
    """
    with transaction.atomic():
        image, created = renditions.store(data, name=name, by=by)
        if created:
            tasks.make_renditions(image)
    return image


@transaction.atomic
def describe_picture(image: Image) -> None:
    """Save what was written about a picture, and show it wherever the picture stands."""
    # Articles before pictures, as a save locks them.
    list(Article.objects.illustrated_with(image).order_by("pk").select_for_update().only("pk"))
    # Not the renditions, which a task may have made since the picture was read.
    image.save(update_fields=["alt", "caption", "credit", "source_url", "licence"])
    Article.objects.filter(pictures=image).rebuild()
    # Where it comes from and under which licence is a matter of the gate.
    review(Article.objects.illustrated_with(image))
