"""Short pages for the tests of metadata."""

import json

from lxml import html

from articles.extraction.found import Field, Found
from articles.extraction.metadata import read_metadata

URL = "https://www.quiethill.example/essays/the-long-way-round"


def read(body="", *, head="", url=URL, headers=None):
    """Return what is found on a page of this head and body."""
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return read_metadata(html.document_fromstring(page), url=url, headers=headers or {})


def value(field, body="", **rest):
    """Return the value found for a field, or nothing."""
    found = read(body, **rest).get(field)
    return found.value if found else None


def authors(body="", **rest):
    """Return the names found."""
    return read(body, **rest).get(Field.AUTHORS, Found((), "")).values


def linked(data):
    """Return a script of linked data."""
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'
