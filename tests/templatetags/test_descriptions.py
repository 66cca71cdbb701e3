import json

import pytest

from articles.templatetags.descriptions import credit_lines, linked_data, locale, open_graph
from tests.descriptions.samples import BARE, HOSTILE, WHOLE
from tests.factories import PublishedFactory


def test_a_description_is_one_element_whatever_its_words():
    element = linked_data(BARE)

    start, end = '<script type="application/ld+json">', "</script>"
    assert element.startswith(start)
    assert element.index(end) == len(element) - len(end)
    assert json.loads(element.removeprefix(start).removesuffix(end))["headline"] == HOSTILE


def test_a_language_is_told_with_a_country():
    assert locale(WHOLE.language) == "ja_JP"


@pytest.mark.django_db
def test_credits_are_safe_to_write():
    lines = credit_lines(PublishedFactory(credits=["<b>"]))

    assert [line.__html__() for line in lines] == ["&lt;b&gt;"]


def test_no_word_ends_an_element_of_the_head():
    elements = open_graph(BARE)

    assert elements.count("<") == elements.count('<meta property="')
