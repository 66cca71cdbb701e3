"""Addresses: which ones a text may lead to, and how they are written in HTML and in the text."""

import re
from urllib.parse import quote, unquote

from markdown_it.common.normalize_url import normalizeLink

SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
# Nobody writes a name and password before the host, but those who want to mislead about it.
ABSOLUTE = re.compile(
    r"https?://(?:[a-z0-9_][a-z0-9_.-]*|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?(?=[/?#]|\Z)", re.IGNORECASE
)
# `//host` and, to browsers, `/\\host` lead to another site unawares.
UNAWARES = re.compile(r"[/\\]{2}")
# Japanese has no spaces, so that a whole sentence in `[注](…)` or after `[注]: ` could be taken for
# an address, and would not be seen any more. No address inside a site begins like one.
SENTENCE = re.compile(r"%[89A-F]", re.IGNORECASE)
PLAIN = re.compile(r"[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]*")
SAFE = "%-._~:/?#@!$&'()*+,;="
STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
HOST = re.compile(r"https?://([^/?#]*)", re.IGNORECASE)
ENCODED = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")


def is_absolute(address: str) -> bool:
    """Return whether it leads to a site of its own, by http or https."""
    return ABSOLUTE.match(address) is not None


def is_link(address: str) -> bool:
    """Return whether a link may lead there: by http, https or mailto, or inside this site.

    The address is one that was encoded.
    """
    if address[:7].lower() == "mailto:":
        return True
    return is_absolute(address) or (_is_inside(address) and not SENTENCE.match(address))


def is_picture(address: str) -> bool:
    """Return whether a picture may be shown from there: by http or https, or from this site."""
    return bool(address) and (is_absolute(address) or _is_inside(address))


def _is_inside(address: str) -> bool:
    return not (SCHEME.match(address) or UNAWARES.match(address))


def encode(address: str) -> str:
    """Return the address with all that is not plain ASCII encoded."""
    if PLAIN.fullmatch(address):
        return address
    host = HOST.match(address)
    if host and not PLAIN.fullmatch(host[1]):
        return normalizeLink(address)
    return quote(STRAY_PERCENT.sub("%25", address), safe=SAFE)


def decode(address: str) -> str:
    """Return the address as people read it: with its letters where they were encoded."""
    return ENCODED.sub(_letters, address)


def _letters(match: re.Match[str]) -> str:
    try:
        letters = unquote(match[0], errors="strict")
    except UnicodeDecodeError:
        return match[0]
    # What cannot be seen, such as marks that turn the direction of a line, stays encoded.
    return letters if letters.isprintable() else match[0]
