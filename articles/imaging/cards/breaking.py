"""Breaking: where the lines of a title may end, and how gladly.

Kinsoku as in JLREQ 3.1.7 and 3.1.8; phrases by BudouX, which knows Japanese, Chinese and Thai.
"""

import unicodedata
from collections.abc import Callable
from functools import cache
from itertools import accumulate

import budoux

# What no line begins with, and what none ends with.
CLOSING = frozenset(
    "、。，．,.:;：；！？!?‼⁇⁈⁉)]}）］｝」』】〉》〕〗〙〟’”»›⦆｠｡｣､･"
    "ー々〻ゝゞヽヾ・‐゠–〜～…‥%％‰°′″℃゛゜ｰﾞﾟ"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ"
)
OPENING = frozenset("([{（［｛「『【〈《〔〖〘〝‘“«‹⦅｟｢¥￥$＄£￡€№#＃")
PAUSES = frozenset("、。，．：；！？!?:;」』）】》〉―—…")
HYPHENS = frozenset("-–—―/")

# What a break costs: at a pause, between phrases or words, between foreign words of a phrase,
# within a phrase, within a word.
GLAD, FREE, NAMED, SPLIT, TORN = -0.15, 0.0, 0.5, 1.0, 6.0


def breaks(title: str, *, language: str) -> dict[int, float]:
    """Return the places at which a line may end, with the cost of each; the end is free."""
    between = _phrase_ends(title, language)
    found: dict[int, float] = {}
    for place in range(1, len(title)):
        before, after = title[:place].rstrip()[-1:], title[place:].lstrip()[:1]
        if _is_barred(before, after) or title[place].isspace():
            continue
        found[place] = _cost(title, place, between=between)
    return found | {len(title): FREE}


def _is_barred(before: str, after: str) -> bool:
    """Whether kinsoku forbids to part the two, or they are one letter."""
    joined = unicodedata.combining(after) or after == "\u200d" or before == "\u200d"
    return bool(joined) or after in CLOSING or before in OPENING


def _cost(title: str, place: int, *, between: frozenset[int]) -> float:
    before, after = title[place - 1], title[place]
    last = title[:place].rstrip()[-1]
    # Where a script knows no spaces, one is a pause.
    if before.isspace() and (last in PAUSES or (_is_wide(last) and _is_wide(after))):
        return GLAD
    if last in PAUSES and (_is_wide(before) or _is_wide(after)):
        return GLAD
    if before.isspace():
        return FREE if place in between or not between else NAMED
    if _is_wide(before) or _is_wide(after):
        return FREE if place in between else SPLIT
    if place in between and not (before.isascii() and after.isascii()):
        return FREE
    return SPLIT if before in HYPHENS and after.isalpha() else TORN


def _is_wide(letter: str) -> bool:
    """Whether lines may end beside the letter, because its script knows no spaces."""
    if unicodedata.east_asian_width(letter) not in "WF":
        return False
    # Korean has spaces; full-width letters and figures make words.
    name = unicodedata.name(letter, "")
    return not name.startswith(("HANGUL", "FULLWIDTH LATIN", "FULLWIDTH DIGIT"))


def _phrase_ends(title: str, language: str) -> frozenset[int]:
    parser = _parser(language.lower())
    return frozenset(accumulate(map(len, parser(title)))) if parser else frozenset()


@cache
def _parser(language: str) -> Callable[[str], list[str]] | None:
    primary = language.split("-")[0]
    if primary == "ja":
        return budoux.load_default_japanese_parser().parse
    if primary == "th":
        return budoux.load_default_thai_parser().parse
    if primary != "zh":
        return None
    if language.endswith(("hant", "tw", "hk", "mo")):
        return budoux.load_default_traditional_chinese_parser().parse
    return budoux.load_default_simplified_chinese_parser().parse
