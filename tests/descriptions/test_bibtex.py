import re
from dataclasses import replace

import pytest
from pybtex.bibtex.utils import split_name_list
from pybtex.database import parse_string
from pybtex.richtext import Text

from articles.descriptions import bibtex, citation_key
from articles.descriptions.citing import one_line
from tests.descriptions.samples import ANNA, BARE, HOSTILE, ORIGINAL, URL, WHOLE

NASTY = [
    "Rock & Roll: 100% of #1, for $5_000 ~ x^2",
    "{",
    "}",
    "}}, author = {Nobody",
    "\\input{/etc/passwd} \\\\",
    "\\",
    '"quoted" @misc{a, b}',
    "100%",
    "a -- b --- ``c'' ?`d !`e",
    "一行目\r\n二行目\n\n@comment{三行目}",
    HOSTILE,
]
# Names of marks, and what stands for them while the parser reads.
UNKNOWN = {
    r"{\textbraceleft}": "\ue000",
    r"{\textbraceright}": "\ue001",
    r"{\textasciicircum}": "\ue002",
    r"\$": "\ue003",
}
MARKS = str.maketrans("\ue000\ue001\ue002\ue003", "{}^$")


@pytest.fixture(autouse=True)
def _site(settings):
    settings.SITE_NAME = "海外の手帖"


def read(about):
    """Return the one record that a parser of BibTeX finds, which stops at any fault."""
    ((key, entry),) = parse_string(bibtex(about), "bibtex").entries.items()
    return key, entry


def plain(value):
    """Return what LaTeX would print; the parser does not know the names of all marks."""
    for name, mark in UNKNOWN.items():
        value = value.replace(name, mark)
    return str(Text.from_latex(value)).translate(MARKS)


def test_a_record_says_who_wrote_and_translated_what_where_and_when():
    key, entry = read(WHOLE)

    assert (key, entry.type) == ("2026-01-02-tide", "misc")
    assert {name: plain(value) for name, value in entry.fields.items()} == {
        "title": "潮だまりについて",
        "translator": "森 はるか and 林 みなと",
        "howpublished": "海外の手帖",
        "year": "2026",
        "month": "1",
        "day": "2",
        "url": URL,
        "language": "ja",
        "origtitle": "On Tide Pools",
        "origlanguage": "en-GB",
        "origdate": "2025-03-04",
        "note": "原文: Anna Lind, Bo Ek, “On Tide Pools”, Tide Notes, 2025-03-04, https://tide.example/pools",
    }
    assert split_name_list(entry.fields["translator"]) == ["{森 はるか}", "{林 みなと}"]


def test_families_are_told_apart_in_western_names_alone():
    persons = read(WHOLE)[1].persons["author"]

    assert [(person.first_names, person.last_names) for person in persons] == [
        ([], ["{アンナ・リンド}"]),
        (["Bo"], ["Ek"]),
    ]


@pytest.mark.parametrize("name", ["Salt and Sand", "Lind, Anna", "The Others", "others", *NASTY])
def test_any_name_stays_one_person(name):
    person = replace(ANNA, name=name)

    (found,) = read(replace(WHOLE, original=replace(ORIGINAL, authors=(person,))))[1].persons[
        "author"
    ]

    assert plain(" ".join([*found.first_names, *found.last_names])) == one_line(name)


@pytest.mark.parametrize("words", NASTY)
def test_any_title_is_read_as_it_was_written(words):
    entry = read(replace(WHOLE, title=words, original=replace(ORIGINAL, title=words)))[1]

    assert plain(entry.fields["title"]) == one_line(words)
    assert plain(entry.fields["origtitle"]) == one_line(words)
    assert set(entry.fields) == set(read(WHOLE)[1].fields)


def test_words_of_strangers_break_nothing():
    assert plain(read(BARE)[1].fields["title"]) == one_line(HOSTILE)


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://diary.example/entry/2023/04/21/tide-1/", "2023-04-21-tide-1"),
        ("https://diary.example/entry/2026/01/02/%E6%BD%AE/", "2026-01-02-HASH"),
        ("https://diary.example/entry/%E6%BD%AE/", "article-HASH"),
        (f"https://diary.example/entry/{'x' * 60}/", "x" * 60),
        (f"https://diary.example/entry/{'x' * 200}/", f"{'x' * 53}-HASH"),
    ],
)
def test_a_record_is_called_by_its_address(url, key):
    assert re.sub("[0-9a-f]{6}$", "HASH", citation_key(replace(WHOLE, url=url))) == key


@pytest.mark.parametrize("titles", [("%E6%BD%AE", "%E6%B5%B7"), ("x" * 61, "x" * 62)])
def test_two_addresses_have_two_names(titles):
    urls = [f"https://diary.example/entry/2026/01/02/{title}/" for title in titles]

    assert len({citation_key(replace(WHOLE, url=url)) for url in urls}) == 2


def test_an_address_is_not_escaped():
    url = "https://diary.example/entry/a_b~c/%E6%BD%AE/"

    assert read(replace(WHOLE, url=url))[1].fields["url"] == url
