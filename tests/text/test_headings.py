import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text import render


def levels(html):
    return [int(level) for level in re.findall(r"<h(\d)", html)]


def names(html):
    return re.findall(r'id="([^"]*)"', html)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ([1], [2]),
        ([2, 3, 2], [2, 3, 2]),
        ([1, 2, 3], [2, 3, 4]),
        ([2, 4, 6], [2, 3, 4]),
        ([4, 2, 3], [2, 2, 3]),
        ([1, 2, 4, 3], [2, 3, 4, 4]),
        ([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 6]),
    ],
)
def test_levels_begin_at_two_and_skip_none(written, shown):
    html = render("\n".join("#" * level + " 見出し" for level in written))

    assert levels(html) == shown


@given(st.lists(st.integers(1, 6), max_size=12))
def test_a_level_never_grows_by_more_than_one(written):
    shown = levels(render("\n".join("#" * level + " a" for level in written)))

    assert shown[:1] in ([], [2])
    assert all(after - before <= 1 for before, after in pairwise(shown))


def test_a_heading_has_a_name_of_its_words():
    assert names(render("# 潮の *Time*・一時間！")) == ["h-潮の-time-一時間"]


def test_equal_headings_have_different_names():
    assert names(render("# 潮\n# 潮 2\n# 潮\n# 潮")) == ["h-潮", "h-潮-2", "h-潮-3", "h-潮-4"]


def test_a_heading_without_letters_has_a_name():
    assert names(render("# ！？\n# ……")) == ["h-section", "h-section-2"]


def test_a_name_cannot_stand_for_a_property_of_the_document():
    assert names(render("# location")) == ["h-location"]


def test_readings_and_references_are_no_part_of_a_name():
    assert names(render("# {潮|しお}[^1]\n\n[^1]: 注"))[0] == "h-潮"


def test_a_name_cannot_be_chosen():
    assert 'id="h-潮-id-x"' in render("# 潮 {#id=x}")


def test_headings_in_quotations_and_notes_are_part_of_the_order():
    html = render("# 一\n\n> ### 二\n\n[^1]: # 三\n\n本文[^1]")

    assert levels(html) == [2, 3, 2]


def test_underlined_headings_are_headings():
    assert levels(render("一\n===\n\n二\n---\n\n三\n-")) == [2, 3, 3]


def test_an_underlined_heading_may_have_two_lines():
    assert ">一<br>\n二</h2>" in render("一\n二\n===")
