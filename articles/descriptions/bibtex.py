"""BibTeX: a translation as a record that LaTeX and reference managers read, by old styles and by biblatex."""

import hashlib
import re

from django.conf import settings

from articles.descriptions.citing import one_line, published_on, source_note
from articles.descriptions.describing import Description

LONGEST_KEY = 60
ENTRY = re.compile(r"^https?://[^/]+(?:/entry)?/")
ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
BETWEEN = re.compile(r"[^A-Za-z0-9]+")
# What LaTeX would take for an order. A brace that is only escaped would still be counted by BibTeX.
SPECIAL = str.maketrans(
    {
        "\\": r"{\textbackslash}",
        "{": r"{\textbraceleft}",
        "}": r"{\textbraceright}",
        "^": r"{\textasciicircum}",
        "~": r"{\textasciitilde}",
        **{mark: f"\\{mark}" for mark in "#$%&_"},
    }
)
# Of two such marks LaTeX would make another one.
DOUBLED = re.compile(r"(?<=[-'`?!])(?=[-'`])")
# An address stands as it is: what prints it takes no orders from it.
ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})
# Only of such names may BibTeX guess which part is the family's.
WESTERN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff.'’ -]+")
ITS_OWN = {"and", "others"}


def bibtex(about: Description) -> str:
    """Return the record of a translation."""
    day, original = published_on(about), about.original
    fields = {
        "author": " and ".join(_name(person.name) for person in original.authors),
        "title": f"{{{_words(about.title)}}}",
        "translator": " and ".join(map(_name, about.translators)),
        "howpublished": _words(settings.SITE_NAME),
        "year": f"{day.year:04}",
        "month": f"{day.month}",
        "day": f"{day.day}",
        "url": about.url.translate(ADDRESS),
        "language": _words(about.language),
        "origtitle": f"{{{_words(original.title)}}}",
        "origlanguage": _words(original.language),
        "origdate": original.published.isoformat() if original.published else "",
        "note": _words(source_note(about)),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{citation_key(about)},", *lines, "}", ""])


def citation_key(about: Description) -> str:
    """Return the name by which a record is called, and its file; it is made of the address.

    What it leaves out of that is told by six digits, so that two translations of a day are not called the same.
    """
    trail = ENTRY.sub("", about.url)
    latin = ESCAPE.sub("", trail)
    words = BETWEEN.sub("-", latin).strip("-")
    if latin == trail and 0 < len(words) <= LONGEST_KEY:
        return words
    digits = hashlib.sha256(trail.encode()).hexdigest()[:6]
    return f"{words[: LONGEST_KEY - 7].strip('-') or 'article'}-{digits}"


def _words(words: str) -> str:
    return DOUBLED.sub("{}", one_line(words).translate(SPECIAL))


def _name(name: str) -> str:
    is_western = WESTERN.fullmatch(one_line(name)) and not ITS_OWN & {*name.lower().split()}
    return _words(name) if is_western else f"{{{_words(name)}}}"
