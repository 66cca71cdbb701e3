"""Rendering: from tokens to HTML, which is then checked against the list of what is allowed."""

from collections.abc import Iterable

from markdown_it.token import Token

from articles.text import figures, footnotes, images, links, ruby, tables
from articles.text.labels import labels_of
from articles.text.markup import Markup, Pictures, attributes, escape

# A new line after these keeps the HTML legible.
CONTAINERS = frozenset({"ul", "ol", "blockquote", "thead", "tbody", "tr"})

# Code that is wider than the page scrolls, also for those who have only a keyboard.
CODE_BOX = ' tabindex="0" role="group" aria-label="{}"'


def _text(token: Token, _pictures: Pictures) -> str:
    return escape(token.content)


def _code(token: Token, _pictures: Pictures) -> str:
    return f"<code>{escape(token.content)}</code>"


def _code_block(token: Token, _pictures: Pictures) -> str:
    box = CODE_BOX.format(labels_of(token).code)
    return f"<pre{attributes(token)}{box}><code>{escape(token.content)}</code></pre>\n"


def _break(_token: Token, _pictures: Pictures) -> str:
    return "<br>\n"


def _phrase_end(_token: Token, _pictures: Pictures) -> str:
    return "<wbr>"


def _line_end(_token: Token, _pictures: Pictures) -> str:
    return "\n"


def _rule(token: Token, _pictures: Pictures) -> str:
    return f"<hr{attributes(token)}>\n"


def _open_deleted(_token: Token, _pictures: Pictures) -> str:
    return "<del>"


def _close_deleted(_token: Token, _pictures: Pictures) -> str:
    return "</del>"


def _tag(token: Token, _pictures: Pictures) -> str:
    if token.hidden:
        return ""
    if token.nesting == 1:
        end = "\n" if token.tag in CONTAINERS else ""
        return f"<{token.tag}{attributes(token)}>{end}"
    end = "\n" if token.block else ""
    return f"</{token.tag}>{end}"


MARKUP: Markup = {
    "text": _text,
    "code_inline": _code,
    "code_block": _code_block,
    "fence": _code_block,
    "hardbreak": _break,
    "softbreak": _line_end,
    "hr": _rule,
    "phrase_end": _phrase_end,
    "s_open": _open_deleted,
    "s_close": _close_deleted,
    **links.MARKUP,
    **images.MARKUP,
    **figures.MARKUP,
    **footnotes.MARKUP,
    **ruby.MARKUP,
    **tables.MARKUP,
}


def write(tokens: Iterable[Token], pictures: Pictures) -> str:
    """Return the HTML of the tokens."""
    pieces: list[str] = []
    for token in tokens:
        if token.type == "inline":
            pieces += [
                MARKUP.get(child.type, _tag)(child, pictures) for child in token.children or ()
            ]
        else:
            pieces.append(MARKUP.get(token.type, _tag)(token, pictures))
    return "".join(pieces)
