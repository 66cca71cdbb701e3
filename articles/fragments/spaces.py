"""White space: how a browser collapses what stands in the source of a page."""

import re

RUN = re.compile(r"[ \t\n\r\f]+")
NO_BREAK = "\xa0"
SOFT_HYPHEN = "\xad"
# These stand for a tab and for nothing at all, and shall not collapse with the spaces beside them.
# HTML forbids the characters, so no text means them.
KEPT_TAB = "\ufdd0"
WALL = "\ufdd1"
KEPT = str.maketrans({" ": NO_BREAK, "\t": KEPT_TAB, "\r": "\n", "\f": NO_BREAK})
SHOWN = str.maketrans({NO_BREAK: " ", KEPT_TAB: "\t", WALL: None, SOFT_HYPHEN: None})


def preserve(text: str) -> str:
    """Return preformatted text with its spaces guarded against `collapse`; its newlines stay."""
    return text.replace("\r\n", "\n").translate(KEPT)


def collapse(text: str) -> str:
    """Return the text of a line as a browser shows it, without white space around it.

    No-break spaces become spaces, each for itself, and soft hyphens vanish. A line break in the
    source of Japanese is a space too.
    """
    return RUN.sub(" ", text).translate(SHOWN).strip()
