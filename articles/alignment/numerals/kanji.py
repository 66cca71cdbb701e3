"""Numbers in Japanese and Chinese: digits, kanji, both mixed, and the years of eras."""

import re

from articles.alignment.numerals.values import mark, mark_decade, parse

FIGURES = {figure: value for value, figure in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
}
SMALL_UNITS = {"十": 10, "百": 100, "千": 1000}
LARGE_UNITS = {"万": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12}
UNITS = "".join(SMALL_UNITS | LARGE_UNITS)
# The year before the first of each era.
ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
ABOUT = frozenset("数何幾")

AMOUNT = rf"\d+(?:,\d{{3}})*(?:\.\d+)?|[{''.join(FIGURES)}]+"
PART = re.compile(rf"{AMOUNT}|[{UNITS}]")
# One set of characters to begin with, so that the search for it is fast.
NUMBER = re.compile(
    rf"[\d{''.join(FIGURES)}{UNITS}元](?:[\d{''.join(FIGURES)}{UNITS},.]*[\d{''.join(FIGURES)}{UNITS}])?"
)
AFTER = re.compile(
    rf"分の(?P<over>\d+|[{''.join(FIGURES)}])|割(?:(?P<minor>\d|[{''.join(FIGURES)}])分)?"
    r"|[かヶケカヵ箇個](?=月|年|国|所)|月|年代|時半?"
    r"|[人年日つ回度倍分秒週歳才個本冊匹頭台件軒階名杯枚羽通世章番位点円票社校県市町国行話語曲歩室席着組部丁号級段種色戦勝敗区代キメトグドパポユ%]"
)


def read_kanji(text: str) -> set[str]:
    """Return the marks of the numbers and months of a Japanese or Chinese text."""
    found: set[str] = set()
    done = 0
    for match in NUMBER.finditer(text):
        start, end = match.span()
        if start >= done and text[start - 1 : start] not in ABOUT:
            after = AFTER.match(text, end)
            done = after.end() if after else end
            found |= read_run(match.group(), text[max(0, start - 2) : start], after)
    return found


def read_run(run: str, before: str, after: re.Match[str] | None) -> set[str]:
    """Return the marks of one number by the two characters before it and by what follows."""
    value = evaluate(run)
    if before in ERAS:
        return {mark((value or 1) + ERAS[before]), mark(value or 1)}
    if not is_count(run, after):
        return set()
    found = read_counted(value, after) if after else {mark(value)}
    return found | {mark(value + 12)} if before == "午後" else found


def is_count(run: str, after: re.Match[str] | None) -> bool:
    """Tell a count from a kanji that only looks like one, as in 一部, 万年筆 or 十分."""
    if len(run) > 1 or run.isdecimal():
        return True
    return after is not None and run not in ("一", "元") and (run, after.group()) != ("十", "分")


def read_counted(value: float, after: re.Match[str]) -> set[str]:
    """Return the marks of a value by the word that counts it."""
    word = after.group()
    if word == "月":
        return {f"m{int(value)}"}
    if word == "年代":
        return mark_decade(value)
    if after["over"]:
        return {mark(evaluate(after["over"]) / value) if value else "n0"}
    if word.startswith("割"):
        return {mark(10 * value + evaluate(after["minor"] or ""))}
    return {mark(value), "n30"} if word == "時半" else {mark(value)}


def evaluate(run: str) -> float:
    """Return the value of a number such as 1億2,000万, 二十三 or 一九八九."""
    total = section = number = 0.0
    for part in PART.findall(run):
        if part in SMALL_UNITS:
            section += (number or 1) * SMALL_UNITS[part]
            number = 0
        elif part in LARGE_UNITS:
            total += (section + number or 1) * LARGE_UNITS[part]
            section = number = 0
        else:
            number = read_amount(part)
    return total + section + number


def read_amount(part: str) -> float:
    """Return the value of digits, or of kanji that stand for digits one by one."""
    if part[0] in FIGURES:
        return parse("".join(str(FIGURES[figure]) for figure in part))
    return parse(part.replace(",", ""))
