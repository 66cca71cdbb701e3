"""Every way to smuggle a script in, through every field, into every page: none runs in a real browser."""

import json
from xml.etree import ElementTree  # reads what we wrote ourselves

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from articles import extraction, moderation, originals, publishing
from articles.models import Article, Block, Comment, OriginalSource, Snapshot
from tests.factories import (
    AuthorFactory,
    CommentFactory,
    ImageFactory,
    OriginalFactory,
    PermissionFactory,
    PublishedFactory,
    TagFactory,
    UserFactory,
)
from tests.publishing.samples import corrected, published, reported, segment_of
from tests.security.vectors import ALL

pytestmark = pytest.mark.django_db(transaction=True)
HOOK = "window.ran = () => { console.error('RAN'); }; window.alert = window.prompt = window.ran;"
# Handlers, addresses that run, and scripts within the page: what would run if the policy let it.
LEFT = """() => [...document.querySelectorAll("*")].flatMap((element) => [
  ...[...element.attributes].filter((each) =>
    /^on/i.test(each.name) || each.name === "srcdoc" ||
    (/^(href|src|action|formaction|xlink:href|data|poster|background|ping)$/i.test(each.name) &&
      /^(javascript|vbscript|data:text|data:image.svg)/i.test(each.value.replace(/[\\0-\\x20]/g, "")))
  ).map((each) => element.outerHTML.slice(0, 300)),
  ...(element.localName === "script" && !element.src && !/json/.test(element.type)
    ? [element.outerHTML.slice(0, 300)] : []),
  ...(["iframe", "object", "embed", "base", "applet", "frameset"].includes(element.localName)
    ? [element.outerHTML.slice(0, 300)] : []),
])"""


def fit(vector: str, longest: int) -> str:
    """Return what a database keeps of the vector."""
    return vector.replace("\0", "")[:longest] or "空"


@pytest.fixture
def poisoned(editor):
    """A site in which every field holds a vector, and one article all of them."""
    page = "".join(f"<p>Paragraph {n}. {vector}</p>" for n, vector in enumerate(ALL))
    for number, vector in enumerate(ALL[::4]):
        others = [ALL[(number * 4 + step) % len(ALL)] for step in range(4)]
        author = AuthorFactory(
            name=fit(vector, 90), original_name=fit(others[1], 90), biography=fit(others[2], 900)
        )
        image = ImageFactory(
            alt=fit(others[3], 90), caption=fit(vector, 90), credit=fit(others[1], 90)
        )
        original = OriginalFactory(
            title=fit(others[1], 290), site_name=fit(others[2], 90), authors=[author]
        )
        article = PublishedFactory(
            title=fit(vector, 290),
            body=fit(f"{vector}\n\n{others[1]}\n\n{others[2]}", 9_000),
            original=original,
            lead_image=image,
            tags=[TagFactory(name=fit(others[3], 40) + str(number))],
        )
        CommentFactory(
            article=article,
            name=fit(others[2], 50),
            text=fit(f"{vector}\n> {others[1]}", 2_000),
            state=Comment.State.APPROVED if number % 2 else Comment.State.HELD,
        )
    whole = PublishedFactory(
        title="全部", body=fit("\n\n".join(ALL), 99_000), lead_image=image, showing="full"
    )
    snapshot = originals.keep_reading(
        originals.Read(
            whole.original.url,
            Snapshot.Way.FETCHED,
            extraction.read_page(f"<article>{page}</article>", url=whole.original.url),
        ),
        by=editor,
    )
    originals.claim(snapshot, whole.original)
    originals.settle(whole)
    whole.save()
    originals.pair(whole)
    return whole


@pytest.fixture
def runs(page: Page):
    """Return what ran, and what the policy had to stop."""
    found: list[str] = []
    page.add_init_script(HOOK)
    page.on("console", lambda line: found.append(f"{page.url} {line.text}"))
    page.on("pageerror", lambda error: found.append(f"{page.url} {error}"))
    page.on(
        "dialog", lambda dialog: found.append(f"{page.url} {dialog.message}") or dialog.dismiss()
    )
    return lambda: [
        words for words in found if "RAN" in words or "Content Security" in words or "ran(" in words
    ]


def visit(page: Page, at, paths) -> dict[str, list[str]]:
    """Open each page and return what is left in it that would run."""
    found = {}
    for path in paths:
        page.goto(at(path), wait_until="domcontentloaded")
        found[path] = page.evaluate(LEFT)
    return {path: left for path, left in found.items() if left}


def test_no_script_runs_before_a_reader(page: Page, at, poisoned, runs):
    articles = [article.get_absolute_url() for article in Article.objects.all()[::6]]
    authors = [
        article.original.authors.get().get_absolute_url() for article in Article.objects.all()[::9]
    ]
    tags = [
        tag.get_absolute_url()
        for article in Article.objects.all()[::9]
        for tag in article.tags.all()
    ]
    views = ["translation", "ondemand", "bilingual", "original-first"]
    modes = [f"{poisoned.get_absolute_url()}?view={view}" for view in views]
    lists = ["/", "/authors/", "/tags/", "/sites/", "/archive/", "/corrections/"]
    searches = [f"/search/?q={vector}" for vector in ALL[::9]]

    left = visit(page, at, [*lists, *articles, *authors, *tags, *modes, *searches])

    assert left == {}
    assert runs() == []


