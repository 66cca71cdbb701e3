"""Lexemes: what PostgreSQL's index knows of a text, and what of it holds a term.

Without positions a bag of pairs says little about what most texts hold, so that longer pieces of such are
lexemes too.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from articles import text
from articles.search.terms import Phrase, Term

# Before what stands in the heading.
MARK = "@"
# Most texts hold any two syllables of Japanese, hardly any four; and letters between them.
LONGER = (re.compile(r"(?=([\u3041-\u3096]{4}))"), re.compile(r"(?=(.[\u3041-\u3096].))"))
# Begins those, so that what begins with a letter is looked for among pairs alone.
LONG_MARK = "+"
# Begins hundreds of pairs.
SYLLABLE = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u30fc]")
# A tsvector holds less than a megabyte.
MOST_BYTES = 900_000


def lexemes_of(heading: Sequence[str], body: Sequence[str]) -> Iterator[str]:
    """Return each token of the runs once, as many as have room; those of the heading with a mark too."""
    marked = (f"{MARK}{token}" for token in text.tokens_of_runs(heading))
    return _fitting([*marked, *_tokens_of([*heading, *body])])


def _tokens_of(runs: Sequence[str]) -> Iterator[str]:
    """Return all tokens of a text: those of every database, and what tells common ones apart."""
    yield from text.tokens_of_runs(runs)
    for run in runs:
        yield from SYLLABLE.findall(run)
        yield from _longer_of(run)


def _longer_of(run: str) -> Iterator[str]:
    """Return the longer tokens of a run: four syllables, and three letters around one."""
    return (LONG_MARK + found[1] for longer in LONGER for found in longer.finditer(run))


def _fitting(tokens: Iterable[str]) -> Iterator[str]:
    """Return each token once, as many as have room."""
    size = 0
    for token in dict.fromkeys(tokens):
        size += len(token.encode())
        if size > MOST_BYTES:
            return
        yield token


def is_one_token(term: Term) -> bool:
    """Whether the index alone decides: the one token is all of it, and none of it comes again."""
    if len(term.phrases) > 1:
        return False
    (phrase,) = term.phrases
    return len(phrase.tokens) == 1 or _wanted_of(phrase) == [LONG_MARK + phrase.runs[0]]


def is_one_mark(term: Term) -> bool:
    """Whether the index alone decides that a heading has it."""
    return len(term.phrases) == 1 and len(term.phrases[0].tokens) == 1


def query_of(term: Term, mark: str) -> str:
    """Return a term in the language of tsquery; tokens are letters and digits and nothing else."""
    return f"({' | '.join(_bag_of(phrase, mark) for phrase in term.phrases)})"


def _bag_of(phrase: Phrase, mark: str) -> str:
    # Headings are short: they have pairs and ends alone.
    tokens = [f"'{mark}{token}'" for token in (phrase.tokens if mark else _wanted_of(phrase))]
    if phrase.is_open and (mark or not SYLLABLE.fullmatch(phrase.tokens[-1])):
        # What begins with one letter is in most texts: beside other tokens it is left to the look at the runs.
        tokens[-1:] = [f"{tokens[-1]}:*"] if len(tokens) == 1 else []
    return f"({' & '.join(dict.fromkeys(tokens))})"


def _wanted_of(phrase: Phrase) -> list[str]:
    """Return the tokens of a phrase, without those that are in longer ones."""
    longer = [gram for run in phrase.runs for gram in _longer_of(run)]
    within = {part for gram in longer for size in (2, 3) for part in _parts(gram[1:], size)}
    tokens = dict.fromkeys([*longer, *phrase.tokens])
    return [token for token in tokens if token.removeprefix(LONG_MARK) not in within]


def _parts(gram: str, size: int) -> Iterator[str]:
    """Return what is shorter within it."""
    if size < len(gram):
        yield from (gram[place : place + size] for place in range(len(gram) - size + 1))
