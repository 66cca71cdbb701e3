from hypothesis import given
from hypothesis import strategies as st

from articles.imaging.cards.breaking import CLOSING, OPENING
from articles.imaging.cards.faces import OWN, Face, Faces
from articles.imaging.cards.setting import Box, arrange

OURS = Faces((Face(OWN),))
BOX = Box(1008, 356, sizes=(132, 112, 96, 88, 80, 73, 67, 61, 56), lines=3)
JAPANESE = st.text("海の空をー、。「」（）ァっ…・!?NATO 12", min_size=1, max_size=90)


def lines(title, *, language="ja", box=BOX):
    return arrange(title, language=language, faces=OURS, box=box).lines


def test_a_title_is_set_in_phrases():
    title = "海の底から見た空：深海生物学者が語る、光のない世界の暮らし"

    assert lines(title) == ("海の底から見た空：", "深海生物学者が語る、", "光のない世界の暮らし")


def test_lines_are_about_as_long():
    assert lines("The long afternoon of an unhurried empire", language="en") == (
        "The long afternoon of",
        "an unhurried empire",
    )


def test_a_short_title_is_large():
    short = arrange("潮", language="ja", faces=OURS, box=BOX)
    longer = arrange("火曜日のパンを待つ人たちの長い列", language="ja", faces=OURS, box=BOX)

    assert short.size == BOX.sizes[0]
    assert longer.size < short.size


def test_what_is_too_long_ends_in_an_ellipsis_after_a_phrase():
    *_, last = lines("目録カードの引き出しを七百回あけて、消されていることを読む。" * 4)

    assert last.endswith("…")
    assert last[-2] not in {"、", "。"}


def test_a_word_longer_than_a_line_is_torn():
    assert len(lines("Donaudampfschifffahrtsgesellschaft" * 2, language="de")) > 1


def test_nothing_is_set_as_nothing():
    assert lines("") == ()


def test_what_may_break_nowhere_is_one_line():
    (line,) = lines("。" * 200)

    assert OURS.length(line, BOX.sizes[-1]) <= BOX.width


@given(JAPANESE)
def test_every_line_keeps_the_rules_and_the_margins(title):
    setting = arrange(title.strip(), language="ja", faces=OURS, box=BOX)

    assert len(setting.lines) <= BOX.room(setting.size) or not setting.lines
    for before, after in zip(setting.lines, setting.lines[1:], strict=False):
        assert before[-1] not in OPENING
        assert after[0] not in CLOSING
    for line in setting.lines:
        assert OURS.length(line, setting.size) <= BOX.width


@given(JAPANESE)
def test_nothing_is_lost_but_the_end(title):
    shown = "".join(lines(title.strip())).replace(" ", "")

    whole = title.replace(" ", "")
    assert shown == whole or whole.startswith(shown.removesuffix("…"))
