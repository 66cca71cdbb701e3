"""Every form of the admin, filled with anything by whoever may open it: it answers, and changes what it is for."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import example, given

from articles import moderation, publishing
from articles.models import Article, Drift, Role, User
from tests.conftest import member
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    CommentFactory,
    ImageFactory,
    OriginalFactory,
    UserFactory,
)
from tests.originals.samples import SOURCE, TARGET, snapshot
from tests.publishing.samples import corrected, published, reported
from tests.security.forging import (
    bounded,
    changes,
    copy_of,
    fields_of,
    forged,
    is_in,
    rows,
    undone,
)

pytestmark = pytest.mark.django_db
QUEUE = "//form[@method='post' and contains(@action, '/queue/{}/')]"
LOG = {"moderationentry.*"}
QUEUED = LOG | {"comment.state", "comment.last_act"}
SIFTED = LOG | {f"report.{name}" for name in ("state", "answer", "last_act", "correction_id")}
SIFTED |= {"report.handled_by_id", "report.handled_at"}
IMAGE = {"image.alt", "image.caption", "image.credit", "image.source_url", "image.licence"}
STATEMENT = {f"correction.{name}" for name in ("note", "credit", "kind", "version")}
PERSON = {"id", "username", "name", "email", "is_active", "is_staff", "date_joined"}
USER = {f"user.{name}" for name in PERSON} | {"user_groups.*"}
# What goes with an article that is saved, and what no save of one touches.
SAVED = {"searchdocument.*", "segment.*", "revision.*", "correction.*", "article_tags.*"}
SAVED |= {"article_pictures.*", "article_translators.*"}
CLOSED = {"state", "published_at", "withdrawn_at", "withdrawal_reason", "held_from", "held_because"}
CLOSED |= {"comment_mode", "comment_days"}
COLUMNS = {field.attname for field in Article._meta.concrete_fields}
ARTICLE = SAVED | {f"article.{name}" for name in COLUMNS - CLOSED}
# An original whose text was pasted or fetched keeps it.
ORIGINAL = {"originalsource.*", "originalsource_authors.*", "snapshot.*", "watch.*"}
# Who wrote it may be named there, and is registered then.
ORIGINAL |= {f"author.{name}" for name in ("id", "name", "original_name", "slug")}
NAMED = {"new_authors": "あたらしい人"}
TIMES = {"article.state", "article.withdrawn_at", "article.withdrawal_reason"}
# What an editor decides about a change of the original, and what follows from a right.
DRIFT = {"drift.decision", "drift.decided_by_id", "drift.decided_at"}
DRIFT |= {"article.original_changed_at", "article.snapshot_id", "segment.*"}
WEIGHED = {"held_from", "held_because", "showing", "credits", "licence"}
PERMISSION = {"permission.*"} | {f"article.{name}" for name in WEIGHED}
# For each form: who fills it, where it stands on its page, and all that may change by it.
FORMS = {
    "article_add": (Role.TRANSLATOR, "", ARTICLE),
    "article_change": (Role.TRANSLATOR, "", ARTICLE),
    "originalsource_add": (Role.TRANSLATOR, "", ORIGINAL),
    "originalsource_change": (Role.EDITOR, "", ORIGINAL),
    "image_change": (Role.TRANSLATOR, "", IMAGE),
    "author_add": (Role.TRANSLATOR, "", {"author.*"}),
    "author_change": (Role.TRANSLATOR, "", {"author.*"}),
    "tag_add": (Role.TRANSLATOR, "", {"tag.*"}),
    "report_change": (Role.EDITOR, "", SIFTED),
    "report_rework": (Role.EDITOR, "", ARTICLE | SIFTED),
    "report_queue_act": (Role.EDITOR, QUEUE.format("act"), ARTICLE | SIFTED | {"block.*"}),
    "report_queue_all": (Role.EDITOR, QUEUE.format("all"), SIFTED),
    "report_queue_undo": (Role.EDITOR, QUEUE.format("undo"), ARTICLE | SIFTED | {"-correction"}),
    "correction_change": (Role.EDITOR, "", {"article.notices", *STATEMENT}),
    "article_alignment": (Role.EDITOR, "", {"segment.*", "alignmentoverride.*"}),
    "article_drift": (Role.EDITOR, "", DRIFT),
    "permission_add": (Role.EDITOR, "", PERMISSION),
    "article_comments": (Role.EDITOR, "", {"article.comment_mode", "article.comment_days"}),
    "article_withdraw": (Role.EDITOR, "", ARTICLE | TIMES),
    "article_revisions": (Role.EDITOR, "", ARTICLE),
    "comment_change": (Role.MODERATOR, "", {"comment.*", "commentversion.*", *LOG}),
    "comment_queue_act": (Role.MODERATOR, QUEUE.format("act"), QUEUED | {"block.*"}),
    "comment_queue_all": (Role.MODERATOR, QUEUE.format("all"), QUEUED),
    "comment_queue_undo": (Role.MODERATOR, QUEUE.format("undo"), QUEUED),
    "block_trials": (Role.MODERATOR, "", {"block.*", *LOG}),
    "block_add": (Role.MODERATOR, "", {"block.*", *LOG}),
    "account_change_password": (Role.TRANSLATOR, "", {"user.password"}),
    "account_reauthenticate": (Role.TRANSLATOR, "", set()),
    "account_email": (Role.TRANSLATOR, "", {"user.email"}),
    "user_add": (Role.ADMINISTRATOR, "", USER | {"user.password"}),
    "user_change": (Role.ADMINISTRATOR, "", USER),
}


@pytest.fixture
def addresses(editor):
    """Return the page of each form."""
    translator, moderator = member(Role.TRANSLATOR), member(Role.MODERATOR)
    article = published(editor, translators=[translator])
    draft = ArticleFactory(translators=[translator], created_by=translator)
    first, second = CommentFactory.create_batch(2, article=article)
    moderation.mark_spam(second, by=moderator)
    done = reported(published(editor), "静か", wording="夜は暗い。")
    moderation.apply_report(done, by=editor)
    keys = {
        "article_change": draft,
        "originalsource_change": OriginalFactory(),
        "image_change": ImageFactory(),
        "author_change": AuthorFactory(),
        "report_change": reported(article, "潮", wording="別の文。"),
        "report_rework": reported(article, "夜", wording="別の文。"),
        "correction_change": corrected(article, editor, "二時間", "六時間"),
        "article_alignment": _paired(editor),
        "article_comments": article,
        "article_drift": _drifted(editor),
        "article_withdraw": article,
        "article_revisions": article,
        "comment_change": first,
        "user_change": UserFactory(),
    }
    return {
        name: reverse(
            name if name.startswith("account") else f"admin:articles_{name}",
            args=[keys[name].pk] if name in keys else [],
        )
        for name in FORMS
    }


def _drifted(editor):
    original = OriginalFactory(url="https://tides.example/pools-of-today")
    before = snapshot(original)
    article = ArticleFactory(original=original, body="\n\n".join(TARGET))
    publishing.publish(article, by=editor)
    after, now = snapshot(original, SOURCE[1:]), timezone.now()
    Drift.objects.create(article=article, before=before, after=after, digest="x", seen_at=now)
    return article


def _paired(editor):
    original = OriginalFactory(url="https://tides.example/pools")
    snapshot(original)
    made = ArticleFactory(original=original, body="\n\n".join(TARGET))
    publishing.save(made, by=editor, based_on=0)
    return made


@pytest.mark.parametrize("name", FORMS)
def test_a_form_answers_anything_and_changes_what_it_is_for(name, addresses):
    role, place, may_change = FORMS[name]
    client = Client()
    client.force_login(User.objects.filter(username=role).first() or member(role))
    queue, is_queue, _ = name.partition("_queue")
    page = client.get(reverse(f"admin:articles_{queue}_queue") if is_queue else addresses[name])
    shown = fields_of(page.content, place or "//form[@method='post' and not(@id='logout-form')]")
    before = rows()

    @bounded
    @given(forged(list(shown)))
    @example({})
    @example(NAMED)
    def send(typed):
        with undone():
            answer = copy_of(client).post(addresses[name], shown | typed)
            changed = changes(before, rows())
            assert answer.status_code < 500
            allowed = may_change | {"pagechange.*"}
            assert {each for each in changed if not is_in(each, allowed)} == set()

    send()
