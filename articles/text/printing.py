"""Printing: links whose text is their address already, which paper need not write out once more."""

import re
from html import unescape

from articles.text.addresses import decode

LINK = re.compile(r'<a (href="(https?://[^"]*+)"[^>]*+)>([^<]++)</a>')


def mark_bare_links(html: str) -> str:
    """Return the HTML, which was made safe, with such links told from others by a class."""
    return LINK.sub(_mark, html)


def _mark(match: re.Match[str]) -> str:
    attributes, address, words = match.groups()
    if words != address and unescape(words) != decode(unescape(address)):
        return match[0]
    return f'<a class="bare" {attributes}>{words}</a>'
