"""Addresses at which a site begins or lists its articles."""

import re
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

from articles.web.addresses import BadAddress, canonical, host_of

INDEX = re.compile(r"(?:index|default|home|top|main)(?:\.\w{2,5})?")
LOCALE = re.compile(
    r"ar|bg|bn|ca|cs|cz|da|de|dk|el|en|es|et|fa|fi|fr|he|hi|hr|hu|id|it|ja|jp|ko|kr|lt|lv|ms|nb|nl|no|pl"
    r"|pt|ro|ru|sk|sl|sr|sv|th|tr|uk|us|vi|zh|cn|tw|gb|au|[a-z]{2}[-_][a-z]{2,4}"
)
# Parameters with which a site says why it sent somebody to its front, or in which language.
IDLE = re.compile(r"lang|locale|hl|redirect(?:ed)?|ref|from|source|src|error|not_?found")
LISTS = {"category", "categories", "tag", "tags"}
DATED = re.compile(r"(?:19|20)\d\d|\d{1,2}")
# The name of a section is short: more hyphens make a title, and a number an article.
SECTION = re.compile(r"[a-z]+(?:[-_][a-z]+)?")
# What may be left out at the end of an address without changing the article.
SUFFIX = re.compile(
    r"(?:index|default)\.\w{2,5}|amp|print|full|mobile|comments?|feed|page|\d{1,3}", re.IGNORECASE
)


class Spot(NamedTuple):
    """The parts of an address that tell a front page."""

    host: str
    path: tuple[str, ...]
    names: frozenset[str]

    @property
    def is_plain(self) -> bool:
        """Whether no parameter chooses what is shown."""
        return all(IDLE.fullmatch(name) for name in self.names)

    @property
    def is_front(self) -> bool:
        """Whether a site begins here, perhaps in one of its languages."""
        path = [each for each in self.path if not LOCALE.fullmatch(each)]
        is_index = not path or (len(path) == 1 and INDEX.fullmatch(path[0]) is not None)
        return is_index and len(self.path) - len(path) <= 2 and self.is_plain


def read_spot(url: str) -> Spot | None:
    """Return the parts of an address, or None if it is none of a page."""
    try:
        plain = canonical(url)
    except BadAddress:
        return None
    parts = urlsplit(plain)
    names = frozenset(name.lower() for name, _ in parse_qsl(parts.query, keep_blank_values=True))
    path = tuple(each for each in parts.path.lower().split("/") if each)
    return Spot(host_of(plain), path, names)


def leads_to_front(original: str, final: str) -> bool:
    """Say whether an address leads to the front of a site, or to a list, instead of an article."""
    before, after = read_spot(original), read_spot(final)
    if before is None or after is None or before.is_front or before == after:
        return False
    return after.is_front or (is_same_site(before, after) and _is_list(before, after))


def is_same_site(one: Spot, other: Spot) -> bool:
    """Say whether one host is the other, or a part of it."""
    return (
        one.host == other.host
        or f".{one.host}".endswith(f".{other.host}")
        or (f".{other.host}".endswith(f".{one.host}"))
    )


def _is_list(before: Spot, after: Spot) -> bool:
    if not after.path or not after.is_plain:
        return False
    if after.path[0] in LISTS and not LISTS.intersection(before.path[:1]):
        return True
    dropped = before.path[len(after.path) :]
    is_above = bool(dropped) and before.path[: len(after.path)] == after.path
    is_section = all(SECTION.fullmatch(each) or DATED.fullmatch(each) for each in after.path)
    return is_above and is_section and not all(SUFFIX.fullmatch(each) for each in dropped)
