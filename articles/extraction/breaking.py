"""Breaking: text directly in an element becomes several paragraphs where it has two line breaks."""

from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from articles.extraction.tokens import Piece, Sort, Token


def break_run(tokens: Sequence[Token], element: HtmlElement) -> Iterator[Piece]:
    """Return the paragraphs and lone pictures that a run of text in an element is made of."""
    for part in _split(tokens):
        if any(token.sort is Sort.TEXT and has_ink(token.text) for token in part):
            yield Piece("paragraph", element, part)
        elif any(token.sort is Sort.PICTURE for token in part):
            yield Piece("figure", element, part)


def has_ink(text: str) -> bool:
    """Return whether anything of the text is seen."""
    return bool(text.strip(" \t\n\r\f\v\xa0\xad\u200b\u200c\u200d\u2060\ufeff\u3000"))


def _split(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    part: list[Token] = []
    opened: list[Token] = []
    # From the first of several line breaks on, and what was open there.
    pending: list[Token] = []
    around: list[Token] = []
    for token in tokens:
        if token.sort is Sort.BREAK and not pending:
            around = list(opened)
        _follow(token, opened)
        if pending and is_seen(token):
            if sum(each.sort is Sort.BREAK for each in pending) > 1:
                yield part + _closing(around)
                part = list(opened)
            else:
                part += pending
            pending = []
        (pending if pending or token.sort is Sort.BREAK else part).append(token)
    yield part + [each for each in pending if each.sort is not Sort.BREAK]


def is_seen(token: Token) -> bool:
    """Return whether the token shows something, if only a picture."""
    return token.sort is Sort.PICTURE or (token.sort is Sort.TEXT and has_ink(token.text))


def _follow(token: Token, opened: list[Token]) -> None:
    if token.sort is Sort.OPEN:
        opened.append(token)
    elif token.sort is Sort.CLOSE and opened:
        opened.pop()


def _closing(opened: Sequence[Token]) -> list[Token]:
    return [Token(Sort.CLOSE, token.element) for token in reversed(opened)]
