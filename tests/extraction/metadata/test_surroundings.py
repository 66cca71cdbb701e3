import pytest
from lxml import html

from articles.extraction.metadata.surroundings import Zone, judge
from articles.extraction.metadata.walking import words_of


def zone(markup):
    element = html.fragment_fromstring(markup)
    return judge(element, words_of(element))


@pytest.mark.parametrize(
    "markup",
    [
        "<div id=comments>",
        "<nav>",
        "<div class='relatedArticles'>",
        "<ul class=sidebar-widget>",
        "<aside>",
    ],
)
def test_what_is_not_of_the_article(markup):
    assert zone(markup) & Zone.ASIDE


@pytest.mark.parametrize(
    "markup",
    [
        "<main class='has-sidebar sidebar'>",
        "<article class=related>",
        "<div class=entry>",
        "<a class=comments-link>",
    ],
)
def test_what_may_be(markup):
    assert not zone(markup) & Zone.ASIDE


def test_captions_and_footers_are_known():
    assert zone("<p class=wp-caption-text>") & Zone.FIGURE
    assert zone("<div id=site-footer>") & Zone.FOOTER
    assert zone("<p class=entry-footer>") == Zone.NONE
