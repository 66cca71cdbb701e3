import re
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import pytest
from markdown_it import MarkdownIt

from articles.management.demonstration import Answer, Entry, Showing, Site, State, read_site

# What the parser itself recognises, by the token that shows it.
TOKENS = {
    "bulleted list": "bullet_list_open",
    "numbered list": "ordered_list_open",
    "table": "table_open",
    "quotation": "blockquote_open",
    "fenced code": "fence",
    "strong emphasis": "strong_open",
    "emphasis": "em_open",
    "link": "link_open",
    "picture": "image",
}
# What is a notation of this site, by its shape in the source.
SHAPES = {
    "footnote": r"^\[\^[0-9a-z]+\]: ",
    "nested list": r"^   - .+\n     - ",
    "quotation left in its language": r"^\{lang=(en|fr|cs)\}\n> ",
    "translator's note in the text": r"［訳注：.+?］",
    "translator's note at the foot": r"^\[\^訳1\]: ",
    "ruby": r"\{潮溜\|しおだ\}",
    "ruby by character": r"\{東京\|とう\|きょう\}",
    "emphasis without spaces": r"\w\*\*「.+?」\*\*\w",
    "foreign words": r"\[Bonjour\]\{lang=fr\}",
    # Not told by a token: the parser's own rule for flanking fails beside Japanese punctuation.
    "strikethrough": r"~~[^~\n]+~~\w",
    "figure with a caption": r'^!\[.+\]\([a-z-]+ ".+"\)$',
    "address in angle brackets": r"<https://[^>]+>",
    "bare address": r"(?<![<(])https://\S+$",
}


def missing_shapes(body: str) -> set[str]:
    return {kind for kind, shape in SHAPES.items() if not re.search(shape, body, re.MULTILINE)}


@pytest.fixture(scope="module")
def site() -> Site:
    return read_site()


@pytest.fixture(scope="module")
def published(site: Site) -> list[Entry]:
    return [entry for entry in site.entries if entry.state is State.PUBLISHED]


def tokens_of(entries: list[Entry]) -> list[tuple[str, str]]:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    blocks = [token for entry in entries for token in parser.parse(entry.body)]
    return [(t.type, t.tag) for block in blocks for t in (block, *(block.children or ()))]


@pytest.mark.parametrize("kind", TOKENS)
def test_published_entries_use_each_kind_of_markdown(kind: str, published: list[Entry]):
    found = {token for token, _ in tokens_of(published)}

    assert TOKENS[kind] in found


@pytest.mark.parametrize("tag", ["h2", "h3"])
def test_published_entries_use_both_levels_of_heading(tag: str, published: list[Entry]):
    assert ("heading_open", tag) in tokens_of(published)


@pytest.mark.parametrize("kind", SHAPES)
def test_published_entries_use_each_notation_of_the_site(kind: str, published: list[Entry]):
    assert any(kind not in missing_shapes(entry.body) for entry in published)


def test_showpiece_uses_nearly_everything(published: list[Entry]):
    tide = next(entry for entry in published if entry.name == "tide")

    found = {token for token, _ in tokens_of([tide])}

    assert missing_shapes(tide.body) == {"bare address"}
    assert set(TOKENS.values()) <= found
    assert 2500 <= len(tide.body) <= 3300


def test_states_are_all_shown(site: Site):
    states = [entry.state for entry in site.entries]

    assert states.count(State.PUBLISHED) == 8
    assert set(states) == set(State)


def test_publication_spreads_over_fourteen_months(published: list[Entry]):
    moments = sorted(entry.published_at for entry in published if entry.published_at)

    assert len(moments) == len(published)
    assert (moments[0].year, moments[0].month) == (2025, 9)
    assert (moments[-1].year, moments[-1].month) == (2026, 10)


def test_published_time_is_a_time_in_tokyo(published: list[Entry]):
    tide = next(entry for entry in published if entry.name == "tide")

    assert tide.published_at == datetime(2026, 10, 17, 22, 30, tzinfo=UTC)


def test_scheduled_entry_waits_a_week(site: Site):
    scheduled = [entry for entry in site.entries if entry.state is State.SCHEDULED]

    assert [entry.publish_after for entry in scheduled] == [timedelta(days=7)]


def test_withdrawn_entry_says_why(site: Site):
    withdrawn = [entry for entry in site.entries if entry.state is State.WITHDRAWN]

    assert all(entry.withdrawal_reason and entry.published_at for entry in withdrawn)


def test_every_host_is_reserved(site: Site):
    named = [author.site for author in site.authors] + [one.url for one in site.originals]
    bodies = [one.body for one in (*site.entries, *site.texts)]
    shown = [url for body in bodies for url in re.findall(r"https?://[^\s>)]+", body)]

    hosts = {urlsplit(url).hostname or "" for url in named + shown}

    assert hosts
    assert all(host.endswith(".example") for host in hosts)


def test_everything_defined_is_used(site: Site):
    assert {entry.original for entry in site.entries} == set(site.originals)
    assert {tag for entry in site.entries for tag in entry.tags} == set(site.tags)
    assert {author for one in site.originals for author in one.authors} == set(site.authors)
    assert {one for entry in site.entries for one in entry.translators} == set(site.translators)
    assert {entry.lead for entry in site.entries} == {*site.pictures, None}


def test_originals_show_every_case(site: Site):
    assert len(site.originals) == 7
    assert {one.language for one in site.originals} == {"en", "fr", "cs"}
    assert [one.licence for one in site.originals if one.licence] == ["CC BY-SA 4.0"]
    assert max(len(one.authors) for one in site.originals) == 2


def test_ledger_shows_every_case(site: Site):
    permissions = [one.permission for one in site.originals]
    granted = [each for each in permissions if each.state is Answer.GRANTED]

    assert sorted(each.showing for each in granted) == [
        *[Showing.FULL] * 2,
        *[Showing.LINK] * 3,
        Showing.QUOTATION,
    ]
    assert [each.showing for each in permissions if each.credit] == [Showing.QUOTATION]
    assert len(permissions) - len(granted) == 1


def test_answers_came_before_anything_was_published(site: Site):
    for entry in site.entries:
        answered = entry.original.permission.answered_on
        assert not (answered and entry.published_at) or answered < entry.published_at.date()


def test_texts_are_of_works_that_may_be_shown_whole(site: Site):
    assert [text.original.key for text in site.texts] == ["clock", "tide"]
    assert {text.original.permission.showing for text in site.texts} == {Showing.FULL}


def test_entries_show_the_extremes_of_layout(published: list[Entry]):
    assert max(len(entry.title) for entry in published) > 60
    assert min(len(entry.body) for entry in published) < 400
    assert [entry.name for entry in published if entry.lead is None] == ["weather-diary-rain"]


def test_every_picture_is_described_and_credited(site: Site):
    assert all(len(picture.alt) > 20 for picture in site.pictures)
    assert {picture.credit for picture in site.pictures} == {"図：Diaryデモ"}


def test_readings_are_hiragana(site: Site):
    assert all(re.fullmatch("[ぁ-ゖー・]+", author.reading) for author in site.authors)
