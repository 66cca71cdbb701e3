from pathlib import Path

import pytest

from articles.management.demonstration import Answer, DemonstrationError, Showing, Text, read_site

SITE = """
[[authors]]
slug = "ann"
name = "Ann"
local_name = "アン"
reading = "あん"
biography = "書く。"
site = "https://ann.example/"

[[tags]]
slug = "sea"
name = "海"

[[translators]]
username = "midori"
display_name = "みどり"

[[pictures]]
name = "hills"
alt = "丘"
caption = "丘。"
credit = "図"

[[originals]]
key = "tide"
url = "https://ann.example/tide"
title = "Tide"
site_name = "Ann"
language = "en"
published_on = 2024-01-31
authors = ["ann"]
licence = ""
description = "潮。"

[originals.permission]
state = "granted"
showing = "link"
credit = ""
conditions = ""
answered_on = 2025-12-24
evidence = "Yes."
"""
ENTRY = """+++
title = "潮"
path = "tide"
original = "tide"
translators = ["midori"]
tags = ["sea"]
lead = "hills"
state = "published"
published_at = 2026-01-02T03:04:05
+++

本文。
"""
# A change to the entry, and what the error must then say.
ENTRY_MISTAKES = [
    ('title = "潮"\n', "", "`title` is missing"),
    ('"潮"', '" "', "`title` is empty"),
    ('"潮"', "7", "`title` must be a text"),
    ('original = "tide"', 'original = "ebb"', "`original` names “ebb”, which is none of tide"),
    ('["midori"]', '["aka"]', "`translators` names “aka”, which is none of midori"),
    ('["sea"]', '["hill"]', "`tags` names “hill”, which is none of sea"),
    ('["sea"]', "[]", "`tags` is empty"),
    ('["sea"]', "[1]", "`tags` must be a list of texts"),
    ('["sea"]', '"sea"', "`tags` must be a list of texts"),
    ('lead = "hills"', 'lead = "moon"', "`lead` names “moon”, which is none of hills"),
    ('"published"', '"public"', "`state` names “public”, which is none of draft, published"),
    ("published_at", "publishd_at", "`published_at` is missing"),
    ("2026-01-02T03:04:05", "2026-01-02", "`published_at` must be a date with a time"),
    ("03:04:05", "03:04:05Z", "`published_at` is local time in Tokyo and takes no offset"),
    ('"published"', '"draft"', "`published_at` is not expected here"),
    ('"published"', '"withdrawn"', "`withdrawal_reason` is missing"),
    ('"published"', '"scheduled"', "`publish_after_days` is missing"),
    ("本文。", "![月](moon)", "the body shows “moon”, which site.toml does not define"),
    ("本文。", "", "the body is empty"),
    ("+++\ntitle", "title", "the header must stand between two lines of +++"),
    ("05\n+++\n", "05\n", "the header must stand between two lines of +++"),
    ("+++\ntitle", "# \n+++\ntitle", "the header must stand between two lines of +++"),
    ('"潮"', '"潮', "not valid TOML"),
]
SITE_MISTAKES = [
    ('reading = "あん"\n', "", "site.toml, [[authors]] 1: `reading` is missing"),
    ("[[tags]]", "[tags]", "site.toml: there must be a list of tables [[tags]]"),
    ("[[tags]]", "[[tag]]", "site.toml: there must be a list of tables [[tags]]"),
    ('name = "海"', 'name = "海"\nnam = ""', "site.toml, [[tags]] 1: `nam` is not expected here"),
    ('"hills"', '"moon"', "[[pictures]] 1: `name` names “moon”, which is none of bread"),
    ('authors = ["ann"]', 'authors = ["bob"]', "`authors` names “bob”, which is none of ann"),
    ("2024-01-31", "2024-01-31T00:00:00", "`published_on` must be a date"),
    ("2024-01-31", "2024-02-31", "site.toml: not valid TOML"),
    ('licence = ""\n', "", "[[originals]] 1: `licence` is missing"),
    ("[originals.permission]", "[originals.rights]", "[[originals]] 1: `permission` is missing"),
    ("[originals.permission]", "[[originals.permission]]", "`permission` must be a table"),
    ('"granted"', '"asked"', "permission: `state` names “asked”, which is none of granted"),
    ('"link"', '"half"', "permission: `showing` names “half”, which is none of full, link"),
    ("2025-12-24", '"2025"', "[[originals]] 1, permission: `answered_on` must be a date"),
    ('"Yes."', '""', "[[originals]] 1, permission: `evidence` is empty"),
    ('"Yes."', '"Yes."\nby = ""', "[[originals]] 1, permission: `by` is not expected here"),
    ("[[authors]]", "owner = 1\n[[authors]]", "site.toml: `owner` is not expected here"),
]


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    (tmp_path / "entries").mkdir()
    (tmp_path / "site.toml").write_text(SITE, encoding="utf-8")
    (tmp_path / "entries" / "tide.md").write_text(ENTRY, encoding="utf-8")
    return tmp_path


