"""Bare addresses in a text: `https://example.com/` becomes a link, up to where Japanese begins."""

import re
from collections.abc import Iterator

from markdown_it.rules_inline import autolink

from articles.text.addresses import decode, encode
from articles.text.inline_state import InlineState

SCHEME = re.compile(r"(?<![A-Za-z0-9])https?\Z", re.IGNORECASE)
REST = re.compile(
    r"""
    :// [A-Za-z0-9_] [A-Za-z0-9_.-]*+ (?: : [0-9]{1,5}+ )?
    (?! :// | :? [\w.~!$&'()*+,;=%-]{0,64} @ )  # another address, or a name and password
    (?: [/?\#] [A-Za-z0-9\-._~:/?\#@!$&'()*+,;=%]*+ )?
    """,
    re.VERBOSE | re.ASCII,
)
ADDRESS = re.compile(rf"(?<![A-Za-z0-9])https?{REST.pattern}", REST.flags | re.IGNORECASE)
ENTITY = re.compile(r"&[A-Za-z0-9]+;\Z")
LONGEST_ENTITY = 34
TRAILING = "?!.,:;*_~'"


def link_bare(state: InlineState) -> bool:
    """Take an address, standing at its colon; it is no link inside a link."""
    rest = REST.match(state.src, state.pos, state.posMax)
    if rest is None or state.linkLevel:
        return False
    scheme = SCHEME.search(state.src, max(0, state.pos - 6), state.pos)
    if scheme is None or not state.pending.endswith(scheme[0]):
        return False
    address = scheme[0] + trim_end(rest[0])
    state.pending = state.pending.removesuffix(scheme[0])
    state.push("link_open", "a", 1).attrs = {"href": encode(address)}
    state.push("text", "", 0).content = decode(address)
    state.push("link_close", "a", -1)
    state.pos += len(address) - len(scheme[0])
    return True


def link_enclosed(state: InlineState) -> bool:
    """Take an address between `<` and `>`; it is no link inside a link."""
    return not state.linkLevel and autolink(state, silent=False)


def trim_end(rest: str) -> str:
    """Leave out punctuation at the end, which belongs to the sentence, and brackets' ends."""
    surplus = rest.count(")") - rest.count("(")
    end = len(rest)
    while True:
        last = rest[end - 1]
        if last == ")" and surplus > 0:
            surplus -= 1
            end -= 1
        elif last == ";" and (entity := ENTITY.search(rest, max(0, end - LONGEST_ENTITY), end)):
            end = entity.start()
        elif last in TRAILING:
            end -= 1
        else:
            return rest[:end]


def bare_addresses(text: str) -> list[str]:
    """Return the bare addresses of a text in their order, the same one as often as it stands."""
    return [text[start:end] for start, end in spans_of(text)]


def spans_of(text: str) -> Iterator[tuple[int, int]]:
    """Return where each bare address of a text begins and ends."""
    for match in ADDRESS.finditer(text):
        scheme = match[0].partition(":")[0]
        yield match.start(), match.start() + len(scheme + trim_end(match[0][len(scheme) :]))
