"""Gathering: every message of the code and the templates, read without GNU gettext."""

import gettext
import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import allauth
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from django import conf
from django.contrib import admin, auth
from django.utils.translation.template import templatize

SOURCES = {"articles": "*.py", "diary": "*.py", "templates": "*.*"}
LAZY = {f"{name}_lazy": spec for name, spec in DEFAULT_KEYWORDS.items() if name.endswith("gettext")}
KEYWORDS = {**DEFAULT_KEYWORDS, **LAZY, "gettext_noop": None}


def gather(root: Path) -> Catalog:
    """Return the messages of the tree, each with the files in which it stands."""
    found = Catalog(charset="utf-8")
    for path in _files(root):
        source = path.read_text(encoding="utf-8")
        if path.suffix != ".py":
            # What Django makes of a template is no program; in a bracket no indent disturbs.
            source = f"({templatize(source, origin=str(path))}\n)"
        program = io.BytesIO(source.encode())
        for _line, message, comments, context in extract(
            "python", program, KEYWORDS, ["Translators:"]
        ):
            if _is_borrowed(message):
                continue
            place = (path.relative_to(root).as_posix(), 0)
            found.add(message, None, [place], auto_comments=comments, context=context)
    return found


def _is_borrowed(message: str | tuple[str, ...]) -> bool:
    """Whether it is a word of a package, in English, whose own catalogue holds the Japanese."""
    word = message if isinstance(message, str) else message[0]
    return word.isascii() and any(
        found.gettext(word) != word or found.ngettext(word, word, 1) != word
        for found in _borrowed()
    )


@cache
def _borrowed() -> list[gettext.NullTranslations]:
    folders = (
        Path(module.__file__ or "").parent / "locale" for module in (conf, admin, auth, allauth)
    )
    return [gettext.translation("django", folder, ["ja"]) for folder in folders]


def _files(root: Path) -> Iterator[Path]:
    for folder, pattern in SOURCES.items():
        for path in sorted((root / folder).rglob(pattern)):
            if "migrations" not in path.parts:
                yield path
