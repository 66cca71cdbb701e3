"""Catalogues: a language's words for every message, as files that translators edit and Django reads."""

import io
import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, write_po

from tools.refusals import Refusal

# Two forms in Japanese too: its messages say one thing of one, and another of many.
PLURALS = "nplurals=2; plural=(n != 1);"
HEADER = (
    'msgid ""\nmsgstr ""\n'
    '"Language: {language}\\n"\n'
    '"MIME-Version: 1.0\\n"\n'
    '"Content-Type: text/plain; charset=utf-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n'
    f'"Plural-Forms: {PLURALS}\\n"\n'
)
# Else the day on which it was compiled would stand in what Django reads.
NO_DAY = datetime(1970, 1, 1, tzinfo=UTC)
# What a sentence must keep: places for values, in three ways to write them, and elements of HTML.
KEPT = re.compile(r"%(?:\(\w+\))?[a-z]|%%|\{\w*\}|</?[a-z]+\b[^>]*>")


@dataclass(frozen=True)
class Place:
    """Where the catalogue of a language is kept: words for people, the same for the machine."""

    folder: Path
    language: str

    @property
    def words(self) -> Path:
        """The file that translators edit."""
        return self.folder / self.language / "LC_MESSAGES" / "django.po"

    @property
    def compiled(self) -> Path:
        """The file that Django reads."""
        return self.words.with_suffix(".mo")


def read(place: Place) -> Catalog:
    """Return the catalogue, an empty one where there is none yet."""
    head = HEADER.format(language=place.language)
    text = place.words.read_text(encoding="utf-8") if place.words.exists() else head
    try:
        return read_po(io.StringIO(text), locale=place.language, abort_invalid=True)
    except PoFileError as error:
        raise Refusal(
            f"{place.words} の {error.lineno + 1} 行目を読めません。直してください。"
        ) from error


def update(catalog: Catalog, found: Catalog) -> None:
    """Take in what the code says now, and drop what it says no longer."""
    # A copy, since a catalogue keeps the very messages that it takes in.
    catalog.update(deepcopy(found), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    for message in _messages(catalog):
        if not any(_forms(message.string)) and is_spoken(message, str(catalog.locale)):
            message.string = message.id


def is_spoken(message: Message, language: str) -> bool:
    """Return whether the message itself is in the language: ours are Japanese, borrowed ones English."""
    return "".join(_forms(message.id)).isascii() == (language == "en")


def write(catalog: Catalog, place: Place) -> None:
    """Write both files; the same messages make the same bytes on every day."""
    written = io.BytesIO()
    write_po(
        written,
        catalog,
        width=100,
        sort_by_file=True,
        ignore_obsolete=True,
        include_lineno=False,
        omit_header=True,
    )
    head = HEADER.format(language=place.language)
    place.words.parent.mkdir(parents=True, exist_ok=True)
    place.words.write_text(f"{head}\n{written.getvalue().decode()}", encoding="utf-8")
    place.compiled.write_bytes(_compiled(read(place)))


def judge(place: Place, found: Catalog) -> Iterator[str]:
    """Yield a line for each thing that is wrong with the catalogue, given what the code says."""
    catalog = read(place)
    known = {_key(message): message for message in _messages(catalog)}
    wanted = {_key(message): message for message in _messages(found)}
    for key in wanted.keys() - known.keys():
        yield f"載っていません: {key[1]}"
    for key in known.keys() - wanted.keys():
        yield f"もう使われていません: {key[1]}"
    for key in wanted.keys() & known.keys():
        if fault := _fault(known[key]):
            yield f"{fault}: {key[1]}"
    if not place.compiled.exists() or place.compiled.read_bytes() != _compiled(catalog):
        yield f"{place.compiled.name} が {place.words.name} と合いません"


def _fault(message: Message) -> str:
    ids, strings = _forms(message.id), _forms(message.string)
    if message.fuzzy:
        return "訳が確かめられていません(fuzzy)"
    if not all(strings):
        return "訳がありません"
    kept = [sorted(KEPT.findall(text)) for text in strings]
    # One of a thing may go without its number.
    if kept[-1] != sorted(KEPT.findall(ids[-1])) or set(kept[0]) - set(kept[-1]):
        return "値の入る所や要素が合いません"
    return ""


def _compiled(catalog: Catalog) -> bytes:
    """Return what Django reads."""
    catalog.creation_date = NO_DAY
    written = io.BytesIO()
    write_mo(written, catalog)
    return written.getvalue()


def _messages(catalog: Catalog) -> Iterator[Message]:
    return (message for message in catalog if message.id)


def _key(message: Message) -> tuple[str, str]:
    return message.context or "", _forms(message.id)[0]


def _forms(words: str | Sequence[str] | None) -> tuple[str, ...]:
    return (words or "",) if isinstance(words, str | None) else tuple(words)
