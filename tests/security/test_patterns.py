"""Every regular expression of ours, against texts that make a careless one go through them again and again."""

import importlib
import pkgutil
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

import articles

LONG = 30_000
# Of the processor: one that goes through the text once needs milliseconds.
SECONDS = 1
UNITS = [" ", "\t", "\n", "a", "0", "-", ".", ",", "_", "/", "<", "(", "[", "'", '"', "海", "ア", "ー"]
UNITS += ["・", "「", "a ", "0,", "a.", "&", "<a ", "](", "![", "*", "`", "|", "https://", "<!--"]
# These read what we wrote ourselves.
OURS = {"articles.text.detaching.ATTRIBUTE", "articles.text.detaching.CANDIDATE"}
# The code without the lines that name a pattern for the first time or import it.
CODE = "\n".join(path.read_text("utf-8") for path in Path(articles.__file__).parent.rglob("*.py"))
USES = re.sub(r"^(\w+(: [^=]+)? = .*|from .* import .*|    \w+,)$", "", CODE, flags=re.MULTILINE)


def patterns() -> dict[str, re.Pattern]:
    """Return every compiled pattern that stands in a module of ours, by its name."""
    found = {}
    for module in pkgutil.walk_packages(articles.__path__, "articles."):
        if ".migrations" in module.name:
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            for number, pattern in enumerate(_within(value)):
                found.setdefault(pattern, f"{module.name}.{name}" + (f"[{number}]" * bool(number)))
    return {name: pattern for pattern, name in found.items()}


def _within(value) -> Iterator[re.Pattern]:
    value = getattr(value, "regex", value)
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from _within(list(value.values()))
    elif isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from _within(each)


def _texts(pattern: re.Pattern) -> Iterator[str]:
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    for unit in {*UNITS, *re.findall(r"[^\W_]", source)[:12]}:
        text = unit * (LONG // len(unit)) + "\0!"
        yield text if isinstance(pattern.pattern, str) else text.encode()


class TooSlow(Exception):
    """A text took longer than any that is gone through once."""


@pytest.fixture
def _limited():
    def stop(number, frame):
        raise TooSlow

    before = signal.signal(signal.SIGVTALRM, stop)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)


def is_anchored(name: str) -> bool:
    """Return whether the code only ever asks whether a text begins so."""
    return not re.search(rf"\b{name.rpartition('.')[2].split('[')[0]}\b(?!\.(full)?match\()", USES)


def is_slow(pattern: re.Pattern, *, anchored: bool = False) -> bool:
    find = pattern.match if anchored else pattern.search
    for text in _texts(pattern):
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
        try:
            find(text)
        except TooSlow:
            return True
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return False


@pytest.mark.usefixtures("_limited")
def test_no_pattern_is_slow_on_any_text():
    found = patterns()

    assert len(found) > 250
    asked = {name: pattern for name, pattern in found.items() if name not in OURS}
    slow = {name for name, each in asked.items() if is_slow(each, anchored=is_anchored(name))}
    assert slow == set()


@pytest.mark.usefixtures("_limited")
def test_a_careless_pattern_is_found():
    assert is_slow(re.compile(r"(a|aa)+$"))
