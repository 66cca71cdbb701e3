"""White space: how a browser collapses what stands in the source of a page."""

import re
import unicodedata

RUN = re.compile(r"[ \t\n\r\f]+")
SOFT_HYPHEN = "\xad"
NO_BREAK = "\xa0"
# Stands for a tab that shall not collapse. HTML forbids the character, so no text means it.
KEPT_TAB = "\ufdd0"
KEPT = str.maketrans({" ": NO_BREAK, "\t": KEPT_TAB, "\r": "\n", "\f": NO_BREAK})
SHOWN = str.maketrans({NO_BREAK: " ", KEPT_TAB: "\t", SOFT_HYPHEN: None})
HANGUL = range(0x1100, 0x1200), range(0x3130, 0x3190), range(0xAC00, 0xD7B0)


def preserve(text: str) -> str:
    """Return preformatted text with its spaces guarded against `collapse`; its newlines stay."""
    return text.replace("\r\n", "\n").translate(KEPT)


def collapse(text: str) -> str:
    """Return the text of a line as a browser shows it, without white space around it.

    No-break spaces become spaces, each for itself, and soft hyphens vanish.
    """
    return RUN.sub(_collapse_run, text).translate(SHOWN).strip()


def _collapse_run(run: re.Match[str]) -> str:
    if "\n" not in run[0]:
        return " "
    text = run.string
    before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
    return "" if _is_wide(before) and _is_wide(after) else " "


def _is_wide(character: str) -> bool:
    if not character or unicodedata.east_asian_width(character) not in "WFH":
        return False
    return not any(ord(character) in block for block in HANGUL)
