"""Every page of readers of the demonstration site as axe-core sees it: in light on a desk, in dark on a phone."""

import pytest
from playwright.sync_api import Page

from tests import crawling

pytestmark = pytest.mark.django_db(transaction=True)


def test_no_page_of_readers_has_a_fault(page: Page, context, at, axe):
    crawling.load()
    writer = {"name": "writer", "value": crawling.cookie(), "url": at(crawling.COMMENTS)}
    context.add_cookies([writer])
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

    assert [fault.split()[0] for fault in axe()] == ["image-alt", "color-contrast", "image-alt"]
