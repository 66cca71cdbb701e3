from io import StringIO

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from articles import originals, publishing
from articles.management.demonstration import clear, loading, read_site
from articles.models import (
    Article,
    Author,
    Comment,
    Image,
    OriginalSource,
    Permission,
    Segment,
    Snapshot,
    Tag,
    User,
    Watch,
    Writer,
)
from tests.admin.sending import nothing_beneath
from tests.factories import ArticleFactory, AuthorFactory, CommentFactory, UserFactory
from tests.imaging.pictures import jpeg

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _quick(settings, tmp_path, monkeypatch):
    """Keep data in a folder of the test's own, and draw small pictures: all differ in width."""
    settings.DATA_DIR = tmp_path
    made = iter(range(100))
    monkeypatch.setattr(loading, "draw_picture", lambda name: jpeg(40 + next(made)))


def demo(*arguments):
    out = StringIO()
    call_command("demo", *arguments, stdout=out)
    return out.getvalue()


def rows():
    works = Article, Author, OriginalSource, Tag, Image, Permission, Snapshot, Segment, Watch
    models = *works, Comment, Writer
    return {model: model.objects.count() for model in models}


def test_the_first_run_fills_an_empty_site():
    demo()

    assert Article.objects.published().count() >= 8
    assert Author.objects.count() >= 2
    assert OriginalSource.objects.count() >= 5
    assert Article.objects.filter(state="draft").count() == 1
    assert Article.objects.filter(state="withdrawn").count() == 1
    assert sum(article.is_scheduled for article in Article.objects.all()) == 1


def test_the_password_that_is_printed_opens_the_admin(tmp_path):
    out = demo()

    password = out.split("パスワード: ")[1].strip()
    assert Client().login(username="editor", password=password)
    assert (tmp_path / "demonstration-password").stat().st_mode & 0o777 == 0o600


def test_a_second_run_changes_nothing_and_tells_the_same():
    first = demo().splitlines()[-2:]
    before = rows()

    assert demo().splitlines() == first
    assert rows() == before


def test_a_password_that_was_changed_is_respected():
    demo()
    editor = User.objects.get(username="editor")
    editor.set_password("own")
    editor.save()

    assert "変更済み" in demo()
    editor.refresh_from_db()
    assert editor.check_password("own")


def test_a_reset_builds_everything_anew(files, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        demo()
    Article.objects.published().first().delete()
    before = len(files())

    with django_capture_on_commit_callbacks(execute=True):
        demo("--reset")

    assert Article.objects.count() == 11
    assert len(files()) == before


def test_clearing_leaves_nothing_behind(editor):
    User.objects.filter(pk=editor.pk).delete()
    demo()
    article = Article.objects.exclude(snapshot=None).first()
    newest = originals.capture_pasted(
        "Only this.", url=article.original.url, by=User.objects.get(username="editor")
    )
    originals.claim(newest, article.original)
    assert originals.keep_drift(article, newest)

    clear(read_site())

    assert not any(rows().values())


def test_files_kept_as_evidence_leave_with_it(django_capture_on_commit_callbacks):
    demo()
    permission = Permission(original=OriginalSource.objects.first(), state="granted")
    permission.evidence_file.save("mail.txt", ContentFile(b"Yes."), save=False)
    publishing.record(permission, by=User.objects.get(username="editor"))
    file = permission.evidence_file

    with django_capture_on_commit_callbacks(execute=True):
        demo("--reset")

    assert not file.storage.exists(file.name)


def test_a_text_that_somebody_captured_makes_a_site_no_empty_one(administrator):
    originals.capture_pasted("A text.", url="https://blog.example/a", by=administrator)

    demo()

    assert not Article.objects.exists()


def test_a_site_with_real_content_is_never_touched():
    real = ArticleFactory(title="本物の記事")
    before = rows()

    assert "用意しました" not in demo()
    with pytest.raises(CommandError, match="本物の記事"):
        demo("--reset")

    assert rows() == before
    assert Article.objects.get() == real


@pytest.mark.parametrize("change", ["author", "edit"])
def test_a_demonstration_that_somebody_works_on_is_not_reset(editor, change):
    User.objects.filter(pk=editor.pk).update(username="somebody")
    demo()
    if change == "author":
        AuthorFactory()
    else:
        Article.objects.filter(path="2026/10/18/what-the-tide-leaves-for-an-hour").update(
            updated_by=editor
        )

    with pytest.raises(CommandError):
        demo("--reset")


def test_a_comment_of_somebody_real_is_real():
    demo()
    CommentFactory(article=Article.objects.published().first())

    with pytest.raises(CommandError, match="お試し用でないもの"):
        demo("--reset")

    assert Comment.objects.filter(user=None).count() > 1


def add_entry(by):
    original = OriginalSource.objects.first()
    publishing.record(Permission(original=original, state="granted"), by=by)


def add_snapshot(by):
    original = OriginalSource.objects.first()
    originals.claim(originals.capture_pasted("A text.", url=original.url, by=by), original)


def capture_only(by):
    originals.capture_pasted("A text.", url="https://blog.example/a", by=by)


def settle_a_change(by):
    article = Article.objects.exclude(snapshot=None).first()
    seen = User.objects.get(username="editor")
    newest = originals.capture_pasted("Only this.", url=article.original.url, by=seen)
    originals.claim(newest, article.original)
    originals.decide(originals.keep_drift(article, newest), "ignored", by=by)


@pytest.mark.parametrize("work", [add_entry, add_snapshot, capture_only, settle_a_change])
def test_what_somebody_real_adds_to_the_rights_and_texts_is_real(administrator, work):
    demo()
    work(administrator)
    before = rows()

    with pytest.raises(CommandError, match="お試し用でないもの"):
        demo("--reset")

    assert rows() == before


@pytest.mark.parametrize("work", [add_entry, add_snapshot, capture_only, settle_a_change])
def test_what_the_demonstrations_people_try_out_may_go(work):
    demo()
    before = rows()
    work(User.objects.get(username="editor"))

    demo("--reset")

    assert rows() == before


@pytest.mark.parametrize("name", ["editor", "aomidori"])
def test_somebody_real_of_the_same_name_is_left_alone(name):
    real = UserFactory(username=name, is_superuser=True)

    assert f"{name} という名前のユーザーがいる" in demo()
    assert User.objects.get() == real
    assert not Article.objects.exists()


def test_a_reset_deletes_nobody_but_its_own():
    demo()
    User.objects.filter(username="editor").update(email="real@diary.example")

    with pytest.raises(CommandError):
        demo("--reset")

    assert User.objects.filter(username="editor").exists()


def test_what_somebody_real_did_in_the_admin_is_real(administrator):
    demo()
    author = Author.objects.first()
    client = Client()
    client.force_login(administrator)
    page = reverse("admin:articles_author_change", args=[author.pk])
    words = {"name": "本物", "original_name": "Real", "slug": author.slug}
    client.post(page, {**words, **nothing_beneath()})

    with pytest.raises(CommandError):
        demo("--reset")

    author.refresh_from_db()
    assert author.name == "本物"
