import pytest

from articles.text.sanitising import sanitise
from articles.text.sketches import sketch_markup

COLOURS = "0123456789ab" * 3


def test_a_sketch_is_a_drawing_of_twelve_tiles_in_the_proportions_of_its_picture():
    markup = sketch_markup(COLOURS, width=1600, height=1000)

    assert (
        'viewBox="0 0 1600 1000" preserveAspectRatio="xMidYMid slice" aria-hidden="true"' in markup
    )
    assert markup.count("<path") == 12
    assert '<path fill="#345" d="M1 -1h1v2h-1z">' in markup


def test_tiles_at_the_border_reach_beyond_it():
    markup = sketch_markup(COLOURS, width=4, height=3)

    assert '<path fill="#012" d="M-1 -1h2v2h-2z">' in markup
    assert '<path fill="#9ab" d="M3 2h2v2h-2z">' in markup


def test_all_of_a_sketch_is_on_the_list_of_what_may_stand_in_a_text():
    markup = sketch_markup(COLOURS, width=1600, height=1000)

    assert sanitise(markup) == markup


@pytest.mark.parametrize("sketch", ["", "abc", "x" * 36, '"' * 36])
def test_what_is_no_sketch_shows_nothing(sketch):
    assert sketch_markup(sketch, width=4, height=3) == ""
