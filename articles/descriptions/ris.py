"""RIS: a translation as a record that nearly every reference manager reads.

Each line is a tag of two letters, two spaces, a hyphen, a space and a value without line ends.
"""

from collections.abc import Iterator

from django.conf import settings

from articles.descriptions.citing import one_line, published_on, source_note
from articles.descriptions.describing import Description


def ris(about: Description) -> str:
    """Return the record of a translation."""
    lines = [f"{tag}  - {value}" for tag, value in _fields(about) if value]
    return "\r\n".join(["TY  - ELEC", *lines, "ER  - ", ""])


def _fields(about: Description) -> Iterator[tuple[str, str]]:
    day, original = published_on(about), about.original
    for person in original.authors:
        yield "AU", _name(person.name)
    for translator in about.translators:
        yield "A4", _name(translator)
    yield "TI", one_line(about.title)
    yield "T2", one_line(settings.SITE_NAME)
    yield "PY", f"{day.year:04}"
    yield "DA", f"{day.year:04}/{day.month:02}/{day.day:02}/"
    yield "LA", about.language
    yield "UR", about.url
    yield "OP", one_line(original.title)
    yield "N1", source_note(about)
    for tag in about.tags:
        yield "KW", _name(tag)


def _name(words: str) -> str:
    """Return a name or a keyword, in which an asterisk would mean something else."""
    return one_line(words.replace("*", " "))
