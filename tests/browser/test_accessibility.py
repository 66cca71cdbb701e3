"""Every page of the demonstration site as axe-core sees it: in light on a desk, in dark on a phone."""

import pytest
from playwright.sync_api import Page

from articles.management import demonstration
from articles.models import User
from tests import crawling
from tools import node_packages

pytestmark = pytest.mark.django_db(transaction=True)
LOOK = """async () => {
  // Observers of sizes speak with the next picture; what fades has faded.
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  await Promise.all(document.getAnimations().map(change => change.finished));
  // Boxes of choices are Django's own, and so is what they tell to those who cannot see them.
  // The rule that asks for the texts of style sheets is not among those that are run.
  const found = await axe.run({exclude: ".select2-container"},
    {resultTypes: ["violations"], preload: {assets: ["media"]}});
  return found.violations.flatMap(fault => fault.nodes.map(node => fault.id + " " + node.html));
}"""
VIEWS = {"light": {"width": 1280, "height": 900}, "dark": {"width": 390, "height": 844}}


@pytest.fixture
def axe(page: Page):
    """Return a function that tells what is wrong with the page that is open."""
    script = (node_packages.provide("checkers") / "axe-core" / "axe.min.js").read_text()

    def faults() -> list[str]:
        # By the door of the debugger, which the policy of the page does not close.
        page.evaluate(script)
        found = []
        for scheme, size in VIEWS.items():
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size(size)
            found += page.evaluate(LOOK)
        return found

    return faults


@pytest.fixture
def faults_of(page: Page, at, axe):
    """Return a function that looks at pages, and tells of those that have faults."""

    def look(paths) -> dict[str, list[str]]:
        found = {}
        for path in paths:
            page.goto(at(path))
            found[path] = axe()
        return {path: faults for path, faults in found.items() if faults}

    return look


def test_no_page_of_readers_has_a_fault(context, at, faults_of):
    crawling.load()
    writer = {"name": "writer", "value": crawling.cookie(), "url": at(crawling.COMMENTS)}
    context.add_cookies([writer])

    assert faults_of(crawling.pages()) == {}


def test_no_page_of_editors_has_a_fault(enter, faults_of):
    crawling.load()
    editor = User.objects.get(username=demonstration.EDITOR)
    enter(editor)

    assert faults_of(crawling.pages_within(editor)) == {}


def test_faults_are_found_in_either_scheme(page: Page, axe):
    page.set_content(
        """<!doctype html><html lang=en><title>a</title><meta name=color-scheme content="light dark">
        <main><h1>words</h1><img src=a.png>
        <p style="color: light-dark(#000, #222); background: light-dark(#fff, #111)">words</p>"""
    )

    assert [fault.split()[0] for fault in axe()] == ["image-alt", "color-contrast", "image-alt"]
