"""Citing: how a translation is named in somebody else's text, in Japanese and in Latin letters."""

from collections.abc import Sequence
from datetime import date

from django.conf import settings
from django.utils import timezone

from articles import text
from articles.descriptions.describing import Description, Original

# Neither style changes with the language of whoever reads the page.
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def citation_in_japanese(about: Description) -> str:
    """Return the citation as texts in Japanese have it, without the day on which it was read."""
    day = published_on(about)
    authors = "、".join(one_line(person.name) for person in about.original.authors)
    translators = "、".join(map(one_line, about.translators))
    whose = f"{translators}訳" if translators else ""
    parts = (
        f"{authors}「{one_line(about.title)}」{whose}",
        one_line(settings.SITE_NAME),
        f"{day.year}年{day.month}月{day.day}日",
        about.url,
    )
    # Apart from the bracket, or whatever makes links of addresses takes it for a part of one.
    return f"{'、'.join(parts)} (原文: {_source(about.original)})"


def citation_in_latin(about: Description) -> str:
    """Return the citation as texts in Latin letters have it."""
    original = about.original
    authors = _joined([one_line(person.original_name) for person in original.authors])
    translators = _joined([one_line(name) for name in about.translators])
    parts = (
        f"{authors}." if authors else "",
        f"“{one_line(about.title)}” [{one_line(original.title)}].",
        f"Translated by {translators}." if translators else "",
        f"{one_line(settings.SITE_NAME)}, {_day(published_on(about))}.",
        f"{about.url}.",
        f"Originally published in {_published(original)}.",
        f"{original.url}.",
    )
    return " ".join(filter(None, parts))


def source_note(about: Description) -> str:
    """Return a line that names the original, for readers of the translation."""
    word = "原文" if about.language.split("-")[0] == "ja" else "Original"
    return f"{word}: {_source(about.original)}"


def _source(original: Original) -> str:
    parts = (
        ", ".join(one_line(person.original_name) for person in original.authors),
        f"“{one_line(original.title)}”",
        one_line(original.site),
        original.published.isoformat() if original.published else "",
        original.url,
    )
    return ", ".join(filter(None, parts))


def published_on(about: Description) -> date:
    """Return the day of publication, where the site is."""
    return timezone.localtime(about.published, timezone.get_default_timezone()).date()


def one_line(words: str) -> str:
    """Return the words without line ends and without what no file of references can hold."""
    return " ".join(text.printable(words).split())


def _published(original: Original) -> str:
    site = one_line(original.site)
    return f"{site}, {_day(original.published)}" if original.published else site


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _joined(names: Sequence[str]) -> str:
    if len(names) < 3:
        return " and ".join(names)
    return f"{', '.join(names[:-1])}, and {names[-1]}"
