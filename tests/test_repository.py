"""Rules about the tree itself."""

import ast
import re
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("articles", "diary", "tools")
SOURCES = [
    path
    for path in chain.from_iterable((ROOT / package).rglob("*.py") for package in PACKAGES)
    if "migrations" not in path.parts
]
BANNED = {"utils", "helpers", "services", "common", "core", "misc", "manager"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_grows_past_400_lines(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


def test_no_module_is_a_drawer():
    names = {part for path in SOURCES for part in path.relative_to(ROOT).with_suffix("").parts}

    assert not names & BANNED


def test_nothing_is_imported_inside_a_function():
    hidden = [
        f"{path.relative_to(ROOT)}:{inner.lineno}"
        for path in SOURCES
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef)
        for inner in ast.walk(function)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]

    assert hidden == []


def test_templates_hold_no_inline_script_or_style():
    # A block of JSON is data that no browser runs.
    kinds = r"<script(?![^>]*\b(?:src=|type=\"application/json\"))|<style|\sstyle=|\son[a-z]+="
    inline = re.compile(kinds, re.IGNORECASE)

    found = [
        path for path in (ROOT / "templates").rglob("*.html") if inline.search(path.read_text())
    ]

    assert found == []


def test_fewer_than_ten_style_sheets():
    assert len(list((ROOT / "static").rglob("*.css"))) < 10


@pytest.mark.parametrize("path", [*sorted(ROOT.glob("docs/**/*.md")), ROOT / "README.md"], ids=str)
def test_links_between_documents_lead_somewhere(path):
    prose = re.sub(r"```.*?```|`[^`]*`", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    links = re.findall(r"\]\((?!https?:)([^)#]+)", prose)

    missing = [link for link in links if not (path.parent / link).exists()]

    assert missing == []


def test_every_environment_variable_is_documented():
    settings = (ROOT / "diary" / "settings.py").read_text(encoding="utf-8")
    named = re.findall(r"environment\.\w+\(\s*\"([A-Z_]+)\"", settings)
    documented = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")

    assert [name for name in named if f"`{name}`" not in documented] == []
