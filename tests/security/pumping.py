"""Texts that make a careless regular expression go through them again and again, made from it."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from re import _constants as told
from re import _parser

# What hardly a repetition goes on with: other signs, the end of a line, what ends a value.
ENDS = ["\0\n!", ';"\n']
EVERYWHERE = [" ", "\n", "\t", "a", "0", "-", "_", "/", ".", ",", "<", "(", "海", "a ", "a."]
POOL = "_a0- \n./<:=\"'A海ア!"
# More texts of one part tell nothing new.
MOST = 40
REPEATS = {told.MAX_REPEAT, told.MIN_REPEAT, told.POSSESSIVE_REPEAT}
# Whoever repeats less often than this is through soon.
MANY = 30


def texts(pattern: re.Pattern, length: int) -> Iterator[str | bytes]:
    """Yield texts of about this length: what repeats in the pattern, repeated, and then an end."""
    is_text = isinstance(pattern.pattern, str)
    source = pattern.pattern if is_text else pattern.pattern.decode("latin-1")
    parsed = _parser.parse(source, pattern.flags)
    for start, unit in dict.fromkeys([*(("", each) for each in EVERYWHERE), *_pumps(parsed, "")]):
        body = start + unit * ((length - len(start)) // len(unit))
        for end in ENDS if len(unit) < 3 else ENDS[:1]:
            text = body + end
            yield text if is_text else text.encode()


def repeats(pattern: re.Pattern) -> bool:
    """Tell whether anything in the pattern may come again many times."""
    return any(True for _ in _pumps(_parser.parse(pattern.pattern, pattern.flags), ""))


def _pumps(nodes: Iterable, start: str) -> Iterator[tuple[str, str]]:
    for name, value in nodes:
        if name in REPEATS:
            _, most, body = value
            if most >= MANY:
                units = list(filter(None, _samples(body)))
                yield from ((start, unit) for unit in units)
                # Where one goes on, another may begin.
                yield from (
                    (start, f"{units[place - 1]}{unit}") for place, unit in enumerate(units)
                )
                # A beginning that comes again and again, and never an end.
                yield from [("", start)] if start else []
            yield from _pumps(body, start)
        elif name in {told.SUBPATTERN, told.ATOMIC_GROUP}:
            yield from _pumps(value[-1] if name is told.SUBPATTERN else value, start)
        elif name is told.BRANCH:
            for each in value[1]:
                yield from _pumps(each, start)
        elif name in {told.ASSERT, told.ASSERT_NOT}:
            yield from _pumps(value[1], start)
        start += next(iter(_samples([(name, value)])), "")


def _samples(nodes: Iterable) -> list[str]:
    """Return some short texts that the nodes fit, one after the other."""
    found = [""]
    for node in nodes:
        ways = list(dict.fromkeys(_ways(*node))) or [""]
        # Every way once, not every pair of ways.
        found = list(
            dict.fromkeys([each + ways[0] for each in found] + [found[0] + way for way in ways])
        )
    return found[:MOST]


def _ways(name, value) -> Iterator[str]:
    if name is told.LITERAL:
        yield chr(value)
    elif name in {told.IN, told.ANY, told.NOT_LITERAL}:
        yield from islice(_letters(name, value), 4)
    elif name is told.BRANCH:
        for each in value[1]:
            yield from _samples(each)
    elif name is told.SUBPATTERN:
        yield from _samples(value[-1])
    elif name is told.ATOMIC_GROUP:
        yield from _samples(value)
    elif name in REPEATS:
        least, _, body = value
        yield from (each * max(least, 1) for each in _samples(body))
        if not least:
            yield ""


def _letters(name, value) -> Iterator[str]:
    if name is told.ANY:
        yield from "a_ -"
    elif name is told.NOT_LITERAL:
        yield from (each for each in POOL if ord(each) != value)
    else:
        is_negated = value[0][0] is told.NEGATE
        own = [
            chr(each if kind is told.LITERAL else each[0])
            for kind, each in value
            if kind in {told.LITERAL, told.RANGE}
        ]
        for letter in POOL if is_negated else [*own[:2], *POOL, *own[2:]]:
            if any(_fits(letter, *each) for each in value) is not is_negated:
                yield letter


def _fits(letter: str, kind, value) -> bool:
    if kind is told.LITERAL:
        return ord(letter) == value
    if kind is told.RANGE:
        return value[0] <= ord(letter) <= value[1]
    if kind is told.CATEGORY:
        return re.match(CATEGORIES[value], letter) is not None
    return False


CATEGORIES = {
    told.CATEGORY_DIGIT: r"\d",
    told.CATEGORY_NOT_DIGIT: r"\D",
    told.CATEGORY_SPACE: r"\s",
    told.CATEGORY_NOT_SPACE: r"\S",
    told.CATEGORY_WORD: r"\w",
    told.CATEGORY_NOT_WORD: r"\W",
}
