"""Every page of the demonstration site as axe-core sees it, in light and in dark."""

import pytest
from playwright.sync_api import Page

from tests import crawling
from tools import node_packages

pytestmark = pytest.mark.django_db(transaction=True)
LOOK = """async options => {
  const found = await axe.run(document, {resultTypes: ["violations"], ...options});
  return found.violations.flatMap(fault => fault.nodes.map(node => fault.id + " " + node.html));
}"""
# The ink and the ground alone depend on the scheme.
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def axe(page: Page):
    """Return a function that tells what is wrong with the page that is open."""
    script = (node_packages.provide("checkers") / "axe-core" / "axe.min.js").read_text()

    def faults() -> list[str]:
        # By the door of the debugger, which the policy of the page does not close.
        page.evaluate(script)
        page.emulate_media(color_scheme="light")
        found = page.evaluate(LOOK, {})
        page.emulate_media(color_scheme="dark")
        return found + page.evaluate(LOOK, COLOURS)

    return faults


def test_no_page_has_a_fault(page: Page, at, axe):
    crawling.load()
    found = {}

    for path in crawling.pages():
        page.goto(at(path))
        found[path] = axe()

    assert {path: faults for path, faults in found.items() if faults} == {}


def test_faults_are_found_in_either_scheme(page: Page, axe):
    page.set_content(
        """<!doctype html><html lang=en><title>a</title><meta name=color-scheme content="light dark">
        <main><h1>words</h1><img src=a.png>
        <p style="color: light-dark(#000, #222); background: light-dark(#fff, #111)">words</p>"""
    )

    assert [fault.split()[0] for fault in axe()] == ["image-alt", "color-contrast"]
