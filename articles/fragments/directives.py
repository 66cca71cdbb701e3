"""Text directives: the part of an address that names words of a page.

The syntax is that of the draft "URL Fragment Text Directives": `text=prefix-,start,end,-suffix`.
"""

from dataclasses import dataclass
from urllib.parse import quote, unquote

NAME = "text="
DELIMITER = ":~:"


@dataclass(frozen=True)
class Directive:
    """What to look for: a text, or a range from a start to an end, and what stands around it."""

    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""


def write_directive(directive: Directive) -> str:
    """Return a directive as it stands in an address, behind `#:~:`."""
    terms = [encode(directive.start)]
    if directive.prefix:
        terms.insert(0, encode(directive.prefix) + "-")
    if directive.end:
        terms.append(encode(directive.end))
    if directive.suffix:
        terms.append("-" + encode(directive.suffix))
    return NAME + ",".join(terms)


def read_directive(text: str) -> Directive | None:
    """Return what a directive says, or None where browsers ignore it."""
    if not text.startswith(NAME) or "&" in text:
        return None
    terms = text.removeprefix(NAME).split(",")
    prefix = terms.pop(0)[:-1] if terms[0].endswith("-") else ""
    suffix = terms.pop()[1:] if terms and terms[-1].startswith("-") else ""
    if not 1 <= len(terms) <= 2 or not all(terms) or any("-" in term for term in terms):
        return None
    if "-" in prefix or "-" in suffix:
        return None
    start, end, *_ = map(unquote, [*terms, ""])
    return Directive(start, end, unquote(prefix), unquote(suffix))


def encode(term: str) -> str:
    """Return a term in percent-encoding, with the hyphens that `quote` would leave bare."""
    return quote(term, safe="").replace("-", "%2D")


def link_to(url: str, directive: str) -> str:
    """Return the address of a page with a directive; a fragment that it has stays as the fallback."""
    if not directive:
        return url
    address, hash_, fragment = url.partition("#")
    kept = fragment.partition(DELIMITER)[0] if hash_ else ""
    return f"{address}#{kept}{DELIMITER}{directive}"
