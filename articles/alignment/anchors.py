"""What stays recognisable in translation: the marks by which blocks know each other.

A mark is a string whose first letter tells its kind: n number, m month, u address, i picture,
l word in Latin letters, s and t longer and shorter skeleton of a name, x word of the lexicon,
g glossary term, c beginning of a word, p punctuation, k code.
"""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from articles.alignment.blocks import Block
from articles.alignment.glossaries import mark_terms
from articles.alignment.measuring import primary
from articles.alignment.numerals import read_numerals
from articles.alignment.words import is_dense, read_dense, read_spaced, split_words
from articles.composing import compose

LONGEST = 20_000
SCHEME = re.compile(r"^[a-z]+://(?:www\.)?")
RENDITION = re.compile(r"(?:[-_@]\d+(?:x\d*)?)?\.\w+$")
OPENING = tuple("\"'“‘«„「『")


@dataclass(frozen=True)
class Text:
    """The blocks of one text with what is found out about the whole."""

    blocks: Sequence[Block]
    bodies: Sequence[str]
    language: str
    dense: bool


def prepare(blocks: Sequence[Block], language: str) -> Text:
    """Return a text ready to be read, with full-width letters and the like made plain."""
    bodies = [compose(block.text[:LONGEST], "NFKC") for block in blocks]
    language = primary(language)
    return Text(blocks, bodies, language, is_dense(bodies, language))


def read_both(
    source: Text, target: Text, glossary: Mapping[str, str]
) -> tuple[list[set[str]], list[set[str]]]:
    """Return the marks of each block of the original and of each block of the translation."""
    first, second = (source, target) if source.dense else (target, source)
    naming = source.dense != target.dense
    first_marks = read_text(first, known=frozenset(), naming=naming)
    second_marks = read_text(second, known=set[str]().union(*first_marks), naming=naming)
    marks = (first_marks, second_marks) if source.dense else (second_marks, first_marks)
    for text, found, terms in zip(
        (source, target), marks, (glossary, glossary.values()), strict=True
    ):
        for block, extra in zip(found, mark_terms(text.bodies, terms), strict=True):
            block |= extra
    return marks


def read_text(text: Text, *, known: Set[str], naming: bool) -> list[set[str]]:
    """Return the marks of each block of a text."""
    if text.dense:
        words = [list[str]()] * len(text.bodies)
        marks = [read_dense(body, text.language) for body in text.bodies]
    else:
        words = list(map(split_words, text.bodies))
        marks = read_spaced(words, text.language, known=known, naming=naming)
    for block, body, inside, found in zip(text.blocks, text.bodies, words, marks, strict=True):
        found |= read_numerals(body, text.language, words=inside)
        found |= read_shape(block, body)
    return marks


def read_shape(block: Block, body: str) -> set[str]:
    """Return the marks of a block's addresses, pictures, code and punctuation."""
    found = {f"u{SCHEME.sub('', link.lower()).rstrip('/')}" for link in block.links}
    found |= {f"i{RENDITION.sub('', image.lower().rsplit('/', 1)[-1])}" for image in block.images}
    if block.kind == "code":
        found.add(f"k{' '.join(block.text.split())}")
    if body.startswith(OPENING):
        found.add("pquote")
    if "?" in body or "か。" in body or "か」" in body:
        found.add("pquestion")
    if "!" in body:
        found.add("pexclamation")
    return found
