"""Text fragments in a real browser: every link that is made is followed, and the matcher is compared."""

import re
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from lxml import html
from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as PageTimeout

from articles.fragments import (
    Finder,
    Line,
    LinkState,
    count_matches,
    link_to,
    read_lines,
)
from tests.fragments.cases import CASES
from tests.fragments.passages import PAGES, divide, parse

# Room above and below, so that a browser can bring every line into the middle of its window.
ROOM = "<style>html { padding: 1500px 0 !important }</style>"
UNRENDERED = {"noscript", "template"}
LOCATE = """([tag, index, needles]) => {
  const root = document.getElementsByTagName(tag)[index];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = "", places = [];
  for (let node; (node = walker.nextNode());) {
    if (!node.parentElement.checkVisibility()) continue;
    [...node.data].reduce((offset, letter) => {
      if (!/[\\s\\u00ad]/.test(letter)) {
        text += letter;
        for (let n = 0; n < letter.length; n++) places.push([node, offset]);
      }
      return offset + letter.length;
    }, 0);
  }
  let at = 0, found = -1;
  for (const needle of needles) {
    found = text.indexOf(needle, at);
    if (found < 0) return null;
    at = found + needle.length;
  }
  const range = document.createRange();
  range.setStart(...places[found]);
  range.setEnd(places[found][0], places[found][1] + 1);
  const box = range.getClientRects()[0];
  return box ? (box.top + box.bottom) / 2 / innerHeight : null;
}"""


class _Server(ThreadingHTTPServer):
    pages: dict[str, str]


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        body = self.server.pages.get(self.path, "").encode()
        # A browser that is sent elsewhere hangs up.
        with suppress(ConnectionError):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Stay silent."""


def serve() -> Iterator[_Server]:
    server = _Server(("127.0.0.1", 0), _Handler)
    server.pages = {}
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def theirs() -> Iterator[_Server]:
    """Serve the originals."""
    yield from serve()


@pytest.fixture
def ours() -> Iterator[_Server]:
    """Serve the page with the links, from another origin."""
    yield from serve()


def address(server: _Server, path: str) -> str:
    return f"http://127.0.0.1:{server.server_port}{path}"


def write_links(urls: list[str]) -> str:
    """Return a page of links that stand in rows, so that a click needs no looking."""
    page = html.document_fromstring("<!doctype html><title>links</title><body></body>")
    for number, url in enumerate(urls):
        left, top = place_of(number)
        style = f"position:absolute;left:{left}px;top:{top}px"
        anchor = html.Element("a", href=url, rel="noopener", style=style)
        anchor.text = "原文"
        page.body.append(anchor)
    return html.tostring(page, encoding="unicode")


def place_of(number: int) -> tuple[int, int]:
    return 20 + number // 40 * 60, 20 + number % 40 * 20


def follow(page: Page, ours: _Server, number: int) -> bool:
    """Click a link on our page, and return whether the page that it opens scrolled."""
    left, top = place_of(number)
    page.goto(address(ours, "/"))
    page.mouse.click(left + 5, top + 5)
    page.wait_for_url("**/original*", wait_until="commit")
    return scrolls(page, within=2000)


def scrolls(page: Page, *, within: int) -> bool:
    """Return whether a page has scrolled after so many milliseconds."""
    try:
        page.wait_for_function("scrollY > 0", timeout=within)
    except PageTimeout:
        return False
    return True


def locate(page: Page, lines: tuple[Line, ...], number: int) -> float | None:
    """Return how far down in the window a line begins: 0 at the upper edge, 1 at the lower."""
    element = lines[number].element
    alike = [
        other
        for other in element.getroottree().iter(element.tag)
        if not any(parent.tag in UNRENDERED for parent in other.iterancestors())
    ]
    needles = [
        re.sub(r"\s", "", line.text) for line in lines[: number + 1] if line.element is element
    ]
    return page.evaluate(LOCATE, [element.tag, alike.index(element), needles])


@pytest.mark.parametrize("saved", PAGES, ids=lambda path: path.stem)
def test_every_link_leads_to_its_paragraph(saved: Path, page: Page, theirs, ours):
    text = saved.read_text()
    lines = read_lines(parse(text))
    finder = Finder([line.text for line in lines])
    links = {first: finder.link(first, last) for first, last in divide(lines)}
    found = {first: link for first, link in links.items() if link.state is LinkState.UNIQUE}
    urls = [link_to(address(theirs, "/original"), link.directive) for link in found.values()]
    theirs.pages["/original"] = text + ROOM
    ours.pages["/"] = write_links(urls)
    missed = []

    for number, (first, link) in enumerate(found.items()):
        place = locate(page, lines, first) if follow(page, ours, number) else None
        if place is None or not 0 <= place <= 0.6:
            missed.append((lines[first].text, link.directive, place))

    assert missed == []
    assert len(found) >= 15


@pytest.mark.parametrize("part", range(4))
def test_the_matcher_agrees_with_the_browser(part: int, page: Page, theirs):
    different = []

    for number, (name, (text, directive)) in enumerate(list(CASES.items())[part::4]):
        theirs.pages[f"/{number}"] = f"<!doctype html><meta charset=utf-8>{text}{ROOM}"
        lines = [line.text for line in read_lines(parse(text))]
        page.goto(link_to(address(theirs, f"/{number}"), directive))
        expected = count_matches(lines, directive) > 0
        if scrolls(page, within=2000 if expected else 60) is not expected:
            different.append((name, lines, directive))

    assert different == []
