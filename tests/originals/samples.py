"""An original as it was read, and its translation."""

from articles import extraction, originals
from articles.models import Snapshot

SOURCE = [
    "The tide leaves the pools twice a day, and twice a day it takes them back again.",
    "In 1998 my mother counted 43 limpets on one stone.",
    "She wrote the number on the door of the shed.",
    "Nobody had asked her to count them, and nobody has counted them since.",
    "I went back last spring with a lamp and a notebook.",
]
TARGET = [
    "潮は日に二度、潮だまりを置いていき、日に二度、また取り戻していく。",
    "1998年、母は一つの石の上にカサガイを43個数えた。その数を物置の戸に書きつけた。",
    "昨年の春、わたしは灯りと帳面を持って戻った。",
]


def page(paragraphs=SOURCE, *, title="On Tide Pools", extra=""):
    """Return the HTML of a blog's page."""
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    return f"""<!doctype html><html lang="en"><head><title>{title} | Tide Notes</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="Tide Notes">
<meta name="author" content="Anna Lind">
<meta property="article:published_time" content="2025-03-04T10:00:00+01:00">
</head><body><nav><a href="/">Home</a> <a href="/about">About</a></nav>
<article><h1>{title}</h1>{body}</article>{extra}<footer>Tide Notes</footer></body></html>"""


def snapshot(original, paragraphs=SOURCE, **kwargs):
    """Keep a text of the original as if its page had been read."""
    reading = extraction.read_page(page(paragraphs, **kwargs), url=original.url)
    assert [block.text for block in reading.blocks] == list(paragraphs)
    kept = originals.keep_reading(
        originals.Read(original.url, Snapshot.Way.FETCHED, reading), by=None
    )
    originals.claim(kept, original)
    return kept
