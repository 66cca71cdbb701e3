"""Queries: what somebody typed, read as terms and filters; nothing that is typed is wrong."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from articles.composing import compose
from articles.search.terms import Term, read_term

LONGEST = 100
MOST_TERMS = 8
# Single characters begin thousands of tokens each.
MOST_OPEN = 2
NAMES = ("author", "site", "tag", "year", "language")
JAPANESE = {"著者": "author", "サイト": "site", "タグ": "tag", "年": "year", "言語": "language"}
# Names as they are typed in letters of another width.
WIDE = {name.translate({code: code + 0xFEE0 for code in range(97, 123)}): name for name in NAMES}
NARROW = {"ｻｲﾄ": "site", "ﾀｸﾞ": "tag"}
KNOWN = {**{name: name for name in NAMES}, **JAPANESE, **WIDE, **NARROW}
QUOTES = str.maketrans(dict.fromkeys("“”„‟〝〟＂", '"'))
MINUS = "[-−－﹣]"
# Of capitals none but those of ASCII: İ and ſ would count as letters of site.
EVERY = rf"(?ai:{'|'.join(KNOWN)})|{'|'.join(map(str.upper, WIDE))}"
COLON = r"\s*[:：﹕︓]"
# What follows a space behind a name may be its value, but no other filter and nothing that is left out.
BEHIND = rf"(?:\s+(?!{MINUS}|(?:{EVERY}){COLON}))?"
PIECE = re.compile(
    rf"""(?P<minus>{MINUS}?)(?:(?P<name>{EVERY}){COLON}{BEHIND})?"""
    r"""(?:"(?P<phrase>[^"]*)"|(?P<word>\S+))"""
)


@dataclass(frozen=True)
class Filter:
    """A part of the site to which a query is limited, or that it leaves out; `typed` is its value unfolded."""

    name: str
    value: str
    is_excluded: bool = False
    typed: str = field(default="", compare=False)


@dataclass(frozen=True)
class Query:
    """What is looked for: articles with all wanted terms and none of the others, within filters."""

    wanted: tuple[Term, ...] = ()
    unwanted: tuple[Term, ...] = ()
    filters: tuple[Filter, ...] = ()
    # What was typed without the filters, and whether that was more than is looked for.
    words: str = ""
    is_cut: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing to look for."""
        return not (self.wanted or any(not each.is_excluded for each in self.filters))


def read(words: str, *, fields: Mapping[str, str] | None = None) -> Query:
    """Return the query; fields of a form, by the names of filters, limit it further."""
    typed = _plain(words)
    terms: dict[bool, list[Term]] = {True: [], False: []}
    filters: list[Filter] = []
    kept: list[str] = []
    is_cut = len(typed) > LONGEST
    for piece in PIECE.finditer(typed[:LONGEST]):
        is_excluded = bool(piece["minus"])
        said = piece["word"] if piece["phrase"] is None else piece["phrase"]
        if piece["name"]:
            filters += _filter(piece["name"], said, is_excluded=is_excluded)
            continue
        kept.append(_folded(piece[0]))
        if term := read_term(_folded(said), is_exact=piece["phrase"] is not None):
            if _has_room(terms[True] + terms[False], term):
                terms[not is_excluded].append(term)
            else:
                is_cut = True
    for name in NAMES:
        filters += _filter(name, (fields or {}).get(name, ""))
    return Query(
        tuple(dict.fromkeys(terms[True])),
        tuple(dict.fromkeys(terms[False])),
        tuple(dict.fromkeys(filters))[:MOST_TERMS],
        " ".join(kept),
        is_cut,
    )


def _plain(words: str) -> str:
    """Return what was typed with one kind of quotation marks; else as it is, for names are kept so."""
    return compose(words[: 10 * LONGEST], "NFC").replace("\0", "").translate(QUOTES)


def _folded(words: str) -> str:
    # One letter may stand for eighteen.
    return compose(words, "NFKC")[:LONGEST]


def _filter(name: str, value: str, *, is_excluded: bool = False) -> list[Filter]:
    typed = " ".join(_plain(value)[:LONGEST].split())
    folded = " ".join(_folded(typed).split())
    return [Filter(KNOWN[name.lower()], folded, is_excluded, typed)] if folded else []


def _has_room(terms: list[Term], term: Term) -> bool:
    opened = sum(each.is_open for each in terms)
    return len(terms) < MOST_TERMS and not (term.is_open and opened >= MOST_OPEN)
