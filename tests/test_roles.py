"""Every address, as every role and as a stranger: who gets in, and who does not."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.contrib.admin.models import ADDITION, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django_tasks_db.models import DBTaskResult, get_date_max

from articles.models import Block, ModerationEntry, Role, Snapshot, Tag
from tests.conftest import member
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    CommentFactory,
    ImageFactory,
    OriginalFactory,
    PermissionFactory,
    PublishedFactory,
    TagFactory,
    UserFactory,
)
from tests.publishing.samples import corrected, reported, segment_of

pytestmark = pytest.mark.django_db
STRANGER = "stranger"
EVERYBODY = {STRANGER, *Role.values}
STAFF = set(Role.values)
WRITERS = {Role.TRANSLATOR, Role.EDITOR, Role.ADMINISTRATOR}
EDITORS = {Role.EDITOR, Role.ADMINISTRATOR}
MODERATORS = {Role.EDITOR, Role.MODERATOR, Role.ADMINISTRATOR}
ADMINISTRATORS = {Role.ADMINISTRATOR}
NOBODY: set[str] = set()

# Who may open each address by GET; what is missing here fails the test below.
PUBLIC = {
    "": EVERYBODY,
    "entry/<trail:path>/": EVERYBODY,
    "reading/<str:mode>/": NOBODY,  # leads back to the page that is read
    "comments/<trail:path>/": EVERYBODY,
    "comment/<int:pk>/edit/": NOBODY,  # for who has the cookie of its writer
    "comment/<int:pk>/withdraw/": NOBODY,
    "comment/confirm/<str:token>/": NOBODY,  # for who was sent a mail
    "comment/unsubscribe/<str:token>/": NOBODY,
    "comment/decide/<str:token>/": NOBODY,
    "comment/author/<str:token>/": NOBODY,
    "report/decide/<str:token>/": NOBODY,
    "cite/<trail:path>.bib": EVERYBODY,
    "cite/<trail:path>.ris": EVERYBODY,
    "cite/<trail:path>/": EVERYBODY,
    "preview/<str:token>/": EVERYBODY,
    "archive/": EVERYBODY,
    "archive/<year:year>/": EVERYBODY,
    "archive/<year:year>/<month:month>/": EVERYBODY,
    "authors/": EVERYBODY,
    "sites/": EVERYBODY,
    "tags/": EVERYBODY,
    "authors/<words:slug>/": EVERYBODY,
    "sites/<words:host>/": EVERYBODY,
    "tags/<words:slug>/": EVERYBODY,
    "feed/": EVERYBODY,
    "feed.json": EVERYBODY,
    "authors/<words:slug>/feed/": EVERYBODY,
    "authors/<words:slug>/feed.json": EVERYBODY,
    "tags/<words:slug>/feed/": EVERYBODY,
    "tags/<words:slug>/feed.json": EVERYBODY,
    "sitemap.xml": EVERYBODY,
    "sitemap-articles-<int:number>.xml": EVERYBODY,
    "sitemap-others-<int:number>.xml": EVERYBODY,
    "robots.txt": EVERYBODY,
    "manifest.webmanifest": EVERYBODY,
    "search/": EVERYBODY,
    "corrections/": EVERYBODY,
    "corrections/feed/": EVERYBODY,
    "corrections/feed.json": EVERYBODY,
    "versions/<trail:path>/<int:number>/": EVERYBODY,
    "report/<slug:public_id>/": EVERYBODY,
    "report/<slug:public_id>/thanks/": EVERYBODY,
    "language/<str:code>/": NOBODY,  # sends everybody back to where they were
    "pictures/<slug:name>/": EVERYBODY,
    "media/<path:name>": NOBODY,  # no such file in this test
    "editing/preview/": NOBODY,  # answers POST alone
    "editing/pictures/": NOBODY,
    "editing/token/": WRITERS,
    "healthz": EVERYBODY,
}
ACCOUNTS = {
    "accounts/login/": {STRANGER},  # sends on whoever is inside
    "accounts/logout/": STAFF,
    "accounts/inactive/": EVERYBODY,
    "accounts/signup/": {STRANGER},  # says that nobody can
    "accounts/reauthenticate/": STAFF,
    "accounts/email/": STAFF,
    "accounts/confirm-email/": EVERYBODY,
    "accounts/password/change/": STAFF,
    "accounts/password/set/": NOBODY,  # all in this test have a password
    "accounts/password/reset/": EVERYBODY,
    "accounts/login/code/confirm/": NOBODY,  # nobody asked for a code
    "accounts/^confirm-email/(?P<key>[-:\\w]+)/$": EVERYBODY,  # says that the link is not known
    "accounts/password/reset/key/done/": EVERYBODY,
    "accounts/^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$": EVERYBODY,  # the same
    "accounts/password/reset/done/": EVERYBODY,
    "accounts/second-factor/": STAFF,
    "accounts/second-factor/authenticate/": NOBODY,  # nobody stands between the steps
    "accounts/second-factor/reauthenticate/": NOBODY,  # nobody in this test has a factor
    "accounts/second-factor/totp/activate/": NOBODY,  # asks for the password once more
    "accounts/second-factor/totp/deactivate/": NOBODY,
    "accounts/second-factor/recovery-codes/": NOBODY,
    "accounts/second-factor/recovery-codes/generate/": NOBODY,
    "accounts/second-factor/recovery-codes/download/": NOBODY,
    "accounts/second-factor/webauthn/": STAFF,
    "accounts/second-factor/webauthn/add/": NOBODY,
    "accounts/second-factor/webauthn/reauthenticate/": NOBODY,
    "accounts/second-factor/webauthn/keys/<int:pk>/remove/": NOBODY,
    "accounts/second-factor/webauthn/keys/<int:pk>/edit/": NOBODY,
    "accounts/second-factor/webauthn/login/": NOBODY,  # answers scripts alone
    "accounts/sessions/": STAFF,
}
ADMIN = {
    "admin/": STAFF,
    "admin/login/": NOBODY,  # sends everybody on
    "admin/logout/": NOBODY,  # answers POST alone
    "admin/password_change/": NOBODY,  # sends everybody on
    "admin/password_change/done/": STAFF,
    "admin/autocomplete/": NOBODY,  # names no field in this test
    "admin/jsi18n/": STAFF,
    "admin/r/<path:content_type_id>/<path:object_id>/": NOBODY,
    "admin/(?P<url>.*)$": NOBODY,
    "admin/^(?P<app_label>django_tasks_database|articles|admin)/$": STAFF,
    "admin/articles/article/<int:pk>/withdraw/": EDITORS,
    "admin/articles/article/<int:pk>/comments/": EDITORS,
    "admin/articles/article/<int:pk>/alignment/": WRITERS,
    "admin/articles/article/<int:pk>/drift/": EDITORS,  # the example is no translator's draft
    "admin/articles/article/<int:pk>/revisions/": WRITERS,
    "admin/articles/report/<int:pk>/rework/": EDITORS,
    "admin/articles/block/trials/": MODERATORS,
    "admin/articles/report/queue/": MODERATORS,
    "admin/articles/report/queue/act/": NOBODY,  # answers POST alone
    "admin/articles/report/queue/undo/": NOBODY,
    "admin/articles/report/queue/all/": NOBODY,
    "admin/articles/originalsource/snapshots/<int:pk>/": WRITERS,
    "admin/articles/originalsource/<int:pk>/take/": WRITERS,
    "admin/articles/permission/<int:pk>/evidence/": NOBODY,  # no file in this test
    "admin/articles/comment/undo/<uuid:act>/": MODERATORS,
    "admin/articles/comment/queue/": MODERATORS,
    "admin/articles/comment/queue/act/": NOBODY,  # answers POST alone
    "admin/articles/comment/queue/undo/": NOBODY,
    "admin/articles/comment/queue/all/": NOBODY,
    "admin/articles/user/<id>/password/": ADMINISTRATORS,
}
# For each model: who may see its list, add, change, delete.
MODELS = {
    "admin/logentry": (ADMINISTRATORS, NOBODY, ADMINISTRATORS, NOBODY),
    "articles/article": (WRITERS, WRITERS, WRITERS, EDITORS),
    "articles/author": (WRITERS, WRITERS, WRITERS, EDITORS),
    "articles/block": (MODERATORS, MODERATORS, MODERATORS, NOBODY),
    "articles/comment": (MODERATORS, NOBODY, MODERATORS, NOBODY),
    "articles/moderationentry": (MODERATORS, NOBODY, MODERATORS, NOBODY),
    "articles/image": (WRITERS, WRITERS, WRITERS, EDITORS),
    "articles/correction": (EDITORS, NOBODY, EDITORS, EDITORS),
    "articles/originalsource": (WRITERS, WRITERS, WRITERS, EDITORS),
    "articles/permission": (WRITERS, EDITORS, WRITERS, NOBODY),
    # The example is about an article of the translator's own.
    "articles/report": (STAFF, NOBODY, STAFF, ADMINISTRATORS),
    "articles/tag": (WRITERS, WRITERS, WRITERS, EDITORS),
    "articles/user": (ADMINISTRATORS,) * 4,
    "django_tasks_database/dbtaskresult": (ADMINISTRATORS, NOBODY, ADMINISTRATORS, NOBODY),
}
for model, (see, add, change, delete) in MODELS.items():
    ADMIN |= {
        f"admin/{model}/": see,
        f"admin/{model}/add/": add,
        f"admin/{model}/<path:object_id>/": NOBODY,  # an old address that only redirects
        f"admin/{model}/<path:object_id>/change/": change,
        f"admin/{model}/<path:object_id>/history/": see,
        f"admin/{model}/<path:object_id>/delete/": delete,
    }


def walk(patterns, prefix="") -> Iterator[str]:
    for pattern in patterns:
        address = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from walk(pattern.url_patterns, address)
        elif isinstance(pattern, URLPattern):
            yield address


def test_every_address_is_in_the_tables():
    found = {address.replace("\\Z", "") for address in walk(get_resolver().url_patterns)}

    assert {_plain(address) for address in found} == {
        _plain(key) for key in PUBLIC | ACCOUNTS | ADMIN
    }


def _plain(address: str) -> str:
    # Django lists the apps of this address in any order.
    return "admin/app_list" if "app_label" in address else address


@pytest.fixture
def example(translator):
    """Return a real address for each pattern."""
    shown = ImageFactory()
    article = PublishedFactory(
        tags=[TagFactory(slug="tag")], translators=[translator], lead_image=shown
    )
    correction = corrected(article, UserFactory(), "本文", "文章")
    passage, report = segment_of(article, "文章"), reported(article, "文章", wording="文です。")
    draft = ArticleFactory(translators=[translator], created_by=translator)
    rows = {
        "admin/logentry": LogEntry.objects.create(
            user=translator,
            content_type=ContentType.objects.get_for_model(Tag),
            action_flag=ADDITION,
        ),
        "articles/article": draft,
        "articles/author": AuthorFactory(),
        "articles/block": Block.objects.create(kind="word", value="広告"),
        "articles/comment": CommentFactory(),
        "articles/moderationentry": ModerationEntry.objects.create(act=uuid4(), verb="approve"),
        "articles/correction": correction,
        "articles/image": ImageFactory(),
        "articles/originalsource": OriginalFactory(permission=""),
        "articles/permission": PermissionFactory(original=article.original),
        "articles/report": report,
        "articles/tag": TagFactory(),
        "articles/user": UserFactory(),
        "django_tasks_database/dbtaskresult": _task_result(),
    }
    values = {
        "^confirm-email/(?P<key>[-:\\w]+)/$": "confirm-email/unknown/",
        "^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$": "password/reset/key/1-a/",
        "<str:mode>": f"bilingual/?next={article.get_absolute_url()}",
        "<str:code>": "en",
        "<str:token>": draft.get_preview_url().split("/")[2],
        "<year:year>": str(article.published_at.year),
        "<month:month>": f"{article.published_at.month:02}",
        "authors/<words:slug>": f"authors/{article.original.authors.get().slug}",
        "tags/<words:slug>": "tags/tag",
        "<words:host>": article.original.host,
        "<trail:path>/<int:number>": f"{article.path}/{correction.later.number}",
        "<trail:path>": article.path,
        "<slug:public_id>": passage.public_id,
        "<int:number>": "0",
        "<slug:name>": shown.name,
        "<path:name>": "images/none.jpg",
        "<path:content_type_id>/<path:object_id>": "0/0",
        "(?P<url>.*)$": "nothing",
        "^(?P<app_label>django_tasks_database|articles|admin)/$": "articles/",
        "snapshots/<int:pk>": f"snapshots/{_snapshot(article).pk}",
        "originalsource/<int:pk>": f"originalsource/{article.original_id}",
        "report/<int:pk>": f"report/{report.pk}",
        "permission/<int:pk>": f"permission/{rows['articles/permission'].pk}",
        "<uuid:act>": str(uuid4()),
        "<int:pk>": str(article.pk),
        "<id>": str(rows["articles/user"].pk),
    }

    def address(pattern: str) -> str:
        for model, row in rows.items():
            if f"{model}/" in pattern:
                pattern = pattern.replace("<path:object_id>", str(row.pk))
        for part, value in values.items():
            pattern = pattern.replace(part, value)
        return f"/{pattern}"

    return address


def _snapshot(article):
    return Snapshot.objects.create(original=article.original, url=article.original.url)


def _task_result():
    return DBTaskResult.objects.create(
        args_kwargs={"args": [], "kwargs": {}},
        task_path="articles.tasks.periodic.forget_ended_sessions",
        backend_name="default",
        run_after=get_date_max(),
    )


@pytest.fixture
def clients(translator):
    """Return one client a role."""
    people = {role: translator if role == Role.TRANSLATOR else member(role) for role in Role}
    clients = {STRANGER: Client(), **{str(role): Client() for role in Role}}
    for role, person in people.items():
        clients[str(role)].force_login(person)
    return clients


# One site for each table: making it takes longer than asking it, and asking changes nothing.
@pytest.mark.no_cover
@pytest.mark.parametrize("table", [PUBLIC, ACCOUNTS, ADMIN], ids=["public", "accounts", "admin"])
def test_who_gets_in(table, example, clients):
    answers = {
        pattern: {
            name: client.get(example(pattern)).status_code for name, client in clients.items()
        }
        for pattern in table
    }

    entered = {
        pattern: {name for name, status in statuses.items() if status == 200}
        for pattern, statuses in answers.items()
    }
    assert entered == {pattern: {str(name) for name in table[pattern]} for pattern in table}
    assert [pattern for pattern in table if max(answers[pattern].values()) >= 500] == []
