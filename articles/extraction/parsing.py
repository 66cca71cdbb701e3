"""Parsing: from the source of a page, whatever its state, to a tree."""

import re

from lxml import etree, html
from lxml.html import HtmlElement

from articles import web

# The parser reads bytes, so that nothing the page says of its own encoding is believed.
ENCODING = "utf-8"
# Characters that no HTML may hold; libxml2 would make visible signs of them.
FORBIDDEN = re.compile("[\0-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
WHOLE = re.compile(r"<(?:!doctype\s+html|html|head|body|title)\b", re.IGNORECASE)
# What some systems put around it when a part of a page is copied, in a page of its own.
COPIED = "<!--StartFragment"
# Elements without content that libxml2 does not know as such: it would put the rest of the text into them.
VOID = re.compile(r"<(source|track|wbr)\b([^<>/]*(?:/(?!>)[^<>/]*)*)/?>", re.IGNORECASE)
EMPTY = "<html><body></body></html>"


def parse(source: str) -> HtmlElement:
    """Return the tree of a page or of a part of one; of nothing, an empty page. Never raises."""
    data = VOID.sub(r"<\1\2/>", web.thin(FORBIDDEN.sub("", source))).encode(ENCODING)
    parser = html.HTMLParser(encoding=ENCODING, huge_tree=True)
    try:
        return html.document_fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError):
        return html.document_fromstring(EMPTY)


def is_fragment(source: str) -> bool:
    """Return whether somebody copied this out of a page: no head and no body is in it."""
    return COPIED in source or not WHOLE.search(source)
