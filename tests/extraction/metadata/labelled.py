"""The labelled pages in tests/data/metadata, and how well their metadata is read.

A page is an HTML file beside a JSON file of the same name, which holds its address, headers where
they matter, and for each field the value that is right, or null where nothing may be found.
"""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from lxml import html

from articles.extraction.found import Field, Metadata
from articles.extraction.metadata import read_metadata

FOLDER = Path(__file__).parents[2] / "data" / "metadata"
RIGHT, WRONG, EMPTY = "right", "wrong", "empty"


@dataclass(frozen=True)
class Case:
    """A page and what is right about it."""

    name: str
    page: str
    url: str
    headers: Mapping[str, str]
    expected: Mapping[Field, tuple[str, ...]]

    def read(self) -> Metadata:
        """Return what is found on the page."""
        tree = html.document_fromstring(self.page)
        return read_metadata(tree, url=self.url, headers=self.headers)


def read_cases() -> list[Case]:
    """Return all labelled pages."""
    return [_read_case(path) for path in sorted(FOLDER.glob("*.json"))]


def _read_case(path: Path) -> Case:
    label = json.loads(path.read_text(encoding="utf-8"))
    page = path.with_suffix(".html").read_text(encoding="utf-8")
    expected = {Field(name): _values(value) for name, value in label["expected"].items()}
    return Case(path.stem, page, label["url"], label.get("headers", {}), expected)


def _values(value: str | list[str] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


def judge(case: Case) -> dict[Field, str]:
    """Return for each labelled field whether it was read right, wrong, or not at all."""
    found = case.read()
    return {field: _judge(field, case, found) for field in case.expected}


def _judge(field: Field, case: Case, found: Metadata) -> str:
    values = found[field].values if field in found else ()
    if _form(field, values) == _form(field, case.expected[field]):
        return RIGHT
    return WRONG if values else EMPTY


def _form(field: Field, values: tuple[str, ...]) -> tuple[object, ...]:
    # One moment may be written in several ways; its offset has to be the page's own all the same.
    if field is not Field.PUBLISHED or not values or "T" not in values[0]:
        return values
    moment = datetime.fromisoformat(values[0]).replace(microsecond=0)
    return moment, moment.utcoffset()


def count(cases: list[Case]) -> dict[Field, Counter[str]]:
    """Return how often each field was read right, wrong and not at all."""
    counts: dict[Field, Counter[str]] = {field: Counter() for field in Field}
    for case in cases:
        for field, verdict in judge(case).items():
            counts[field][verdict] += 1
    return counts
