import pytest

from articles.extraction import read_page

PROSE = (
    "The well is older than the house, and the house is older than anybody who has drawn from it. "
)
OTHER = (
    "<p>Somebody says here at some length that the well is dry, which it has never been.</p>" * 2
)


def texts(body):
    reading = read_page(f"<html><body>{body}</body></html>", url="https://well.example/")
    return [block.text for block in reading.blocks]


@pytest.mark.parametrize(
    "around",
    [
        "<div itemprop='articleBody'>{}</div>",
        "<div class='post-body entry-content'>{}</div>",
        "<section class='ArticleBody_text__x1Yz2'>{}</section>",
        "<div class='h-entry'><div class='e-content'>{}</div></div>",
        "<article>{}</article>",
        "<main>{}</main>",
        "<div id='content'>{}</div>",
        "<table><tr><td>{}</table>",
        "<div class='x'><div class='y'>{}</div></div>",
    ],
)
def test_main_text_is_found_among_others(around):
    before = "<ul><li><a href='/'>A long way home</a></ul>"
    after = f"<div class='comments'>{OTHER}</div><div id='sidebar'>{OTHER}</div>"

    found = texts(before + around.format(f"<p>{PROSE}<p>{PROSE}") + after)

    assert found == [PROSE.strip()] * 2


def test_frame_with_a_name_of_something_foreign_is_no_stranger():
    body = f"<div class='has-sidebar with-comments related'><div><p>{PROSE * 3}</p></div></div>"

    assert texts(body) == [(PROSE * 3).strip()]


def test_text_that_an_advertisement_splits_is_whole():
    part = f"<div class='article-body'><p>{PROSE}</p></div>"

    body = (
        f"<article>{part}<div class='ad'><p>Buy our water, it is wetter.</p></div>{part}</article>"
    )

    assert texts(body) == [PROSE.strip()] * 2


def test_other_articles_beside_it_are_not_taken():
    other = f"<article class='card'><div class='post-content'>{OTHER}</div></article>"

    body = f"<article><div class='post-content'><p>{PROSE * 5}</p></div></article>{other}{other}"

    assert texts(body) == [(PROSE * 5).strip()]


def test_introduction_and_notes_beside_the_body_are_taken():
    head = (
        "<header><h1>Well</h1><p class='standfirst'>On water.</p><p class='byline'>Ann</p></header>"
    )
    notes = "<section class='footnotes'><ol><li>Measured twice.</ol></section>"

    body = f"<article>{head}<div class='entry-content'><p>{PROSE}</p></div>{notes}{OTHER}</article>"

    assert texts(body) == ["On water.", PROSE.strip(), "Measured twice."]


def test_very_short_text_is_found_where_it_is_marked():
    assert texts("<article><div class='entry-content'><p>Dry.</p></div></article>") == ["Dry."]


def test_too_little_without_a_mark_is_nothing():
    assert texts("<div><p>Please enable scripts.</p></div>") == []