def spoil(file: Path, right: str, wrong: str) -> None:
    source = file.read_text(encoding="utf-8")
    assert right in source
    file.write_text(source.replace(right, wrong, 1), encoding="utf-8")


def test_small_site_is_read_with_its_references_resolved(directory: Path):
    site = read_site(directory)

    entry = site.entries[0]
    assert entry.original.authors == site.authors
    assert (entry.tags, entry.translators, entry.lead) == (
        site.tags,
        site.translators,
        site.pictures[0],
    )
    assert entry.body == "本文。\n"


@pytest.mark.parametrize(("right", "wrong", "complaint"), ENTRY_MISTAKES)
def test_mistake_in_an_entry_names_file_and_key(
    right: str, wrong: str, complaint: str, directory: Path
):
    spoil(directory / "entries" / "tide.md", right, wrong)

    with pytest.raises(DemonstrationError) as caught:
        read_site(directory)

    assert str(caught.value).startswith(f"entries/tide.md: {complaint}")


@pytest.mark.parametrize(("right", "wrong", "complaint"), SITE_MISTAKES)
def test_mistake_in_the_definitions_names_table_and_key(
    right: str, wrong: str, complaint: str, directory: Path
):
    spoil(directory / "site.toml", right, wrong)

    with pytest.raises(DemonstrationError) as caught:
        read_site(directory)

    assert complaint in str(caught.value)


def test_same_name_twice_is_refused(directory: Path):
    spoil(directory / "site.toml", "[[tags]]", '[[tags]]\nslug = "sea"\nname = "海"\n[[tags]]')

    with pytest.raises(DemonstrationError, match="“sea” is there twice"):
        read_site(directory)


def test_same_original_under_two_keys_is_refused(directory: Path):
    source = SITE[SITE.index("[[originals]]") :].replace('key = "tide"', 'key = "ebb"')
    spoil(directory / "site.toml", "[[authors]]", source + "[[authors]]")

    with pytest.raises(DemonstrationError, match=r"“https://ann\.example/tide” is there twice"):
        read_site(directory)


def test_same_path_twice_is_refused(directory: Path):
    (directory / "entries" / "ebb.md").write_text(ENTRY, encoding="utf-8")

    with pytest.raises(DemonstrationError, match="entries: “tide” is there twice"):
        read_site(directory)


@pytest.mark.parametrize("days", ["0", "true", "1.5"])
def test_delay_is_a_whole_number_of_days(days: str, directory: Path):
    file = directory / "entries" / "tide.md"
    spoil(file, '"published"', '"scheduled"')
    spoil(file, "published_at = 2026-01-02T03:04:05", f"publish_after_days = {days}")

    with pytest.raises(DemonstrationError, match="`publish_after_days` must be"):
        read_site(directory)


def free(directory: Path, licence: str) -> None:
    site = directory / "site.toml"
    spoil(site, 'licence = ""', f'licence = "{licence}"')
    spoil(site, '"granted"\nshowing = "link"', '"not_needed"')
    spoil(site, "answered_on = 2025-12-24\n", "")


def test_licence_needs_no_answer_and_shows_everything(directory: Path):
    free(directory, "CC BY 4.0")

    permission = read_site(directory).originals[0].permission

    assert permission.state is Answer.NOT_NEEDED
    assert permission.showing is Showing.FULL
    assert permission.answered_on is None


@pytest.mark.parametrize("licence", ["", "CC BY-ND 4.0", "some words"])
def test_what_frees_nobody_is_no_licence(licence: str, directory: Path):
    free(directory, licence)

    with pytest.raises(DemonstrationError, match=f"“{licence}” is no licence"):
        read_site(directory)


def test_text_belongs_to_its_original(directory: Path):
    (directory / "originals").mkdir()
    (directory / "originals" / "tide.md").write_text("\nThe tide.\n\n", encoding="utf-8")

    site = read_site(directory)

    assert site.texts == (Text(site.originals[0], "The tide.\n"),)


@pytest.mark.parametrize(
    ("name", "body", "complaint"),
    [
        ("ebb.md", "The ebb.", "originals/ebb.md: site.toml defines no original “ebb”"),
        ("tide.md", " \n", "originals/tide.md: the text is empty"),
    ],
)
def test_text_that_nothing_fits_is_refused(name: str, body: str, complaint: str, directory: Path):
    (directory / "originals").mkdir()
    (directory / "originals" / name).write_text(body, encoding="utf-8")

    with pytest.raises(DemonstrationError) as caught:
        read_site(directory)

    assert str(caught.value) == complaint


def test_lead_picture_may_be_left_out(directory: Path):
    spoil(directory / "entries" / "tide.md", 'lead = "hills"\n', "")

    assert read_site(directory).entries[0].lead is None
