"""What the demonstration site consists of, as read from its files."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum


@dataclass(frozen=True)
class Author:
    """Somebody who wrote originals; `name` is as the originals spell it."""

    slug: str
    name: str
    local_name: str
    reading: str
    biography: str
    site: str


class Answer(StrEnum):
    """Why a work may be translated: somebody said so, or its licence does."""

    GRANTED = "granted"
    NOT_NEEDED = "not_needed"


class Showing(StrEnum):
    """How much of a work its readers may see beside the translation."""

    LINK = "link"
    QUOTATION = "quotation"
    FULL = "full"


@dataclass(frozen=True)
class Permission:
    """The entry of the rights ledger on a work; where a licence speaks, nobody answered on a day."""

    state: Answer
    showing: Showing
    credit: str
    conditions: str
    answered_on: date | None
    evidence: str


@dataclass(frozen=True)
class Original:
    """A work that was translated; `language` is a BCP 47 tag, `licence` may be empty."""

    key: str
    url: str
    title: str
    site_name: str
    language: str
    published_on: date
    authors: tuple[Author, ...]
    licence: str
    description: str
    permission: Permission


@dataclass(frozen=True)
class Text:
    """What an original says, in Markdown."""

    original: Original
    body: str


@dataclass(frozen=True)
class Tag:
    """A subject that articles share."""

    slug: str
    name: str


@dataclass(frozen=True)
class Translator:
    """Somebody with an account who translates."""

    username: str
    display_name: str


@dataclass(frozen=True)
class Picture:
    """An illustration that `draw_picture` draws by its name, and the words that go with it."""

    name: str
    alt: str
    caption: str
    credit: str


class State(StrEnum):
    """How far an entry has come."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Entry:
    """A translation: published ones know when, scheduled ones how long after loading."""

    name: str
    title: str
    path: str
    original: Original
    translators: tuple[Translator, ...]
    tags: tuple[Tag, ...]
    lead: Picture | None
    state: State
    published_at: datetime | None
    publish_after: timedelta | None
    withdrawal_reason: str
    body: str


@dataclass(frozen=True)
class Correction:
    """Words that were wrong in an entry when it was published, and who found them, if known."""

    entry: Entry
    kind: str
    wrong: str
    right: str
    note: str
    reader: str


@dataclass(frozen=True)
class Report:
    """What a reader says about some words of an entry, and nobody has dealt with."""

    entry: Entry
    kind: str
    passage: str
    wording: str
    note: str
    reader: str


@dataclass(frozen=True)
class Reply:
    """What a translator answers, or (`translator` is none) another reader of this name."""

    translator: Translator | None
    name: str
    text: str
    said_at: datetime


@dataclass(frozen=True)
class Comment:
    """What a reader says about an entry, or about the passage with these words."""

    entry: Entry
    name: str
    passage: str
    text: str
    said_at: datetime
    state: str
    replies: tuple[Reply, ...]


@dataclass(frozen=True)
class Site:
    """Everything that the demonstration site shows, entries in the order of their file names."""

    authors: tuple[Author, ...]
    originals: tuple[Original, ...]
    texts: tuple[Text, ...]
    tags: tuple[Tag, ...]
    translators: tuple[Translator, ...]
    pictures: tuple[Picture, ...]
    entries: tuple[Entry, ...]
    corrections: tuple[Correction, ...]
    reports: tuple[Report, ...]
    comments: tuple[Comment, ...]
