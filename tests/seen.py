"""What a page says to those who look at it or have it read to them."""

from html.parser import HTMLParser

SAID = {"alt", "aria-label", "aria-description", "label", "placeholder", "title"}
SILENT = {"script", "style", "code", "textarea"}


def seen(html: str) -> list[str]:
    """Return the words of the page, piece by piece; code and what people typed are left out."""
    page = _Page()
    page.feed(html)
    return page.found


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = dict(attributes)
        self.silent += tag in SILENT
        if tag == "input" and values.get("type") == "submit":
            self._take(values.get("value") or "")
        if tag == "meta" and values.get("name") == "description":
            self._take(values.get("content") or "")
        for name in SAID & set(values):
            self._take(values[name] or "")

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in SILENT

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self._take(data)

    def _take(self, words: str) -> None:
        if words.strip():
            self.found.append(" ".join(words.split()))
