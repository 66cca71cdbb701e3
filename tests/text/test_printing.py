"""Links that paper need not write out once more."""

import pytest

from articles.text import mark_bare_links, render


@pytest.mark.parametrize(
    "text",
    [
        "https://a.example/b?c=d&e=f",
        "<https://a.example/b>",
        "[https://a.example/b](https://a.example/b)",
        "https://a.example/%E6%BD%AE",
        "http://a.example/it's",
    ],
)
def test_an_address_that_is_its_own_text_is_marked(text):
    html = mark_bare_links(render(text))

    assert html.count('<a class="bare" href="http') == 1
    assert html.replace(' class="bare"', "") == render(text)


@pytest.mark.parametrize(
    "text",
    [
        "[浜](https://a.example/b)",
        "[https://a.example/b](https://c.example/d)",
        "[https://a.example/*b*](https://a.example/b)",
        "[a@b.example](mailto:a@b.example)",
        "文だけ。",
    ],
)
def test_every_other_link_stays_as_it_is(text):
    assert mark_bare_links(render(text)) == render(text)
