"""Every regular expression of ours, against texts that make a careless one go through them again and again."""

import ast
import importlib
import inspect
import pkgutil
import re
import signal
from collections.abc import Iterator
from functools import cache
from types import ModuleType

import pytest

import articles
from articles.drift import addresses, printing
from articles.extraction import sifting
from articles.extraction.metadata.fields.titles import HEADLINE, SEPARATOR
from articles.extraction.metadata.sources import bylines
from tests.security.pumping import texts

LONG = 16_000
# Of the processor: one that goes through the text once needs a few milliseconds, rarely twenty.
SECONDS = 0.1
METHODS = {"search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn"}
NAMES = (800, "names of an element are cut to 400 letters, and get hyphens at most")
PHRASE = (printing.ROOM * printing.LONGEST_BYLINE, "printing looks at short lines alone")
ADDRESS = (addresses.LONGEST, "what is longer is left as it is")
# What is asked of texts that are never longer, and who sees to that.
BOUNDED = {
    "articles.drift.addresses.EXTENSIONS": ADDRESS,
    "articles.drift.addresses.SIZE_AT_END": ADDRESS,
    "articles.drift.phrases.BYLINE_END": PHRASE,
    "articles.drift.printing.SEPARATORS": PHRASE,
    "articles.extraction.metadata.people.reading.TAIL": (600, "read_names cuts what it reads"),
    "articles.extraction.metadata.sources.bylines.PARTS": (
        bylines.LONGEST,
        "longer rows are left out",
    ),
    "articles.extraction.metadata.sources.datelines.MARK": NAMES,
    "articles.extraction.metadata.sources.jsonld.parsing.END": (400, "it mends the end alone"),
    "articles.extraction.metadata.surroundings.ASIDE": NAMES,
    "articles.extraction.phrases.BETWEEN": (sifting.LONGEST, "longer pieces are no head"),
    "articles.extraction.phrases.LABEL": (sifting.LONGEST_POINTER, "longer pieces are text"),
}
# These read only HTML that we wrote, in which every "<" of a text is escaped and every element ends.
OURS = {
    "articles.extraction.showing.TABLE",
    "articles.text.detaching.SKETCH",
    "articles.text.outlines.ASIDE",
    "articles.text.outlines.HEADING",
    "articles.text.paces.UNREAD",
    # And this the articles of the demonstration.
    "articles.management.demonstration.illustrating._SHOWN",
}


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(articles.__path__, "articles."):
        if ".migrations" not in found.name:
            yield importlib.import_module(found.name)


def patterns() -> dict[str, re.Pattern]:
    """Return every compiled pattern that stands in a module of ours, by its name."""
    found: dict[re.Pattern, str] = {}
    for module in modules():
        for name, value in vars(module).items():
            for number, pattern in enumerate(_within(value)):
                found.setdefault(
                    pattern, f"{module.__name__}.{name}" + f"[{number}]" * bool(number)
                )
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


@cache
def uses() -> dict[re.Pattern, set[str]]:
    """Return by which methods the code asks each pattern, `search` where it hands one on."""
    found: dict[re.Pattern, set[str]] = {}
    for module in modules():
        asked: dict[int, str] = {}
        others: set[str] = set()
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.Attribute):
                asked[id(node.value)] = node.attr
            pattern = _value(node, module)
            if isinstance(pattern, re.Pattern):
                found.setdefault(pattern, set()).add(asked.get(id(node), "search"))
            elif isinstance(node, ast.Name) and pattern is None:
                others.add(asked.get(id(node), ""))
        # One of many is asked by another name.
        for value in vars(module).values():
            if not isinstance(value, re.Pattern):
                for pattern in _within(value):
                    found.setdefault(pattern, set()).update(others)
    return {pattern: methods & METHODS for pattern, methods in found.items()}


def _value(node: ast.AST, module: ModuleType) -> object:
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        return vars(module).get(node.id)
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        owner = vars(module).get(node.value.id)
        return vars(owner).get(node.attr) if isinstance(owner, ModuleType) else None
    return None


def written_in_place() -> dict[str, tuple[re.Pattern, str]]:
    """Return the patterns that stand where they are used, each with how, by its place."""
    found = {}
    for module in modules():
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            match node:
                case ast.Call(
                    func=ast.Attribute(value=ast.Name(id="re"), attr=method),
                    args=[ast.Constant(value=str(source)), *_],
                ) if method in METHODS:
                    place = f"{module.__name__}:{node.lineno}"
                    found[place] = re.compile(source), method
    return found


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


def is_slow(pattern: re.Pattern, methods: set[str], *, length: int = LONG) -> bool:
    asked = methods & {"match", "fullmatch", "search"}
    for text in texts(pattern, length):
        try:
            signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
            for method in asked:
                getattr(pattern, method)(text)
            if methods - asked:
                for _ in pattern.finditer(text):
                    pass
        except TooSlow:
            return True
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return False


@pytest.mark.usefixtures("_limited")
def test_no_pattern_is_slow_on_any_text():
    found, used = patterns(), uses()

    assert len(found) > 250
    assert found.keys() >= BOUNDED.keys() | OURS
    slow = {
        name
        for name, each in found.items()
        if name not in OURS
        and is_slow(each, used.get(each) or {"search"}, length=BOUNDED.get(name, (LONG, ""))[0])
    }
    assert slow == set()


@pytest.mark.usefixtures("_limited")
def test_no_pattern_is_slow_where_it_is_written_in_place():
    found = written_in_place()

    assert found
    assert {place for place, (each, how) in found.items() if is_slow(each, {how})} == set()


@pytest.mark.usefixtures("_limited")
@pytest.mark.parametrize(
    ("careless", "method"),
    [
        (r"(a|aa)+$", "match"),
        (r"by(?:[-_]*(?:byline|by|line))*", "fullmatch"),
        (r"menu(?:[-_]\w+)*", "fullmatch"),
        (r"\s+(?:[:|]|::)+\s+", "split"),
        (r"(?:-\d{2}x\d{2}|=s\d[\w-]*)+$", "sub"),
        (r"charset\s*=\s*\"?\s*([^\s\";]+)", "search"),
        (r"\s+\|", "split"),
        (r"\w+logo\.", "search"),
        (r"<!--.*?-->", "sub"),
        (r"<[^>]*>", "sub"),
    ],
)
def test_a_careless_pattern_is_found(careless, method):
    assert is_slow(re.compile(careless), {method})


@pytest.mark.usefixtures("_limited")
@pytest.mark.parametrize("careful", [r"(?<!\s)\s++\|", r"menu(?:[-_]\w+(?:-\w+)*)?", r"<[^<>]*>"])
def test_a_careful_pattern_is_not(careful):
    assert not is_slow(re.compile(careful), {"fullmatch", "split"})


def test_uses_are_read_from_the_code():
    used = uses()

    assert used[HEADLINE] == {"fullmatch"}
    assert used[SEPARATOR] == {"split", "finditer"}
