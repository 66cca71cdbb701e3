"""What a page shows, as far as its condition depends on it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from articles.composing import compose
from articles.web.attributes import thin
from articles.web.pages import Page

SPACE = re.compile(r"\s+")
SENTENCE = re.compile(r"[.!?。!?\n]")
MARKS = re.compile(r"[\W_]+")
REFRESH = re.compile(r"\burl\s*=\s*['\"]?([^'\"\s>]{1,2000})", re.IGNORECASE)
# A shorter sentence may stand on any page, and so many of them are enough to know a text again.
TELLING = 20
SAMPLE = 40
# What a script does to send the reader on stands at its beginning.
LONGEST_SCRIPT = 20_000


@dataclass(frozen=True)
class Sight:
    """What a page shows: its titles in lower case, its visible text, its scripts and their hosts."""

    titles: tuple[str, ...] = ()
    text: str = ""
    scripts: str = ""
    refreshes: tuple[str, ...] = ()

    def holds(self, known: Sequence[str]) -> float:
        """Return how much of a known text the page still has, between 0 and 1; nothing known is 0."""
        sentences = [
            bare
            for part in known
            for sentence in SENTENCE.split(part)
            if len(bare := strip(sentence)) >= TELLING
        ]
        sample = sentences[:: max(1, len(sentences) // SAMPLE)]
        shown = strip(self.text)
        return sum(sentence in shown for sentence in sample) / len(sample) if sample else 0.0

    def is_titled(self, title: str) -> bool:
        """Say whether a known title stands in one of the page's."""
        bare = strip(title)
        return bool(bare) and any(bare in strip(each) for each in self.titles)


def see(page: Page) -> Sight:
    """Return what a page shows; nothing of what has no markup or is broken beyond reading."""
    tree = _parse(page.text)
    if tree is None:
        return Sight()
    scripts = " ".join(_read_scripts(tree))
    refreshes = [
        found[1]
        for content in tree.xpath(
            "//meta[translate(@http-equiv,'REFSH','refsh')='refresh']/@content"
        )
        if (found := REFRESH.search(str(content)))
    ]
    titles = [_fold(each.text_content()) for each in tree.xpath("//head/title | //h1")]
    etree.strip_elements(tree, "script", "style", "template", "title", with_tail=False)
    return Sight(tuple(titles), _fold(tree.text_content()), scripts, tuple(refreshes))


def strip(text: str) -> str:
    """Return the letters and figures of a text, in lower case."""
    return MARKS.sub("", _fold(text))


def _parse(text: str) -> HtmlElement | None:
    try:
        return document_fromstring(
            thin(text).encode("utf-8", "replace"), parser=HTMLParser(encoding="utf-8")
        )
    except etree.ParserError:
        return None


def _read_scripts(tree: HtmlElement) -> list[str]:
    addresses = tree.xpath("//script/@src | //iframe/@src | //frame/@src")
    return [str(each) for each in (*addresses, *tree.xpath("//script/text()"))]


def _fold(text: str) -> str:
    return SPACE.sub(" ", compose(text, "NFKC")).strip().casefold()
