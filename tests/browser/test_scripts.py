"""Every way to smuggle a script in, through every field, into every page: none runs in a real browser."""

import json
from xml.etree import ElementTree  # reads what we wrote ourselves

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from articles import extraction, originals
from articles.models import Article, Comment, Snapshot
from tests.factories import (
    AuthorFactory,
    CommentFactory,
    ImageFactory,
    OriginalFactory,
    PublishedFactory,
    TagFactory,
)
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
