"""Feeds: the newest translations with their whole texts, in the two formats that readers take."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from articles.descriptions.correcting import CorrectionEntry, correction_item
from articles.descriptions.describing import Description, Person
from articles.descriptions.moments import moment_of

NOTHING_YET = datetime(1970, 1, 1, tzinfo=UTC)
JSON_FEED = "https://jsonfeed.org/version/1.1"
# What the extension of each item says, in words that are defined there.
ABOUT_TRANSLATIONS = "https://schema.org/translationOfWork"


@dataclass(frozen=True)
class Entry:
    """A translation, and its text as HTML with whole addresses."""

    description: Description
    html: str

    def __len__(self) -> int:
        return len(self.html)

    @property
    def modified(self) -> datetime:
        """When the translation changed."""
        return self.description.modified


@dataclass(frozen=True)
class Feed:
    """Some translations, or corrections, under a name; `page` shows them to people, `address` is the feed's own.

    `publisher` stands behind it, at `home`, and `icon` is the publisher's.
    """

    title: str
    subtitle: str
    language: str
    page: str
    address: str
    publisher: str
    home: str
    icon: str
    entries: Sequence[Entry | CorrectionEntry]

    @property
    def updated(self) -> datetime:
        """When the latest of its entries changed."""
        changes = (entry.modified for entry in self.entries)
        return max(changes, default=NOTHING_YET)


def json_feed(feed: Feed) -> bytes:
    """Return the feed in JSON Feed 1.1."""
    value = {
        "version": JSON_FEED,
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.address,
        "description": feed.subtitle,
        "icon": feed.icon,
        "language": feed.language,
        "authors": [{"name": feed.publisher, "url": feed.home}],
        "items": [_item(entry) for entry in feed.entries],
    }
    return json.dumps(value, ensure_ascii=False).encode()


def _item(entry: Entry | CorrectionEntry) -> dict[str, Any]:
    if isinstance(entry, CorrectionEntry):
        return correction_item(entry)
    about = entry.description
    item = {
        "id": about.url,
        "url": about.url,
        "external_url": about.original.reading_url,
        "title": about.title,
        "content_html": entry.html,
        "summary": about.summary,
        "image": (about.picture or about.card).url,
        "date_published": moment_of(about.published),
        "date_modified": moment_of(about.modified),
        "authors": [_author(person) for person in about.original.authors],
        "tags": list(about.tags),
        "language": about.language,
        "_translation": _translation(about),
    }
    return {name: value for name, value in item.items() if value}


def _author(person: Person) -> dict[str, str]:
    return {"name": person.name, "url": person.site or person.url}


def _translation(about: Description) -> dict[str, Any]:
    original = about.original
    facts = {
        "about": ABOUT_TRANSLATIONS,
        "original_url": original.url,
        "original_title": original.title,
        "original_language": original.language,
        "original_authors": [person.original_name for person in original.authors],
        "original_site": original.site,
        "original_licence": original.licence,
        "source_date": original.published.isoformat() if original.published else "",
        "archived_url": original.archive_url,
        "translators": list(about.translators),
        "credits": list(about.credits),
        "licence": about.licence.url if about.licence else "",
        "corrections": [notice.sentence for notice in about.corrections],
    }
    return {name: value for name, value in facts.items() if value}
