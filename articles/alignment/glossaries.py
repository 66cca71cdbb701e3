"""The marks of a glossary's terms, wherever they stand in a text."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

SEPARATOR = "\n"


def mark_terms(texts: Sequence[str], terms: Iterable[str]) -> list[set[str]]:
    """Return for each text the marks of the terms in it; the mark is the term's place in the list.

    Case does not count, and a term that begins or ends with a letter of a script with spaces does
    not stand inside a longer word.
    """
    folded = [text.casefold() for text in texts]
    starts = list(accumulate((len(text) + 1 for text in folded), initial=0))
    joined = SEPARATOR.join(folded)
    found: list[set[str]] = [set() for _ in texts]
    for place, term in enumerate(terms):
        wanted = " ".join(term.casefold().split())
        if wanted and wanted in joined:
            for match in re.finditer(bound(wanted), joined):
                found[bisect_right(starts, match.start()) - 1].add(f"g{place}")
    return found


def bound(term: str) -> str:
    """Return an expression for a whole term."""
    left = r"(?<![^\W\d_])" if term[0].isalpha() and term[0] < "\u3000" else ""
    right = r"(?![^\W\d_])" if term[-1].isalpha() and term[-1] < "\u3000" else ""
    return left + re.escape(term) + right
