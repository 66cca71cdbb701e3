from hypothesis import given, settings
from hypothesis import strategies as st

from articles.imaging import Card
from articles.imaging.cards.composing import compose
from articles.imaging.cards.layout import HEIGHT, ILLUSTRATED, PLAIN, WIDTH

WORDS = st.text(max_size=300)


def card(**words):
    return Card(
        **{"title": "潮", "language": "ja", "authors": "アンナ", "site": "海外の声", **words}
    )


def words_of(card, page=PLAIN):
    return [line.words for line in compose(card, page=page)]


def test_a_card_names_the_site_the_title_and_the_authors():
    assert words_of(card()) == ["海外の声", "潮", "アンナ"]


def test_a_picture_comes_with_its_credit():
    illustrated = card(picture="a", credit="写真: 森 / CC BY 4.0")

    assert words_of(illustrated, ILLUSTRATED)[-1] == "写真: 森 / CC BY 4.0"
    assert words_of(illustrated, PLAIN)[-1] == "アンナ"


def test_two_authors_are_set_smaller_before_one_is_lost():
    names = "ズデニェク・オジェシーン、タムシン・オーレルビー"
    line = compose(card(authors=names), page=ILLUSTRATED)[-1]

    assert (line.words, line.size) == (names, 28)


def test_many_authors_end_in_an_ellipsis():
    assert words_of(card(authors="アンナ・リンド、" * 20))[-1].endswith("…")


def test_a_title_that_no_font_shows_gives_way_to_the_site():
    assert words_of(card(title="\ue000\U0001f35e")) == ["海外の声", "海外の声", "アンナ"]


def test_a_title_from_the_right_stands_on_the_right():
    title = next(line for line in compose(card(title="שלום רב"), page=PLAIN) if line.size > 40)

    assert PLAIN.end - 2 <= title.right <= PLAIN.end


@settings(max_examples=40)
@given(WORDS, WORDS, WORDS, st.sampled_from(["ja", "en", "ar", "zh-Hant", "th", "x"]))
def test_whatever_is_written_stays_on_the_paper(title, authors, site, language):
    shown = card(title=title, authors=authors, site=site, credit=authors, language=language)

    for page in (PLAIN, ILLUSTRATED):
        for line in compose(shown, page=page):
            assert page.start <= line.left
            assert line.right <= (page.end if line.left < page.end else WIDTH)
            assert line.size <= line.base <= HEIGHT
