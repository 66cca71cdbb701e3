import pytest

from articles.web import thin
from articles.web.attributes import MOST

PAGE = """<!doctype html><html lang=ja><body class="a b" data-x='<p>' hidden>
<p title="1 > 0">言葉<br/>words < more words <a href=/x?a=b>と</a></p><script>if (a<b && c) {}</script>"""


def test_a_page_stays_as_it_is():
    assert thin(PAGE) == PAGE


@pytest.mark.parametrize(
    "template", [" a#=b", " a#", '\n a# = "b"', "/a#='b'", "a#='b'", ' =a#="b"', " a#=<p"]
)
def test_an_element_keeps_so_many_attributes(template):
    written = "".join(template.replace("#", str(n)) for n in range(100_000))

    thinned = thin(f"<p x='y'{written}>言葉</p>")

    assert thinned.count("a") == MOST - 1
    assert thinned.startswith("<p x='y'")
    assert thinned.endswith(">言葉</p>")
