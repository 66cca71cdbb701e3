"""Parsing: from Markdown to the tokens of a page."""

from markdown_it import MarkdownIt
from markdown_it.token import Token

from articles.text import blocks, breaks, figures, footnotes, headings, labels, languages, phrases
from articles.text.addresses import decode, encode, is_link
from articles.text.block_parsing import BlockParser
from articles.text.inline_parsing import InlineParser

# After so many tokens in its lines, the rest of a text is shown as it was typed.
MOST_INLINE_TOKENS = 20_000


class Parser(MarkdownIt):
    """markdown-it with our rules for blocks, for what is inside them, and for addresses."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"html": False})
        self.block = BlockParser()
        self.inline = InlineParser()

    def validateLink(self, url: str) -> bool:
        """Return whether a link may lead there."""
        return is_link(url)

    def normalizeLink(self, url: str) -> str:
        """Return the address as it is written in HTML."""
        return encode(url)

    def normalizeLinkText(self, link: str) -> str:
        """Return the address as it is shown."""
        return decode(link)


PARSER = Parser()


def tokenise(text: str, *, hard_breaks: bool, language: str) -> tuple[list[Token], list[Token]]:
    """Return the tokens of a normalised text, and apart from them those of its footnotes."""
    notes: dict[str, footnotes.Footnote] = {}
    env = {
        "footnotes": notes,
        "quotations": 0,
        "cells": 0,
        "referenced": 0,
        "room": MOST_INLINE_TOKENS,
    }
    tokens: list[Token] = []
    PARSER.block.parse(text, PARSER, env, tokens)
    tokens = languages.attach(tokens)
    for token in tokens:
        # Children are there already if the text was to be shown as it was typed.
        if token.type == "inline" and not token.children:
            token.children = PARSER.inline.parse(token.content, PARSER, env, [])
    tokens = figures.arrange(tokens)
    tokens, section = footnotes.gather(tokens, notes)
    for part in (tokens, section):
        (breaks.keep if hard_breaks else breaks.close_up)(part)
    headings.arrange([*tokens, *section])
    if phrases.is_japanese(language):
        phrases.mark(tokens)
    labels.attach([*tokens, *section], language)
    blocks.number(tokens)
    return tokens, section
