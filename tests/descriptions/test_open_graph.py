from dataclasses import replace

from articles.descriptions import open_graph
from tests.descriptions.samples import BARE, WHOLE


def test_a_translation_says_what_it_is():
    told = dict(open_graph(WHOLE))

    assert told["og:type"] == "article"
    assert told["og:title"] == WHOLE.title
    assert told["og:url"] == WHOLE.url
    assert told["og:image"] == WHOLE.card.url
    assert told["og:image:width"] == str(WHOLE.card.width)
    assert told["article:published_time"].startswith("2026-")


def test_each_author_and_each_tag_is_named():
    told = open_graph(replace(WHOLE, tags=("海", "旅")))

    authors = [("article:author", author.url) for author in WHOLE.original.authors]
    assert told[-4:] == [*authors, ("article:tag", "海"), ("article:tag", "旅")][-4:]


def test_what_is_not_known_is_left_out():
    told = dict(open_graph(replace(BARE, summary="", language="eo")))

    assert "og:description" not in told
    assert "og:locale" not in told
