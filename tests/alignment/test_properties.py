from hypothesis import given, settings
from hypothesis import strategies as st

from articles.alignment import Block, Bond, Border, OverrideError, align

KINDS = ("paragraph", "heading", "list", "quotation", "figure", "code", "table", "unknown")
WORDS = (
    "river",
    "川",
    "12,000",
    "1万2千",
    "London",
    "ロンドン",
    "?",
    "「",
    "訳注",
    "。",
    ".",
    " ",
    "\n",
)
TEXTS = st.one_of(st.lists(st.sampled_from(WORDS), max_size=8).map("".join), st.text(max_size=30))
BLOCKS = st.builds(
    Block,
    kind=st.sampled_from(KINDS),
    text=TEXTS,
    level=st.integers(0, 6),
    links=st.lists(st.text(max_size=12), max_size=2).map(tuple),
    images=st.lists(st.text(max_size=12), max_size=2).map(tuple),
)
ARTICLES = st.lists(BLOCKS, max_size=14)
LANGUAGES = st.sampled_from(("en", "ja", "de", "zh-Hant", "", "x"))


def flatten(places):
    return [place for group in places for place in group]


@settings(max_examples=60, deadline=None)
@given(ARTICLES, ARTICLES, LANGUAGES, LANGUAGES)
def test_every_block_is_in_exactly_one_pair_and_in_order(source, target, one, other):
    pairs = align(source, target, source_language=one, target_language=other)

    assert flatten(pair.source for pair in pairs) == list(range(len(source)))
    assert flatten(pair.target for pair in pairs) == list(range(len(target)))


@settings(max_examples=40, deadline=None)
@given(ARTICLES, ARTICLES)
def test_pairs_are_whole_and_confidences_are_probabilities(source, target):
    for pair in align(source, target):
        assert pair.source or pair.target
        assert len(pair.source) + len(pair.target) == 1 or (pair.source and pair.target)
        assert 0 <= pair.confidence <= 1


@settings(max_examples=25, deadline=None)
@given(ARTICLES, ARTICLES)
def test_the_same_texts_give_the_same_pairs(source, target):
    assert align(source, target) == align(source, target)


@settings(max_examples=50, deadline=None)
@given(ARTICLES, ARTICLES, st.data())
def test_borders_are_respected(source, target, data):
    rows = sorted(data.draw(st.lists(st.integers(0, len(source)), max_size=3)))
    columns = sorted(data.draw(st.lists(st.integers(0, len(target)), max_size=len(rows))))
    borders = [Border(*border) for border in zip(rows, columns, strict=False)]

    pairs = align(source, target, borders=borders)

    for border in borders:
        for pair in pairs:
            before = {row < border.source for row in pair.source}
            before |= {column < border.target for column in pair.target}
            assert len(before) == 1


@settings(max_examples=40, deadline=None)
@given(
    st.lists(BLOCKS, min_size=1, max_size=9), st.lists(BLOCKS, min_size=1, max_size=9), st.data()
)
def test_bonds_are_respected(source, target, data):
    top, bottom = sorted(data.draw(st.integers(0, len(source) - 1)) for _ in range(2))
    left, right = sorted(data.draw(st.integers(0, len(target) - 1)) for _ in range(2))
    bond = Bond(tuple(range(top, bottom + 1)), tuple(range(left, right + 1)))

    pairs = align(source, target, bonds=[bond])

    assert (bond.source, bond.target, 1.0) in [(p.source, p.target, p.confidence) for p in pairs]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.builds(Border, st.integers(-2, 7), st.integers(-2, 7)), max_size=3),
    st.lists(
        st.builds(
            Bond,
            st.lists(st.integers(-1, 6), max_size=3).map(tuple),
            st.lists(st.integers(-1, 6), max_size=3).map(tuple),
        ),
        max_size=2,
    ),
)
def test_overrides_are_kept_or_refused(borders, bonds):
    blocks = [Block("paragraph", f"Number {place}.") for place in range(5)]

    try:
        pairs = align(blocks, blocks, borders=borders, bonds=bonds, target_language="en")
    except OverrideError:
        return

    assert {(bond.source, bond.target) for bond in bonds} <= {(p.source, p.target) for p in pairs}
