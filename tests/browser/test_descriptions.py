"""What is written for machines does not disturb the browser, which obeys the policy of the site."""

import json

import pytest
from django.utils import timezone

from tests.descriptions.samples import HOSTILE
from tests.factories import OriginalFactory, PublishedFactory

pytestmark = pytest.mark.django_db(transaction=True)
READ = "document.querySelector('script[type=\"application/ld+json\"]').textContent"
REFUSED = """
window.refused = [];
document.addEventListener("securitypolicyviolation", event =>
  window.refused.push(event.violatedDirective + " " + event.blockedURI));
"""


def test_a_browser_reads_the_description_and_refuses_nothing(page, at, complaints):
    hostile = HOSTILE.replace("\x00", "")
    article = PublishedFactory(title=hostile, original=OriginalFactory(title=hostile))
    page.add_init_script(REFUSED)

    page.goto(at(article.get_absolute_url()))

    node = json.loads(page.evaluate(READ))
    assert node["headline"] == hostile
    assert node["translationOfWork"]["headline"] == hostile
    assert page.locator("h1").count() == 1
    assert page.evaluate("window.refused") == []


def test_the_manifest_is_one_that_the_browser_takes(context, page, at, complaints):
    page.goto(at("/"))

    session = context.new_cdp_session(page)
    found = session.send("Page.getAppManifest")

    assert found["errors"] == []
    assert found["url"] == at("/manifest.webmanifest")
    assert json.loads(found["data"])["start_url"] == "/"


def test_a_feed_is_well_formed_to_the_browser(page, at):
    PublishedFactory(published_at=timezone.now(), title=HOSTILE.replace("\x00", ""))
    page.goto(at("/"))

    root = page.evaluate(
        """() => new Promise((resolve) => {
          const asking = new XMLHttpRequest();
          asking.open("GET", "/feed/");
          asking.responseType = "document";
          asking.onload = () => {
            const parsed = asking.responseXML;
            const count = parsed.querySelectorAll("entry").length;
            resolve([parsed.documentElement.localName, count]);
          };
          asking.send();
        })"""
    )

    assert root == ["feed", 1]
