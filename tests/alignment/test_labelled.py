from articles.alignment import Block, align
from tests.alignment.labelled import Tally, get_places, read_block, read_blocks, read_cases
from tests.alignment.perturbing import PROFILES, perturb


def test_there_are_enough_articles_of_a_sensible_size():
    cases = read_cases()

    assert len(cases) >= 14
    assert all(12 <= max(len(case.source), len(case.target)) <= 45 for case in cases)


def test_every_block_of_an_article_is_labelled_once():
    for case in read_cases():
        rows = [row for rows, _ in case.gold for row in rows]
        columns = [column for _, columns in case.gold for column in columns]

        assert rows == list(range(len(case.source))), case.name
        assert columns == list(range(len(case.target))), case.name


def test_labelled_articles_are_aligned_well():
    tally = Tally()
    for case in read_cases():
        tally.add(case.gold, get_places(align(case.source, case.target)))

    assert tally.score("links") >= 0.99
    assert tally.score("pairs") >= 0.97


def test_no_labelled_article_is_aligned_badly():
    for case in read_cases():
        tally = Tally()
        tally.add(case.gold, get_places(align(case.source, case.target)))

        assert tally.score("links") >= 0.95, case.name


def test_translations_into_the_language_of_the_original_are_aligned_too():
    tally = Tally()
    for case in read_cases():
        pairs = align(case.target, case.source, source_language="ja", target_language="en")
        tally.add(case.gold, [(pair.target, pair.source) for pair in pairs])

    assert tally.score("links") >= 0.98


def test_perturbed_articles_are_aligned_well():
    cases = read_cases()
    pool = [block for case in cases for block in case.target if block.kind == "paragraph"]
    least = {"mixed": 0.97, "abridged": 0.94, "regrouped": 0.96}
    for name, rates in PROFILES.items():
        tally = Tally()
        for case in cases:
            changed = perturb(case, rates, pool=pool, seed=name)
            tally.add(changed.gold, get_places(align(changed.source, changed.target)))

        assert tally.score("links") >= least[name], name


def test_confidence_comes_true():
    cases = read_cases()
    pool = [block for case in cases for block in case.target if block.kind == "paragraph"]
    outcomes = []
    for case in cases:
        changed = perturb(case, PROFILES["mixed"], pool=pool, seed="confidence")
        pairs = align(changed.source, changed.target)
        outcomes += [(p.confidence, (p.source, p.target) in changed.gold) for p in pairs]

    sure = [right for confidence, right in outcomes if confidence > 0.95]
    unsure = [right for confidence, right in outcomes if confidence < 0.7]

    assert len(sure) > 0.7 * len(outcomes)
    assert sum(sure) > 0.98 * len(sure)
    assert sum(unsure) < 0.8 * len(unsure)


def test_blocks_are_read_with_their_kinds():
    text = "## A\n\n- a\n- b\n\n> q\n\n![c](d.png)\n\n| t |\n\n```\nx\n```\n\n[p](http://e.f)"

    blocks = read_blocks(text)

    assert blocks == [
        Block("heading", "A", level=2),
        Block("list", "a\nb"),
        Block("quotation", "q"),
        Block("figure", "c", images=("d.png",)),
        Block("table", "| t |"),
        Block("code", "x\n"),
        Block("paragraph", "p", links=("http://e.f",)),
    ]


def test_a_plain_block_is_a_paragraph():
    assert read_block("Hello, world.") == Block("paragraph", "Hello, world.")
