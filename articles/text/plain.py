"""Plain text: what is left of a text without its markup."""

from collections.abc import Iterable

from markdown_it.token import Token

CELLS = frozenset({"th_close", "td_close"})
LINES = frozenset({"paragraph_close", "heading_close", "tr_close", "list_item_close"})


def plain(tokens: Iterable[Token], *, notes: bool = True) -> str:
    """Return the text of inline tokens, without readings and references, maybe without notes."""
    pieces: list[str] = []
    depth = 0
    for token in tokens:
        if token.type == "note_open":
            depth += 1
        elif token.type == "note_close":
            depth -= 1
        elif notes or not depth:
            pieces.append(_text(token))
    return "".join(pieces)


def plain_blocks(tokens: Iterable[Token], *, notes: bool = True) -> str:
    """Return the text of blocks: a line for each paragraph, cells apart by tabs."""
    pieces: list[str] = []
    for token in tokens:
        if token.type == "inline":
            pieces.append(plain(token.children or [], notes=notes))
        elif token.type in CELLS:
            pieces.append("\t")
        elif token.type in LINES:
            pieces.append("\n")
        elif token.type in {"fence", "code_block", "figure"}:
            pieces.append(_text(token) + "\n")
    lines = (line.strip(" \t") for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def _text(token: Token) -> str:
    match token.type:
        case "text" | "code_inline" | "fence" | "code_block" | "figure":
            return token.content
        case "image":
            return plain(token.children or [])
        case "hardbreak":
            return "\n"
        case "softbreak":
            return " "
    return ""
