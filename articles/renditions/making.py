"""Making: the files that browsers choose from."""

from typing import Any

from django.core.files.storage import default_storage

from articles import imaging
from articles.models import Article, Image
from articles.renditions.writing import write


def make(image: Image) -> None:
    """Make every rendition of the picture and show them wherever it stands; may be repeated."""
    with default_storage.open(image.master) as file:
        data = file.read()
    made = [_keep(image, rendition) for rendition in imaging.renditions(data)]
    sketch = image.sketch or imaging.sketch(data)
    if not Image.objects.filter(pk=image.pk).update(renditions=made, sketch=sketch):
        # It was discarded meanwhile, by somebody who could not know of these files.
        for rendition in made:
            default_storage.delete(rendition["file"])
    Article.objects.filter(pictures=image).rebuild()


def _keep(image: Image, rendition: imaging.Rendition) -> dict[str, Any]:
    file = f"images/{image.name}-{rendition.width}.{rendition.extension}"
    # Pages may name it already, and be read.
    write(file, rendition.data)
    return {
        "file": file,
        "media_type": rendition.media_type,
        "width": rendition.width,
        "height": rendition.height,
    }
