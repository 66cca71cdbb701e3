"""What readers found in the demonstration: two mistakes that were corrected, and one report that waits."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from articles import publishing
from articles.management.demonstration import records
from articles.management.demonstration.headers import Table, parse
from articles.models import Article, Fault, User

PLACE = "corrections.toml"
_FAULTS = {fault.value: fault.value for fault in Fault}

Found = TypeVar("Found")


def read_findings(
    file: Path, entries: Sequence[records.Entry]
) -> tuple[tuple[records.Correction, ...], tuple[records.Report, ...]]:
    """Read what was found in the entries; nothing was where there is no file."""
    if not file.exists():
        return (), ()
    sections = Table(parse(file.read_text(encoding="utf-8"), place=PLACE), place=PLACE)
    known = {entry.name: entry for entry in entries if entry.state is records.State.PUBLISHED}
    found = (
        _read(sections, "corrections", lambda table: _read_correction(table, known)),
        _read(sections, "reports", lambda table: _read_report(table, known)),
    )
    sections.close()
    return found


def _read(sections: Table, name: str, read: Callable[[Table], Found]) -> tuple[Found, ...]:
    found = []
    for table in sections.tables(name):
        found.append(read(table))
        table.close()
    return tuple(found)


def _read_correction(table: Table, known: dict[str, records.Entry]) -> records.Correction:
    correction = records.Correction(
        entry=table.pick("entry", known),
        kind=table.pick("kind", _FAULTS),
        wrong=table.text("wrong"),
        right=table.text("right"),
        note=table.note("note"),
        reader=table.note("reader"),
    )
    _require(table, correction.right, correction.entry)
    return correction


def _read_report(table: Table, known: dict[str, records.Entry]) -> records.Report:
    report = records.Report(
        entry=table.pick("entry", known),
        kind=table.pick("kind", _FAULTS),
        passage=table.text("passage"),
        wording=table.text("wording"),
        note=table.note("note"),
        reader=table.note("reader"),
    )
    _require(table, report.passage, report.entry)
    return report


def _require(table: Table, words: str, entry: records.Entry) -> None:
    if entry.body.count(words) != 1:
        raise table.fail(f"“{words}” must be in {entry.name}.md once")


def with_mistakes(body: str, corrections: Sequence[records.Correction]) -> str:
    """Return the text as it was before anybody found what was wrong in it."""
    for correction in corrections:
        body = body.replace(correction.right, correction.wrong)
    return body


def correct(article: Article, correction: records.Correction, *, by: User) -> None:
    """Put one mistake right, and tell readers."""
    article.body = article.body.replace(correction.wrong, correction.right)
    statement = publishing.Statement(
        correction.kind, correction.note, correction.reader, is_from_reader=True
    )
    publishing.correct(article, by=by, based_on=article.version, statement=statement)


def report(article: Article, said: records.Report) -> None:
    """Let a reader report a passage."""
    segment = next(each for each in article.segments.standing() if said.passage in each.target)
    publishing.file_report(
        segment,
        kind=said.kind,
        wording=segment.target.replace(said.passage, said.wording),
        note=said.note,
        name=said.reader,
    )
