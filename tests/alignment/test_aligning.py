import pytest

from articles.alignment import Block, Pair, align

ENGLISH = [
    "The mayor opened the new bridge on Tuesday, and a band played while it rained.",
    "It cost 12,000 dollars more than the engineers had promised, which surprised no one.",
    "Children ran across it first. Their grandparents followed, more slowly, holding the rail.",
    "By evening the old ferry had been sold to a man who wanted to live on it.",
]
JAPANESE = [
    "火曜日、市長は新しい橋を開通させ、雨の中で楽団が演奏した。",
    "費用は技術者たちの約束より1万2千ドル多くかかったが、誰も驚かなかった。",
    "最初に橋を駆け抜けたのは子どもたちだった。祖父母は手すりにつかまり、ゆっくりとあとに続いた。",
    "夕方までに、古い渡し船は、船に住みたいという男に売られていた。",
]


def find(source, target, **options):
    return [(pair.source, pair.target) for pair in align(source, target, **options)]


def test_texts_without_blocks_have_no_pairs():
    assert align([], []) == ()


def test_a_text_without_translation_is_left_out_as_a_whole(paragraphs):
    assert align(paragraphs("One.", "Two."), []) == (Pair((0,), (), 1.0), Pair((1,), (), 1.0))


def test_a_text_without_original_is_added_as_a_whole(paragraphs):
    assert align([], paragraphs("一。")) == (Pair((), (0,), 1.0),)


def test_blocks_are_paired_one_to_one(paragraphs):
    pairs = find(paragraphs(*ENGLISH), paragraphs(*JAPANESE))

    assert pairs == [((place,), (place,)) for place in range(4)]


def test_an_omission_is_marked(paragraphs):
    pairs = find(paragraphs(*ENGLISH), paragraphs(JAPANESE[0], *JAPANESE[2:]))

    assert pairs == [((0,), (0,)), ((1,), ()), ((2,), (1,)), ((3,), (2,))]


def test_an_addition_is_marked(paragraphs):
    note = "（訳注：この橋の全長はおよそ三百メートルである。）"

    pairs = find(paragraphs(*ENGLISH), paragraphs(*JAPANESE[:2], note, *JAPANESE[2:]))

    assert ((), (2,)) in pairs


def test_merged_blocks_are_paired_with_both(paragraphs):
    pairs = find(paragraphs(*ENGLISH), paragraphs(JAPANESE[0] + JAPANESE[1], *JAPANESE[2:]))

    assert pairs == [((0, 1), (0,)), ((2,), (1,)), ((3,), (2,))]


def test_a_split_block_is_paired_with_both_parts(paragraphs):
    first, second = JAPANESE[2].split("。", 1)

    pairs = find(paragraphs(*ENGLISH), paragraphs(*JAPANESE[:2], first + "。", second, JAPANESE[3]))

    assert ((2,), (2, 3)) in pairs


def test_numbers_lead_where_nothing_else_does(paragraphs):
    source = paragraphs("Xyzzy 1,250,000.", "Xyzzy 30 per cent.", "Xyzzy in 1989.", "Xyzzy 7.")
    target = paragraphs("ほげ三割。", "ほげ平成元年。", "ほげ七つ。")

    pairs = find(source, target)

    assert pairs == [((0,), ()), ((1,), (0,)), ((2,), (1,)), ((3,), (2,))]


def test_pictures_are_paired_by_their_names(paragraphs):
    source = [*paragraphs(ENGLISH[0]), Block("figure", "", images=("http://a.b/bridge.jpg",))]
    target = [Block("figure", "", images=("/media/bridge-800x600.webp",)), *paragraphs(JAPANESE[1])]

    pairs = find(source, target)

    assert ((1,), (0,)) in pairs


def test_a_moved_caption_is_left_out_here_and_added_there(paragraphs):
    figure = Block("figure", "The bridge", images=("bridge.jpg",))
    caption = Block("figure", "橋", images=("bridge.jpg",))
    source = [figure, *paragraphs(*ENGLISH)]
    target = [*paragraphs(*JAPANESE[:3]), caption, *paragraphs(JAPANESE[3])]

    pairs = find(source, target)

    assert ((0,), ()) in pairs
    assert ((), (3,)) in pairs


def test_code_is_paired_with_the_same_code(paragraphs):
    one, other = Block("code", "print(1)"), Block("code", "while True:\n    pass")
    source = [*paragraphs(ENGLISH[0]), one, *paragraphs(ENGLISH[1]), other]
    target = [*paragraphs(JAPANESE[0], JAPANESE[1]), other]

    pairs = find(source, target)

    assert pairs == [((0,), (0,)), ((1,), ()), ((2,), (1,)), ((3,), (2,))]


