"""Translator's notes: `［訳注：…］` is set apart from what the author wrote."""

import re

from markdown_it.utils import EnvType

from articles.text.inline_state import Construct, InlineState
from articles.text.pairs import Pair

BRACKETS = {"［": "］", "〔": "〕", "（": "）", "【": "】", "(": ")"}
LABEL = re.compile(r"[ \t　]*訳者?[注註][0-9０-９]*[ \t　]*[:：]")
# At the start of a footnote neither bracket nor colon is needed.
FOOTNOTE_LABEL = re.compile(r"[\[［〔（【(]?[ \t　]*訳者?[注註]")


def is_note(source: str, position: int) -> bool:
    """Return whether a note's label stands at this place."""
    return LABEL.match(source, position) is not None


def is_translators(footnote: str) -> bool:
    """Return whether a footnote says at its start that the translator wrote it."""
    return FOOTNOTE_LABEL.match(footnote) is not None


def read_note(pair: Pair, _env: EnvType) -> Construct | None:
    """Return brackets that hold a translator's note."""
    return note(pair.start, pair.stop) if is_note(pair.source, pair.start) else None


def note(start: int, stop: int) -> Construct:
    """Return the note whose inner text starts and stops there."""
    return Construct(start, stop, stop + 1, {}, _write)


def _write(state: InlineState, construct: Construct) -> None:
    # The brackets are part of what the reader sees.
    state.push("note_open", "span", 1).attrs = {"class": "translator-note", "role": "note"}
    state.append_pending(state.src[construct.start - 1])
    state.descend(construct)
    state.append_pending(state.src[construct.stop])
    state.push("note_close", "span", -1)
