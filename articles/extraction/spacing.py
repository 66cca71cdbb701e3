"""White space: how a browser shows what stands in the source of a page."""

import re
import unicodedata

RUN = re.compile(r"[ \t\n\r\f]+")
# Shown as a space, and not at all.
SHOWN = str.maketrans({"\xa0": " ", "\xad": None})
UNSEEN = str.maketrans(dict.fromkeys("\xad\u200b\u200c\u200d\u2060\ufeff"))
HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")


def close_up(text: str) -> str:
    """Return the text of one line as it is shown; a newline between wide characters is nothing."""
    return RUN.sub(_close_run, text).translate(SHOWN).strip()


def squeeze(text: str) -> str:
    """Return the text without white space and other signs that nobody sees."""
    return "".join(text.translate(UNSEEN).split())


def _close_run(run: re.Match[str]) -> str:
    if "\n" not in run[0]:
        return " "
    before, after = (
        run.string[max(run.start() - 1, 0) : run.start()],
        run.string[run.end() : run.end() + 1],
    )
    return "" if _is_wide(before) and _is_wide(after) else " "


def _is_wide(character: str) -> bool:
    if not character or HANGUL.match(character):
        return False
    return unicodedata.east_asian_width(character) in "WFH"
