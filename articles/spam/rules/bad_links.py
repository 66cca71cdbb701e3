"""Bad links: addresses that hide where they lead."""

import re

from articles.spam.limits import Limits
from articles.spam.postings import Posting
from articles.spam.reasons import Reason
from articles.spam.words import hosts_of, is_within

# Services that shorten addresses: a reader cannot see what is behind them.
SHORTENERS = (
    "bit.ly",
    "cutt.ly",
    "goo.gl",
    "is.gd",
    "ow.ly",
    "rb.gy",
    "rebrand.ly",
    "shorturl.at",
    "t.ly",
    "tiny.cc",
    "tinyurl.com",
    "ux.nu",
    "x.gd",
)
BARE_ADDRESS = re.compile(r"[0-9.]+|[0-9a-f]*:[0-9a-f:.]*")


def find(posting: Posting, limits: Limits) -> Reason | None:
    """Find links that are shortened, or lead to a number instead of a name."""
    count = sum(_hides(host) for host in hosts_of(posting.text))
    return Reason("bad-link", count=count) if count else None


def _hides(host: str) -> bool:
    shortened = any(is_within(host, shortener) for shortener in SHORTENERS)
    return shortened or BARE_ADDRESS.fullmatch(host) is not None
