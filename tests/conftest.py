"""What every test gets: fast passwords, files in a folder of its own, tasks that run at once."""

import os
from collections import Counter
from itertools import count
from pathlib import Path

import hypothesis
import pytest
from django.contrib.auth import models as auth
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.db import connection
from django.test import Client
from pytest_socket import enable_socket, socket_allow_hosts

from articles import moderation
from articles.models import ModerationEntry, Permission, Role, User
from tests.factories import UserFactory

# No example has a deadline: a busy machine is no defect. Where nobody is there to look into it,
# properties are tried on the same examples every time.
hypothesis.settings.register_profile("diary", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "diary")
MEASURED_CASES = 10
_folders = count()
DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}
# Playwright's driver runs an event loop in this thread; Django takes that for asynchronous code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


def pytest_collection_modifyitems(config, items):
    """Try on PostgreSQL what meets the database, and of all that browsers do the main job.

    SQLite has tried the rest: plain packages never import Django, and no page shows its database.
    """
    chosen = [item for item in items if _meets_the_database(item)]
    # Where nothing would remain, somebody has asked for just these.
    if connection.vendor != "sqlite" and chosen:
        config.hook.pytest_deselected(items=[item for item in items if item not in set(chosen)])
        items[:] = chosen
    _measure_the_first_cases(items)


def _measure_the_first_cases(items) -> None:
    """Leave out of the coverage what hardly reaches one line more: it takes twice as long when measured."""
    cases = Counter[object]()
    for item in items:
        cases[item.function] += 1
        is_property = hasattr(item.function, "hypothesis")
        if is_property or cases[item.function] > MEASURED_CASES or "browser" in item.path.parts:
            item.add_marker("no_cover")


def _meets_the_database(item) -> bool:
    if "browser" in item.path.parts and item.path.stem != "test_main_job":
        return False
    return bool(
        item.get_closest_marker("django_db") or DATABASE_FIXTURES.intersection(item.fixturenames)
    )


@pytest.fixture(autouse=True)
def _only_this_machine():
    """Close every way to the outside."""
    socket_allow_hosts(["127.0.0.1", "::1", "localhost"], allow_unix_socket=True)
    yield
    enable_socket()


@pytest.fixture(autouse=True)
def _settings(settings, tmp_path_factory: pytest.TempPathFactory):
    # Made by the first file that is put there, so that most tests make no folder at all.
    folder = tmp_path_factory.getbasetemp() / "files" / str(next(_folders))
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.MEDIA_ROOT = folder / "media"
    evidence = Permission._meta.get_field("evidence_file").storage
    evidence._location = folder / "private"
    for name in ("base_location", "location"):
        evidence.__dict__.pop(name, None)
    settings.ARCHIVE_API = "http://127.0.0.1:1/"
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    cache.clear()
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    # Every client of a test would look through all static files before its first request.
    settings.WHITENOISE_AUTOREFRESH = True


# Both Django and the site have a permission.
KIND = ("content_type__app_label", "content_type__model")


@pytest.fixture(scope="session")
def _rights(django_db_setup, django_db_blocker) -> dict[str, list[tuple[str, ...]]]:
    """Read what migrations let each role do, before a test has emptied the tables."""
    with django_db_blocker.unblock():
        return {
            group.name: list(group.permissions.values_list("codename", *KIND))
            for group in Group.objects.all()
        }


@pytest.fixture(autouse=True)
def _roles(request):
    """Bring back what migrations put in, where a test without a transaction emptied the tables."""
    mark = request.node.get_closest_marker("django_db")
    # With the first test of all that meets the database.
    rights = request.getfixturevalue("_rights") if mark else {}
    if mark and mark.kwargs.get("transaction"):
        request.getfixturevalue("transactional_db")
        if not Group.objects.exists():
            _make_roles(rights)
    yield
    if mark and mark.kwargs.get("transaction"):
        _empty_log()


def _make_roles(rights):
    """Make each role with what it may do; Django itself has brought back all that can be allowed."""
    groups = Group.objects.bulk_create(Group(name=name) for name in rights)
    allowable = auth.Permission.objects.select_related("content_type")
    known = {(right.codename, *right.content_type.natural_key()): right for right in allowable}
    through = Group.permissions.through
    through.objects.bulk_create(
        through(group=group, permission=known[key])
        for group in groups
        for key in rights[group.name]
    )


def _empty_log():
    """Empty what nobody may empty, so that the tables can be emptied behind the test."""
    with connection.cursor() as cursor:
        for statement in moderation.LETTING_GO[connection.vendor]:
            cursor.execute(statement)
    ModerationEntry.objects.all().delete()
    moderation.preserve(using=connection.alias)


def member(role: Role) -> User:
    """Return somebody who plays the part."""
    user = UserFactory(username=str(role), is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.fixture
def translator(db) -> User:
    return member(Role.TRANSLATOR)


@pytest.fixture
def editor(db) -> User:
    return member(Role.EDITOR)


@pytest.fixture
def moderator(db) -> User:
    return member(Role.MODERATOR)


@pytest.fixture
def administrator(db) -> User:
    return member(Role.ADMINISTRATOR)


@pytest.fixture
def as_editor(editor: User) -> Client:
    client = Client()
    client.force_login(editor)
    return client


@pytest.fixture
def as_translator(translator: User) -> Client:
    client = Client()
    client.force_login(translator)
    return client


@pytest.fixture
def as_moderator(moderator: User) -> Client:
    client = Client()
    client.force_login(moderator)
    return client


@pytest.fixture
def files():
    """Return the names of all files in the storage, whenever asked."""

    def names() -> list[str]:
        root = Path(default_storage.location)
        return sorted(str(path.relative_to(root)) for path in root.rglob("*") if path.is_file())

    return names
