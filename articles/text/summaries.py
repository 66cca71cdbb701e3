"""Summaries: the beginning of a text, cut where a reader of Japanese would pause."""

import re
from collections.abc import Iterable

from articles.text.breaks import is_closed

CUT = "…"
# How much of the length may be given away for a better place to cut.
SEARCHED = 0.3
PAUSE = re.compile(r"[。！？、，；：　 ）」』】〕］]")
PHRASE = re.compile(r"[ぁ-ん][^ぁ-ん]")
# Inside a word of Latin letters or katakana, a number, or joined emoji.
INSIDE = re.compile(r"[^\W\u3040-\u30ff\u3400-\u9fff]{2}|[ァ-ヺー]{2}|\u200d.")
# What may not begin a line may not be cut off from what stands before it either.
BOUND = re.compile(
    "[ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶー々ゝゞ、。，．・：；？！」』）】〕］〉》”’…‥%％"
    "\u0300-\u036f\u200d\u3099\u309a\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef]"
)
# What would look lost before the three dots.
SPACES = " 　\t"
LOOSE = "、。，．,.;；:：・「『（【〔［〈《([{“‘ 　"


def shorten(text: str, limit: int) -> str:
    """Return the text, or its beginning with … if it has more characters than the limit."""
    if len(text) <= limit:
        return text
    end = max(limit - len(CUT), 0)
    places = range(end, int(end * (1 - SEARCHED)), -1)
    for is_good in (_is_after_pause, _is_between_phrases, _is_between_words):
        for place in places:
            if not BOUND.match(text, place) and is_good(text, place):
                return text[:place].rstrip(LOOSE) + CUT
    return text[:end] + CUT


def joined(lines: Iterable[str], limit: int) -> str:
    """Return lines as one: with a space between them, but none where Japanese needs none.

    It ends soon after it has as many characters as the limit.
    """
    whole = ""
    for line in lines:
        text = line.strip(SPACES)
        gap = "" if not whole or is_closed(whole[-1:], text[:1]) else " "
        whole += f"{gap}{text}" if text else ""
        if len(whole) > limit:
            break
    return whole


def _is_after_pause(text: str, place: int) -> bool:
    return PAUSE.match(text, place - 1) is not None


def _is_between_phrases(text: str, place: int) -> bool:
    """Return whether kanji or the like follow hiragana: mostly, a new phrase begins there."""
    return PHRASE.match(text, place - 1) is not None


def _is_between_words(text: str, place: int) -> bool:
    return text[place - 1] not in LOOSE and INSIDE.match(text, place - 1) is None
