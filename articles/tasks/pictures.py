"""Pictures: renditions are made behind the editor's back."""

from django_tasks import task

from articles import renditions
from articles.models import Image
from articles.tasks.queueing import ask


def make_renditions(image: Image) -> None:
    """Have the renditions of the picture made."""
    ask(make_renditions_task, image.pk)


@task
def make_renditions_task(image_id: int) -> None:
    """Make them, unless the picture was discarded meanwhile."""
    image = Image.objects.filter(pk=image_id).first()
    if image:
        renditions.make(image)
