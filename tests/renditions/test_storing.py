import pytest
from django.core.files.storage import default_storage
from django.db import transaction

from articles import imaging, publishing, renditions
from articles.models import Image
from tests.factories import ArticleFactory
from tests.imaging.pictures import jpeg

pytestmark = pytest.mark.django_db


def test_a_picture_is_kept_under_a_name_of_its_bytes(editor, files):
    image, created = renditions.store(jpeg(), name="海.jpg", by=editor)

    assert created
    assert files() == [f"images/{image.name}.jpg"]
    assert (image.width, image.height, image.media_type) == (48, 32, "image/jpeg")
    assert image.uploaded_name == "海.jpg"


def test_the_same_bytes_are_the_same_picture(editor, files):
    first, _ = renditions.store(jpeg(), name="a.jpg", by=editor)

    assert renditions.store(jpeg(), name="b.jpg", by=editor) == (first, False)
    assert len(files()) == 1


def test_of_two_uploads_at_once_one_is_kept(editor, monkeypatch):
    renditions.store(jpeg(), name="a.jpg", by=editor)
    # The other upload had not been seen when this one looked.
    monkeypatch.setattr(Image.objects, "filter", lambda **_: Image.objects.none())

    _, created = renditions.store(jpeg(), name="b.jpg", by=editor)

    assert not created


def test_what_is_refused_leaves_nothing(editor, files):
    with pytest.raises(imaging.ImageRefused):
        renditions.store(b"no picture", name="a.jpg", by=editor)

    assert not Image.objects.exists()
    assert files() == []


def test_a_file_left_by_a_failed_upload_is_written_anew(editor, files):
    with transaction.atomic():
        renditions.store(jpeg(), name="a.jpg", by=editor)
        transaction.set_rollback(True)
    assert not Image.objects.exists()
    left = files()

    renditions.store(jpeg(), name="a.jpg", by=editor)

    assert files() == left


def test_renditions_are_made_and_shown_where_the_picture_stands(editor, files):
    image, _ = renditions.store(jpeg(1000, 600), name="a.jpg", by=editor)
    article = ArticleFactory(body=f"![海]({image.file.url})")
    assert "srcset" not in article.html

    renditions.make(image)

    article.refresh_from_db()
    assert "image/avif" in article.html
    assert "480w" in article.html
    image.refresh_from_db()
    assert sorted(image.files) == files()


def test_making_again_changes_nothing(editor, files):
    image, _ = renditions.store(jpeg(1000, 600), name="a.jpg", by=editor)
    renditions.make(image)
    before = files()

    renditions.make(image)

    assert files() == before


def test_a_rendition_that_pages_name_is_never_away(editor, monkeypatch):
    image, _ = renditions.store(jpeg(1000, 600), name="a.jpg", by=editor)
    renditions.make(image)
    gone = []
    monkeypatch.setattr(default_storage, "delete", gone.append)

    renditions.make(image)

    assert gone == []


def test_the_task_makes_what_still_exists(editor, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        image = publishing.keep_picture(jpeg(1000, 600), name="a.jpg", by=editor)

    image.refresh_from_db()
    assert image.renditions


def test_the_task_of_a_discarded_picture_does_nothing(editor, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        image = publishing.keep_picture(jpeg(1000, 600), name="a.jpg", by=editor)
        Image.objects.all().delete()

    assert not Image.objects.filter(pk=image.pk).exists()


def test_a_picture_in_use_is_not_discarded(editor):
    image, _ = renditions.store(jpeg(), name="a.jpg", by=editor)
    article = ArticleFactory(lead_image=image)

    with pytest.raises(renditions.PictureInUse) as error:
        renditions.discard(image)

    assert error.value.articles == [article]


def test_files_made_for_a_picture_that_was_discarded_meanwhile_leave(editor, files):
    image, _ = renditions.store(jpeg(1000, 600), name="a.jpg", by=editor)
    Image.objects.filter(pk=image.pk).delete()

    renditions.make(image)

    assert files() == [image.master]
