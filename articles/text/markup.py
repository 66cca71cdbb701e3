"""Markup: what every rule needs to write its tokens as HTML."""

from collections.abc import Callable, Mapping
from html import escape as escape_quotes

from markdown_it.token import Token

from articles.text.pictures import Picture

Pictures = Mapping[str, Picture]
Markup = Mapping[str, Callable[[Token, Pictures], str]]


def escape(text: str) -> str:
    """Return the text as it is written between tags."""
    return escape_quotes(text, quote=False)


def attributes(token: Token) -> str:
    """Return the attributes of a token as they are written in its tag."""
    return "".join(f' {name}="{escape_quotes(str(value))}"' for name, value in token.attrs.items())
