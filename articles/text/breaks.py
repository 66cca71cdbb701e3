"""Line ends inside a paragraph: kept as the writer typed them, or closed up as Japanese is."""

from markdown_it.token import Token

from articles.text.characters import is_ambiguous_punctuation, is_east_asian, is_hangul

BREAKS = frozenset({"softbreak", "hardbreak"})
TEXT = frozenset({"text", "code_inline"})
# A picture stands apart from the words around it; a reference to a note does not.
APART = BREAKS | {"image"}


def keep(tokens: list[Token]) -> None:
    """Make every line end a break."""
    for block in tokens:
        for token in block.children or []:
            if token.type == "softbreak":
                token.type = "hardbreak"


def close_up(tokens: list[Token]) -> None:
    """Let line ends between East Asian characters disappear, as they would show as a space."""
    for block in tokens:
        if block.children:
            block.children = _closed_up(block.children)


def _closed_up(tokens: list[Token]) -> list[Token]:
    before = ""
    kept: list[Token] = []
    for index, token in enumerate(tokens):
        if token.type == "softbreak" and is_closed(before, _next_character(tokens, index + 1)):
            continue
        kept.append(token)
        if token.type in APART:
            before = ""
        elif token.type in TEXT and token.content:
            before = token.content[-1]
    return kept


def _next_character(tokens: list[Token], start: int) -> str:
    for index in range(start, len(tokens)):
        token = tokens[index]
        if token.type in APART:
            break
        if token.type in TEXT and token.content:
            return token.content[0]
    return ""


def is_closed(before: str, after: str) -> bool:
    """Return whether a line end between these characters is to disappear.

    This follows CSS Text 4, section 4.1.3, and takes marks such as … for Japanese ones where
    there is Japanese beside them.
    """
    if not before or not after or is_hangul(before) or is_hangul(after):
        return False
    wide = is_east_asian(before), is_east_asian(after)
    return all(wide) or (any(wide) and is_ambiguous_punctuation(after if wide[0] else before))
