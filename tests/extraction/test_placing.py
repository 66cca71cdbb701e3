from articles.extraction import read_page

ONE, TWO = (
    "One, and more of what it says at some length, so that it is prose,",
    "two, which floats.",
)


def test_what_floats_within_a_line_has_a_line_of_its_own():
    words = f"<b>{ONE}<b style='float:left'><a>{TWO}</a></b></b>"
    html = f"<html><body><article><div class='entry-content'>{words}</div></article></body></html>"

    reading = read_page(html, url="https://a.example/")

    assert reading.lines == (ONE, TWO)
    assert [(block.first_line, block.last_line) for block in reading.blocks] == [(0, 2)]