def test_no_script_runs_before_staff(page: Page, at, poisoned, log_in, runs):
    log_in("editor")
    models = ["article", "author", "image", "originalsource", "tag"]
    lists = [reverse(f"admin:articles_{model}_changelist") for model in models]
    kept = {
        "article": poisoned.pk,
        "author": Article.objects.first().original.authors.get().pk,
        "image": Article.objects.first().lead_image_id,
        "originalsource": poisoned.original_id,
    }
    forms = [reverse(f"admin:articles_{model}_change", args=[pk]) for model, pk in kept.items()]
    pairs = reverse("admin:articles_article_alignment", args=[poisoned.pk])

    left = visit(page, at, [*lists, *forms, pairs])

    assert left == {}
    assert runs() == []


def discuss(editor, number: int) -> tuple[list[str], list[str]]:
    """Make an article about which everybody writes vectors; return its pages for readers and for staff."""
    a, b, c, d = (ALL[(number + step) % len(ALL)] for step in range(4))
    translator = UserFactory(name=fit(a, 100))
    article = published(editor, title=fit(b, 300), translators=[translator])
    right = {"conditions": fit(a, 900), "credit": fit(b, 190), "evidence": fit(c, 900)}
    permission = PermissionFactory(original=article.original, **right)
    found = {"licence": fit(a, 200), "description": fit(c, 900), "picture_url": d[:2000]}
    OriginalSource.objects.filter(pk=article.original_id).update(**found)
    correction = corrected(article, editor, "二時間", "六時間", note=fit(a, 900), credit=fit(b, 90))
    said = {"wording": fit(f"{c}六時間", 900), "note": fit(d, 900), "name": fit(a, 90)}
    report = reported(article, "六時間", **said)
    Block.objects.create(kind="word", value=fit(f"{number}{a}", 190), why=fit(b, 290))
    passage = segment_of(article, "石").public_id
    about = {"segment_key": passage, "quote": fit(c, 900)}
    held = CommentFactory(article=article, name=fit(a, 50), text=fit(b, 900), **about)
    act = moderation.edit(held, fit(c, 900), by=editor, seen=0, why=fit(d, 290))
    path = article.path
    rows = {
        "article_revisions": article,
        "article_history": article,
        "article_delete": article,
        "comment_change": held,
        "correction_change": correction,
        "originalsource_change": article.original,
        "permission_change": permission,
        "report_change": report,
        "report_rework": report,
    }
    forms = [reverse(f"admin:articles_{name}", args=[row.pk]) for name, row in rows.items()]
    readers = [f"/entry/{path}/", f"/cite/{path}/", f"/comments/{path}/", f"/report/{passage}/"]
    readers.append(f"/versions/{path}/{correction.earlier.number}/")
    if number % 2:
        publishing.withdraw(article, by=editor, reason=fit(d, 900))
    return readers, [*forms, reverse("admin:articles_comment_undo", args=[act])]


def test_no_script_runs_where_readers_report_and_staff_answers(page, at, editor, log_in, runs):
    pages = [discuss(editor, number) for number in range(0, len(ALL), 29)]
    readers = ["/corrections/", *(path for some, _ in pages for path in some)]
    models = ["block", "comment", "correction", "moderationentry", "permission", "report"]
    lists = [reverse(f"admin:articles_{model}_changelist") for model in models]
    queues = [reverse(f"admin:articles_{model}_queue") for model in ("comment", "report")]

    left = visit(page, at, readers)
    log_in("editor")
    left |= visit(page, at, [*lists, *queues, *(path for _, some in pages for path in some)])

    assert left == {}
    assert runs() == []


def test_no_script_of_readers_pages_makes_markup_of_a_text(page: Page, at, editor, enter):
    article = PublishedFactory()
    write = """() => {
      try { document.querySelector("h1").innerHTML = "<b>a</b>"; return "made" }
      catch (error) { return error.name }
    }"""
    enter(editor)

    made = {}
    for path in ["/", article.get_absolute_url(), "/accounts/email/", "/admin/"]:
        page.goto(at(path))
        made[path] = page.evaluate(write)

    assert list(made.values()) == ["TypeError", "TypeError", "TypeError", "made"]


def test_machines_read_words_and_no_markup(client, poisoned):
    page = client.get(poisoned.get_absolute_url()).content.decode()
    data = page.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    atom = ElementTree.fromstring(client.get("/feed/").content)  # noqa: S314
    feed = client.get("/feed.json").json()

    assert json.loads(data)
    assert len(atom.findall("{http://www.w3.org/2005/Atom}entry")) == len(feed["items"]) == 20
    assert not any("<script" in item["content_html"].lower() for item in feed["items"])
