"""What a page says to those who look at it or have it read to them."""

import re
from html.parser import HTMLParser

JAPANESE = re.compile("[ぁ-ヿ一-龠々]")
# Letters in capitals may stand for a thing in any language, such as JPEG.
LATIN = re.compile("[A-Za-z]*[a-z]{2,}")
# Names are the same in every language, and each language is called by its own.
NAMES = re.compile("Diary|English|JavaScript|en、fr|日本語|blog\\.example|2000-|https?://\\S+")
SAID = {"alt", "aria-label", "aria-description", "label", "placeholder", "title"}
SILENT = {"script", "style", "code", "textarea"}


def seen(html: str) -> list[str]:
    """Return the words of the page, piece by piece; code and what people typed are left out."""
    page = _Page()
    page.feed(html)
    return page.found


def foreign(html: str, *, language: str, also: str = "") -> list[str]:
    """Return the words of a page that belong to the other language; `also` matches what may."""
    pattern = JAPANESE if language == "en" else LATIN
    names = re.compile(f"{NAMES.pattern}|{also}") if also else NAMES
    return [words for words in seen(html) if pattern.search(names.sub("", words))]


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.silent = 0
        self.named = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = dict(attributes)
        # A language in a list of languages is called by its own name.
        self.silent += tag in SILENT or (tag == "option" and "lang" in values)
        self.named = tag == "option" and "lang" in values
        if tag == "input" and values.get("type") == "submit":
            self._take(values.get("value") or "")
        if tag == "meta" and values.get("name") == "description":
            self._take(values.get("content") or "")
        for name in SAID & set(values):
            self._take(values[name] or "")

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in SILENT or (tag == "option" and self.named)

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self._take(data)

    def _take(self, words: str) -> None:
        if words.strip():
            self.found.append(" ".join(words.split()))
