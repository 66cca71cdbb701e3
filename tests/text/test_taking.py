from hypothesis import given
from hypothesis import strategies as st

from articles.text import parse, take_lines


def test_other_words_take_the_place_of_lines():
    lines = take_lines("一\n二\n三", first=2, last=2)

    assert lines.text == "二"
    assert lines.replaced("に") == "一\nに\n三"


def test_line_ends_of_browsers_count_as_one():
    assert take_lines("一\r\n二", first=2, last=2).replaced("に") == "一\nに"


@given(st.text(alphabet="あ-#*>`[] \n"))
def test_a_text_is_the_same_with_its_own_lines_put_back(markdown):
    for block in parse(markdown).blocks:
        lines = take_lines(markdown, first=block.first_line, last=block.last_line)

        assert lines.replaced(lines.text) == markdown
