from pathlib import Path

import pytest

from articles.management.demonstration import DemonstrationError, read_site
from tests.management.demonstration.test_reading import ENTRY, SITE

SAID = """
[[comments]]
entry = "tide"
name = "読者"
passage = "本文。"
said_at = 2026-01-02T03:04:00
state = "approved"
text = "感想。"

[[comments.replies]]
name = "ほかの読者"
said_at = 2026-01-03T03:04:00
text = "返事。"
"""
MISTAKES = [
    ('entry = "tide"', 'entry = "ebb"', "[[comments]] 1: `entry` names “ebb”"),
    ('"approved"', '"shown"', "[[comments]] 1: `state` names “shown”"),
    ('passage = "本文。"', 'passage = "別。"', "[[comments]] 1: “別。” must be in tide.md once"),
    ('name = "ほかの読者"', "", "[[comments]] 1, [[replies]] 1: `name` is missing"),
    ('name = "ほかの読者"', 'translator = "nobody"', "`translator` names “nobody”"),
    ('text = "返事。"', 'text = "返事。"\nage = 7', "[[replies]] 1: `age` is not expected here"),
]


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    (tmp_path / "entries").mkdir()
    (tmp_path / "site.toml").write_text(SITE, encoding="utf-8")
    (tmp_path / "entries" / "tide.md").write_text(ENTRY, encoding="utf-8")
    (tmp_path / "comments.toml").write_text(SAID, encoding="utf-8")
    return tmp_path


def test_what_was_said_is_read_with_its_replies(directory: Path):
    site = read_site(directory)

    (comment,) = site.comments
    assert (comment.entry, comment.name) == (site.entries[0], "読者")
    assert [reply.text for reply in comment.replies] == ["返事。"]


def test_nobody_said_anything_where_there_is_no_file(directory: Path):
    (directory / "comments.toml").unlink()

    assert read_site(directory).comments == ()


@pytest.mark.parametrize(("right", "wrong", "complaint"), MISTAKES)
def test_mistake_names_table_and_key(right: str, wrong: str, complaint: str, directory: Path):
    file = directory / "comments.toml"
    file.write_text(SAID.replace(right, wrong, 1), encoding="utf-8")

    with pytest.raises(DemonstrationError) as error:
        read_site(directory)

    assert complaint in str(error.value)
