"""Links and pictures in a line: `[text](address "title")`, `[text][label]`, `![alt](address)`."""

import re
from typing import NamedTuple

from markdown_it.common.utils import normalizeReference, unescapeAll
from markdown_it.token import Token
from markdown_it.utils import EnvType

from articles.text.addresses import encode, is_absolute, is_link, is_picture
from articles.text.inline_state import Construct, InlineState
from articles.text.languages import attributes_at
from articles.text.markup import Markup, Pictures, attributes
from articles.text.normalising import printable
from articles.text.pairs import Pair

SPACE = re.compile(r"[ \t\n]*+")
ENCLOSED = re.compile(r"<((?:[^<>\n\\]++|\\.)*+)>")
# An address without `<>` may have brackets that are balanced, to this depth.
DEEPEST_BRACKETS = 8
PART = r"[^\x00-\x20\x7f()\\]++|\\[^\x00-\x20\x7f]"
BALANCED = PART
for _ in range(DEEPEST_BRACKETS):
    BALANCED = rf"{PART}|\((?:{BALANCED})*+\)"
PLAIN = re.compile(rf"((?:{BALANCED})*+)")
TITLE = re.compile(
    r""" "((?:[^"\\]++|\\.)*+)" | '((?:[^'\\]++|\\.)*+)' | \(((?:[^()\\]++|\\.)*+)\) """,
    re.VERBOSE | re.DOTALL,
)
LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.){0,999}+)\]", re.DOTALL)
# A picture needs more HTML than most tokens, and counts for several when there are too many.
IMAGE_COST = 3
# One short label may stand for a long address any number of times; this is how many characters
# all such addresses of a text may have together.
REFERENCED = 200_000


class Target(NamedTuple):
    """Where something leads, and where that ends in the source."""

    address: str
    href: str
    title: str
    end: int


def read_link(pair: Pair, env: EnvType) -> Construct | None:
    """Return brackets that are followed by an address, or name one."""
    if not (pair.is_image or pair.is_linkable):
        return None
    target = _inline_target(pair) or _named_target(pair, env)
    if target is None:
        return None
    title = {"title": target.title} if target.title else {}
    if pair.is_image:
        image = {"src": target.href, "address": target.address, **title}
        return Construct(pair.start, pair.stop, target.end, image, _write_image)
    language, end = attributes_at(pair.source, target.end)
    return Construct(
        pair.start, pair.stop, end, {"href": target.href, **title, **language}, _write_link
    )


def _write_link(state: InlineState, construct: Construct) -> None:
    state.linkLevel += 1
    state.enclose("link", "a", construct).attrs = dict(construct.attributes)
    state.linkLevel -= 1


def _write_image(state: InlineState, construct: Construct) -> None:
    opening = state.enclose("image", "img", construct)
    opening.meta = {
        "address": construct.attributes["address"],
        "is_linked": state.linkLevel > 0,
    }
    opening.attrs = {
        name: value for name, value in construct.attributes.items() if name != "address"
    }
    state.has_images = True
    state.room -= IMAGE_COST


def _inline_target(pair: Pair) -> Target | None:
    source = pair.source
    if not source.startswith("(", pair.stop + 1):
        return None
    address, position = _read_address(source, _skip_space(source, pair.stop + 2))
    title, end = _read_title(source, position)
    if not source.startswith(")", end):
        return None
    href = encode(address)
    if not (is_picture(href) if pair.is_image else is_link(href)):
        return None
    return Target(address, href, title, end + 1)


def _skip_space(source: str, position: int) -> int:
    match = SPACE.match(source, position)
    return match.end() if match else position


def _read_address(source: str, start: int) -> tuple[str, int]:
    match = ENCLOSED.match(source, start)
    if match is None and not source.startswith("<", start):
        match = PLAIN.match(source, start)
    if match is None:
        return "", start
    return printable(unescapeAll(match[1])), match.end()


def _read_title(source: str, position: int) -> tuple[str, int]:
    """Return the title, if there is one apart from the address, and where all space ends."""
    start = _skip_space(source, position)
    match = TITLE.match(source, start) if start > position else None
    if match is None:
        return "", start
    title = next(group for group in match.groups() if group is not None)
    return printable(unescapeAll(title)), _skip_space(source, match.end())


def _named_target(pair: Pair, env: EnvType) -> Target | None:
    references = env.get("references")
    if not references:
        return None
    named = LABEL.match(pair.source, pair.stop + 1)
    end = named.end() if named else pair.stop + 1
    label = named[1] if named and named[1] else _own_label(pair)
    reference = references.get(normalizeReference(label))
    if reference is None or (pair.is_image and not is_picture(reference["href"])):
        return None
    href, title = reference["href"], printable(reference["title"])
    env["referenced"] += len(href) + len(title)
    return Target(href, href, title, end) if env["referenced"] <= REFERENCED else None


def _own_label(pair: Pair) -> str:
    """Return the inner text, unless brackets in it keep it from being a label."""
    match = LABEL.match(pair.source, pair.start - 1)
    return match[1] if match and match.end() == pair.stop + 1 else ""


def link_markup(token: Token, _pictures: Pictures) -> str:
    """Return the tag that begins a link; the page it leads to gets no hold on ours."""
    rel = ' rel="noopener"' if is_absolute(str(token.attrs["href"])) else ""
    return f"<a{attributes(token)}{rel}>"


MARKUP: Markup = {"link_open": link_markup}
