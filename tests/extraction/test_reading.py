import pytest

from articles.extraction import read_page

URL = "https://hill.example/2020/kiln/"
PROSE = "The kiln is lit on the first cold day and goes out when the last pot is dry, not before. "


def read(html):
    return read_page(html, url=URL).blocks


def texts(html):
    return [block.text for block in read(html)]


def page(body, head=""):
    return f"<!doctype html><html><head><title>Kiln</title>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize("html", ["", " \n", "<!-- c -->", "\0\0", "\ud800", "<?xml ?>", "<html>"])
def test_nothing_is_read_from_nothing(html):
    reading = read_page(html, url=URL)

    assert (reading.blocks, reading.lines) == ((), ())


def test_page_of_links_has_no_main_text():
    menu = "".join(
        f"<li><a href='/{n}'>A place that is number {n} of many</a></li>" for n in range(20)
    )

    assert (
        read(page(f"<ul>{menu}</ul><form><input><label>Find something here</label></form>")) == ()
    )


def test_lines_are_those_of_the_whole_page():
    body = f"<nav><a href='/'>Home</a></nav><article><p>{PROSE}</p></article><footer>Since 1990</footer>"

    reading = read_page(page(body), url=URL)

    assert reading.lines == ("Home", PROSE.strip(), "Since 1990")
    assert [(block.first_line, block.last_line) for block in reading.blocks] == [(1, 2)]


def test_pasted_part_of_a_page_is_read_whole():
    blocks = read("<h2>Ash</h2><p>Short.</p><p>Also <a href='../ash'>short</a>.</p>")

    assert [(block.kind, block.text) for block in blocks] == [
        ("heading", "Ash"),
        ("paragraph", "Short."),
        ("paragraph", "Also short."),
    ]
    assert blocks[2].links == ("https://hill.example/2020/ash",)


def test_metadata_are_read_with_the_headers():
    reading = read_page(page(f"<p>{PROSE}"), url=URL, headers={"content-language": "en-IE"})

    assert "en-IE" in [found.value for found in reading.metadata.values()]


def test_base_of_the_page_is_heeded():
    head = "<base href='/pots/'>"

    (block,) = read(page(f"<article><p>{PROSE} <a href='jug'>Jug</a></p></article>", head))

    assert block.links == ("https://hill.example/pots/jug",)


def test_links_within_the_page_are_none():
    html = f"<p>{PROSE}<a href='#top'>up</a> <a href='{URL}#n1'>1</a> <a href='mailto:a@b.example'>m</a></p>"

    (block,) = read(html)

    assert block.links == ()
    assert "href" not in block.html


def test_page_that_calls_itself_something_else_is_read_as_text():
    html = (
        f"<?xml version='1.0' encoding='utf-16'?><html><meta charset=utf-16><body><p>{PROSE}é日</p>"
    )

    assert texts(html) == [f"{PROSE}é日"]


@pytest.mark.parametrize(
    "tag", ["div", "b", "blockquote", "ul", "table", "span", "font", "ruby", "figure"]
)
def test_nesting_without_end_is_survived(tag):
    reading = read_page(f"<{tag}>x" * 3_000, url=URL)

    assert reading.lines
    assert len(reading.blocks) < 5_000


def test_copied_part_keeps_the_heading_that_it_begins_with():
    blocks = read("<meta charset='utf-8'><h1>Firing</h1><p>By night.</p>")

    assert [block.text for block in blocks] == ["Firing", "By night."]


def test_copied_part_in_a_page_of_its_own_is_read_whole():
    html = "<html><body><!--StartFragment--><p>Ash.</p><!--EndFragment--></body></html>"

    assert texts(html) == ["Ash."]
