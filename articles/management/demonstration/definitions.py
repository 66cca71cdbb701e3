"""What `site.toml` defines: people, works, tags and pictures, for the entries to refer to."""

from collections.abc import Callable
from typing import TypeVar

from articles import licences
from articles.management.demonstration.drawing import DRAWABLE
from articles.management.demonstration.headers import DemonstrationError, Table, index, parse
from articles.management.demonstration.records import (
    Answer,
    Author,
    Original,
    Permission,
    Picture,
    Showing,
    Tag,
    Translator,
)

PLACE = "site.toml"
_ANSWERS = {answer.value: answer for answer in Answer}
_SHOWINGS = {showing.value: showing for showing in Showing}

Record = TypeVar("Record")


class Definitions:
    """Everything in `site.toml`, each kind by the name that others refer to it with."""

    def __init__(self, source: str) -> None:
        self._sections = parse(source, place=PLACE)
        self.authors = self._read("authors", _read_author, lambda author: author.slug)
        self.tags = self._read("tags", _read_tag, lambda tag: tag.slug)
        self.translators = self._read("translators", _read_translator, lambda one: one.username)
        self.pictures = self._read("pictures", _read_picture, lambda picture: picture.name)
        self.originals = self._read("originals", self._read_original, lambda one: one.key)
        index(self.originals.values(), lambda one: one.url, place=f"{PLACE}, [[originals]]")
        Table(self._sections, place=PLACE).close()

    def _read(
        self, section: str, read: Callable[[Table], Record], name: Callable[[Record], str]
    ) -> dict[str, Record]:
        rows = self._sections.pop(section, None)
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise DemonstrationError(f"{PLACE}: there must be a list of tables [[{section}]]")
        records = []
        for number, row in enumerate(rows, start=1):
            table = Table(row, place=f"{PLACE}, [[{section}]] {number}")
            records.append(read(table))
            table.close()
        return index(records, name, place=f"{PLACE}, [[{section}]]")

    def _read_original(self, table: Table) -> Original:
        licence = table.note("licence")
        return Original(
            key=table.text("key"),
            url=table.text("url"),
            title=table.text("title"),
            site_name=table.text("site_name"),
            language=table.text("language"),
            published_on=table.day("published_on"),
            authors=table.picks("authors", self.authors),
            licence=licence,
            description=table.text("description"),
            permission=_read_permission(table.table("permission"), licence),
        )


def _read_author(table: Table) -> Author:
    return Author(
        slug=table.text("slug"),
        name=table.text("name"),
        local_name=table.text("local_name"),
        reading=table.text("reading"),
        biography=table.text("biography"),
        site=table.text("site"),
    )


def _read_permission(table: Table, licence: str) -> Permission:
    state = table.pick("state", _ANSWERS)
    was_asked = state is Answer.GRANTED
    if not was_asked and not _frees(licence):
        raise table.fail(f"“{licence}” is no licence under which anybody may translate")
    permission = Permission(
        state=state,
        # A licence shows all that it frees, and was given before anybody asked.
        showing=table.pick("showing", _SHOWINGS) if was_asked else Showing.FULL,
        credit=table.note("credit"),
        conditions=table.note("conditions"),
        answered_on=table.day("answered_on") if was_asked else None,
        evidence=table.text("evidence"),
    )
    table.close()
    return permission


def _frees(words: str) -> bool:
    licence = licences.recognise(words)
    return licence is not None and licence.allows_translation


def _read_tag(table: Table) -> Tag:
    return Tag(slug=table.text("slug"), name=table.text("name"))


def _read_translator(table: Table) -> Translator:
    return Translator(username=table.text("username"), display_name=table.text("display_name"))


def _read_picture(table: Table) -> Picture:
    return Picture(
        name=table.pick("name", {name: name for name in DRAWABLE}),
        alt=table.text("alt"),
        caption=table.text("caption"),
        credit=table.text("credit"),
    )
