import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests.originals.samples import SOURCE, TARGET, page


@pytest.fixture
def files(tmp_path):
    original, translation = tmp_path / "original.html", tmp_path / "translation.md"
    original.write_text(page(), encoding="utf-8")
    translation.write_text("\n\n".join(["# 潮だまりについて", *TARGET]), encoding="utf-8")
    return str(original), str(translation)


def align(*arguments):
    said = StringIO()
    call_command("align", *arguments, stdout=said)
    return said.getvalue()


def test_pairs_are_printed_with_confidence(files):
    found = json.loads(align(*files, "--json"))

    pairs = found["pairs"]
    assert found["original"][0]["text"] == "On Tide Pools"
    assert [(pair["source"], pair["target"]) for pair in pairs] == [
        ([0], [0]),
        ([1], [1]),
        ([2, 3], [2]),
        ([4], []),
        ([5], [3]),
    ]
    assert all(0 < pair["confidence"] <= 1 for pair in pairs)


def test_people_read_them_one_under_the_other(files):
    said = align(*files)

    assert said.index(SOURCE[0]) < said.index(TARGET[0]) < said.index(SOURCE[1])
    assert "(訳していない)" in said


def test_two_files_in_markdown_are_paired_with_their_headings(tmp_path):
    original, translation = tmp_path / "a.md", tmp_path / "b.md"
    original.write_text("# Tide\n\n" + SOURCE[0], encoding="utf-8")
    translation.write_text("# 潮\n\n" + TARGET[0], encoding="utf-8")

    pairs = json.loads(align(str(original), str(translation), "--json"))["pairs"]

    assert [(pair["source"], pair["target"]) for pair in pairs] == [([0], [0]), ([1], [1])]


def test_a_missing_file_gets_a_sentence(files):
    with pytest.raises(CommandError, match="を開けません"):
        align(files[0], "/nowhere.md")
