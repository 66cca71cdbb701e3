from pathlib import Path

import pytest

from articles.management.demonstration import DemonstrationError, read_site
from tests.management.demonstration.test_reading import ENTRY, SITE

FOUND = """
[[corrections]]
entry = "tide"
kind = "typo"
wrong = "文本です。"
right = "本文。"
note = ""
reader = ""

[[reports]]
entry = "tide"
kind = "other"
passage = "本文。"
wording = "文。"
note = ""
reader = "読者"
"""
MISTAKES = [
    ('entry = "tide"', 'entry = "ebb"', "[[corrections]] 1: `entry` names “ebb”"),
    ('"typo"', '"slip"', "[[corrections]] 1: `kind` names “slip”"),
    ('right = "本文。"', 'right = "文本"', "“文本” must be in tide.md once"),
    ('passage = "本文。"', 'passage = "別。"', "[[reports]] 1: “別。” must be in tide.md once"),
    ("[[reports]]", "[[report]]", "`reports` is missing"),
    ("[[reports]]", "[reports]", "`reports` must be a list"),
    ('reader = "読者"', 'reader = "読者"\nage = 7', "[[reports]] 1: `age` is not expected here"),
]


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    (tmp_path / "entries").mkdir()
    (tmp_path / "site.toml").write_text(SITE, encoding="utf-8")
    (tmp_path / "entries" / "tide.md").write_text(ENTRY, encoding="utf-8")
    (tmp_path / "corrections.toml").write_text(FOUND, encoding="utf-8")
    return tmp_path


def test_what_was_found_is_read_with_its_entry(directory: Path):
    site = read_site(directory)

    assert (site.corrections[0].entry, site.corrections[0].wrong) == (site.entries[0], "文本です。")
    assert (site.reports[0].entry, site.reports[0].reader) == (site.entries[0], "読者")


def test_nothing_was_found_where_there_is_no_file(directory: Path):
    (directory / "corrections.toml").unlink()

    assert (read_site(directory).corrections, read_site(directory).reports) == ((), ())


@pytest.mark.parametrize(("right", "wrong", "complaint"), MISTAKES)
def test_mistake_names_table_and_key(right: str, wrong: str, complaint: str, directory: Path):
    file = directory / "corrections.toml"
    file.write_text(FOUND.replace(right, wrong, 1), encoding="utf-8")

    with pytest.raises(DemonstrationError) as error:
        read_site(directory)

    assert complaint in str(error.value)
