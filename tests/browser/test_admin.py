"""The pages of the admin in a real browser: their layout under titles that no line holds."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from tests.factories import ArticleFactory, OriginalFactory, PublishedFactory, TagFactory

pytestmark = [pytest.mark.django_db(transaction=True)]
LONG = "長" + "x" * 280
WIDTHS = [360, 768, 800, 1280]
BEYOND = """() => {
  const form = document.querySelector("#content-main form").getBoundingClientRect();
  return [...document.querySelectorAll(".select2-container")]
    .filter(box => box.getBoundingClientRect().right > form.right + 1).length;
}"""


@pytest.fixture
def addresses(at):
    original = OriginalFactory(title=LONG)
    draft = ArticleFactory(title=LONG, original=original, tags=[TagFactory(name="x" * 50)])
    article = PublishedFactory(title=LONG, original=original)
    names = {
        "change": reverse("admin:articles_article_change", args=[draft.pk]),
        "list": reverse("admin:articles_article_changelist"),
        "withdraw": reverse("admin:articles_article_withdraw", args=[article.pk]),
        "history": reverse("admin:articles_article_history", args=[draft.pk]),
        "delete": reverse("admin:articles_article_delete", args=[draft.pk]),
        "original": reverse("admin:articles_originalsource_change", args=[original.pk]),
        "originals": reverse("admin:articles_originalsource_changelist"),
    }
    return {name: at(path) for name, path in names.items()}


@pytest.mark.parametrize(
    "name", ["change", "list", "withdraw", "history", "delete", "original", "originals"]
)
def test_a_title_without_a_break_stays_on_the_page(page: Page, addresses, editor, log_in, name):
    log_in("editor")
    page.goto(addresses[name])

    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width


def test_fields_stay_within_their_form(page: Page, addresses, editor, log_in):
    log_in("editor")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(addresses["change"])
        assert page.evaluate(BEYOND) == 0, width


def test_a_field_of_choices_shows_that_it_has_the_focus(page: Page, addresses, editor, log_in):
    log_in("editor")
    page.goto(addresses["change"])

    page.locator(".field-tags .select2-search__field").focus()

    box = page.locator(".field-tags .select2-selection")
    assert box.evaluate("box => getComputedStyle(box).outlineWidth") == "3px"


def test_buttons_below_each_other_are_equally_wide(page: Page, addresses, editor, log_in):
    log_in("editor")
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(addresses["change"])

    buttons = page.locator(".submit-row input").all()

    assert len({button.bounding_box()["width"] for button in buttons}) == 1