def test_headings_are_not_merged_with_what_follows(paragraphs):
    source = [Block("heading", "A bridge", 2), *paragraphs(*ENGLISH)]

    pairs = find(source, paragraphs(*JAPANESE))

    assert pairs[:2] == [((0,), ()), ((1,), (0,))]


def test_links_lead_where_the_text_does_not():
    source = [Block("paragraph", "Qux.", links=(f"https://a.b/{n}",)) for n in range(6)]
    target = [Block("paragraph", "ほげ。", links=(f"http://www.a.b/{n}/",)) for n in (0, 3, 5)]

    pairs = find(source, target)

    assert [pair for pair in pairs if pair[1]] == [((0,), (0,)), ((3,), (1,)), ((5,), (2,))]


def test_a_glossary_leads_where_the_lexicon_does_not(paragraphs):
    source = paragraphs("The frobnicator hums.", "The gizmo sings.", "The widget sleeps.")
    target = paragraphs("小道具が歌う。", "部品が眠る。")
    glossary = {"frobnicator": "攪拌機", "gizmo": "小道具", "widget": "部品"}

    pairs = find(source, target, glossary=glossary)

    assert pairs == [((0,), ()), ((1,), (0,)), ((2,), (1,))]


def test_languages_without_a_lexicon_are_aligned(paragraphs):
    source = paragraphs("Paris is the capital of France.", "The Seine is 777 km long.", "Bye.")
    target = paragraphs("Die Seine ist 777 km lang.", "Tschüs.")

    pairs = find(source, target, target_language="de")

    assert pairs == [((0,), ()), ((1,), (0,)), ((2,), (1,))]


def test_two_versions_of_one_text_are_aligned(paragraphs):
    old = paragraphs(*ENGLISH)
    new = paragraphs(ENGLISH[0], "A wholly new paragraph about nothing at all.", *ENGLISH[2:])

    pairs = find(old, new, target_language="en")

    assert ((0,), (0,)) in pairs
    assert ((2,), (2,)) in pairs
    assert ((3,), (3,)) in pairs


def test_a_long_run_of_omissions_is_bridged(paragraphs):
    source = [f"Station {1000 + 7 * n} lies near the river, as the guide says." for n in range(100)]
    target = [f"案内によれば、駅{1000 + 7 * n}は川の近くにある。" for n in range(100)]
    kept = [*range(20), *range(80, 100)]

    pairs = find(paragraphs(*source), paragraphs(*(target[n] for n in kept)))

    assert [pair for pair in pairs if pair[1]] == [((n,), (k,)) for k, n in enumerate(kept)]


def test_a_thousand_blocks_are_aligned(paragraphs):
    source = paragraphs(*(f"Entry {n}: {ENGLISH[n % 4]}" for n in range(1000)))
    target = paragraphs(*(f"第{n}項　{JAPANESE[n % 4]}" for n in range(1000)))

    pairs = find(source, target)

    assert pairs == [((n,), (n,)) for n in range(1000)]


def test_many_blocks_without_any_marks_are_aligned_by_length(paragraphs):
    lengths = [20 + 37 * n % 211 for n in range(300)]
    source = paragraphs(*("q" * length for length in lengths))
    target = paragraphs(*("ん" * (length * 2 // 3) for length in lengths))

    pairs = find(source, target)

    assert sum(pair[0] == pair[1] for pair in pairs) > 280


def test_few_blocks_and_very_many_are_aligned(paragraphs):
    source = paragraphs(*("q" * (30 + 500 * (n % 3)) for n in range(10)))
    target = paragraphs(*("ん" * (10 + 37 * n % 211) for n in range(1000)))

    for pairs in (find(source, target), find(target, source)):
        assert sum(len(rows) + len(columns) for rows, columns in pairs) == 1010


@pytest.mark.parametrize("lines", [60, 7_000])
def test_a_text_of_single_letters_is_faced_by_none_of_many_long_paragraphs(lines):
    source = [Block("paragraph", "a")] * lines
    target = [
        Block("paragraph", f"潮は{n}時間ごとに満ちる。浜を歩く人は二百人。") for n in range(30)
    ]

    pairs = align(source, target)

    assert sorted(row for pair in pairs for row in pair.source) == [*range(lines)]
    assert sorted(column for pair in pairs for column in pair.target) == [*range(30)]
