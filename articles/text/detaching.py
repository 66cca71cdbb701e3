"""Detaching: the HTML of a text as it can be shown away from its page."""

import re
from collections.abc import Callable
from html import escape, unescape
from urllib.parse import urljoin

# In what we write every "<" of the text is escaped, and in values of attributes every quote.
TAG = re.compile(r'<[a-z][a-z0-9]*(?:\s+[a-z-]+(?:="[^"]*")?)*\s*>')
ATTRIBUTE = re.compile(r'(?<!\s)\s++([a-z-]++)="([^"]*)"')
CANDIDATE = re.compile(r"(?<![^\s,])[^\s,]++(?= \d+w)")
# Elsewhere nothing lays a picture upon its sketch.
SKETCH = re.compile(r'<svg class="sketch".*?</svg></svg>')
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
# They number the blocks of a text for its own page alone.
OURS = frozenset({"data-block"})
ADDRESSES = frozenset({"href", "src", "cite"})


def detach(html: str, *, base: str) -> str:
    """Return HTML that we wrote for the page at `base`, with all addresses whole.

    Footnotes lead to the page too, for a reader shows many texts beside each other.
    """

    def change(match: re.Match[str]) -> str:
        return _change(match, lambda address: _complete(address, base))

    return TAG.sub(lambda tag: ATTRIBUTE.sub(change, tag[0]), SKETCH.sub("", html))


def _change(match: re.Match[str], complete: Callable[[str], str]) -> str:
    name, value = match.groups()
    if name in OURS:
        return ""
    if name in ADDRESSES:
        return f' {name}="{escape(complete(unescape(value)))}"'
    if name == "srcset":
        whole = CANDIDATE.sub(lambda found: complete(found[0]), unescape(value))
        return f' {name}="{escape(whole)}"'
    return match[0]


def _complete(address: str, base: str) -> str:
    if SCHEME.match(address):
        return address
    try:
        return urljoin(base, address)
    except ValueError:
        return address
