"""The demonstration site, read from `site.toml` and the entries and originals beside it."""

from datetime import timedelta
from pathlib import Path

from articles.management.demonstration.commenting import read_comments
from articles.management.demonstration.correcting import read_findings
from articles.management.demonstration.definitions import Definitions
from articles.management.demonstration.headers import DemonstrationError, Table, index, parse
from articles.management.demonstration.illustrating import picture_names
from articles.management.demonstration.records import Entry, Site, State, Text

_FENCE = "+++\n"
_HERE = Path(__file__).parent
_DATED = (State.PUBLISHED, State.WITHDRAWN)
_STATES = {state.value: state for state in State}


def read_site(directory: Path = _HERE) -> Site:
    """Read the whole site; a mistake in its files is a DemonstrationError that says where."""
    known = Definitions((directory / "site.toml").read_text(encoding="utf-8"))
    files = sorted((directory / "entries").glob("*.md"))
    entries = [_read_entry(file, known) for file in files]
    index(entries, lambda entry: entry.path, place="entries")
    corrections, reports = read_findings(directory / "corrections.toml", entries)
    return Site(
        authors=tuple(known.authors.values()),
        originals=tuple(known.originals.values()),
        texts=tuple(_read_text(file, known) for file in sorted(directory.glob("originals/*.md"))),
        tags=tuple(known.tags.values()),
        translators=tuple(known.translators.values()),
        pictures=tuple(known.pictures.values()),
        entries=tuple(entries),
        corrections=corrections,
        reports=reports,
        comments=read_comments(directory / "comments.toml", entries, known.translators),
    )


def _read_entry(file: Path, known: Definitions) -> Entry:
    table, body = _open(file)
    state = table.pick("state", _STATES)
    entry = Entry(
        name=file.stem,
        title=table.text("title"),
        path=table.text("path"),
        original=table.pick("original", known.originals),
        translators=table.picks("translators", known.translators),
        tags=table.picks("tags", known.tags),
        lead=table.pick("lead", known.pictures) if table.has("lead") else None,
        state=state,
        published_at=table.moment("published_at") if state in _DATED else None,
        publish_after=_read_delay(table) if state is State.SCHEDULED else None,
        withdrawal_reason=table.text("withdrawal_reason") if state is State.WITHDRAWN else "",
        body=body,
    )
    table.close()
    for name in picture_names(body):
        if name not in known.pictures:
            raise table.fail(f"the body shows “{name}”, which site.toml does not define")
    return entry


def _read_text(file: Path, known: Definitions) -> Text:
    place = f"originals/{file.name}"
    original = known.originals.get(file.stem)
    if original is None:
        raise DemonstrationError(f"{place}: site.toml defines no original “{file.stem}”")
    body = file.read_text(encoding="utf-8").strip()
    if not body:
        raise DemonstrationError(f"{place}: the text is empty")
    return Text(original, body + "\n")


def _open(file: Path) -> tuple[Table, str]:
    """Part a file into its header, between two lines of `+++`, and its body."""
    place = f"entries/{file.name}"
    opening, fence, rest = file.read_text(encoding="utf-8").partition(_FENCE)
    header, closing, body = rest.partition("\n" + _FENCE)
    if opening or not fence or not closing:
        raise DemonstrationError(f"{place}: the header must stand between two lines of +++")
    if not body.strip():
        raise DemonstrationError(f"{place}: the body is empty")
    return Table(parse(header, place=place), place=place), body.strip() + "\n"


def _read_delay(table: Table) -> timedelta:
    days = table.number("publish_after_days")
    if days < 1:
        raise table.fail("`publish_after_days` must be at least 1")
    return timedelta(days=days)
