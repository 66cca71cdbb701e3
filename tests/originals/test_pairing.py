"""Every save pairs the translation with its original, and segments stay who they are."""

import pytest

from articles import publishing
from articles.models import Segment
from tests.factories import ArticleFactory, OriginalFactory
from tests.originals.samples import SOURCE, TARGET, snapshot

pytestmark = pytest.mark.django_db


@pytest.fixture
def original():
    return OriginalFactory(url="https://tides.example/pools")


@pytest.fixture
def article(original, editor):
    snapshot(original)
    made = ArticleFactory(original=original, body="\n\n".join(TARGET))
    save(made, editor)
    return made


def save(article, by, *paragraphs):
    if paragraphs:
        article.body = "\n\n".join(paragraphs)
    publishing.save(article, by=by, based_on=article.version)


def shape(article):
    """Return for each segment the places of its blocks, source and target."""
    return [
        (
            list(range(each.source_start, each.source_end)),
            list(range(each.target_start, each.target_end)),
        )
        for each in article.segments.standing()
    ]


def ids(article):
    return {each.target: each.public_id for each in article.segments.standing()}


def test_blocks_are_paired_with_merges_and_omissions(article):
    assert shape(article) == [([0], [0]), ([1, 2], [1]), ([3], []), ([4], [2])]


def test_each_pair_says_how_sure_it_is(article):
    assert all(0 < each.confidence <= 1 for each in article.segments.standing())


def test_each_passage_has_a_link_into_the_original(article):
    links = [each.link_state for each in article.segments.standing()]

    assert links == ["unique"] * 4
    first = article.segments.standing()[0]
    assert first.source_url.startswith("https://tides.example/pools#:~:text=The%20tide")


def test_a_save_that_changes_nothing_writes_no_segment(
    article, editor, django_assert_max_num_queries
):
    before = list(article.segments.standing().values())

    with django_assert_max_num_queries(15):
        save(article, editor)

    assert list(article.segments.standing().values()) == before


def test_an_edited_paragraph_keeps_its_id(article, editor):
    before = ids(article)
    changed = TARGET[0].replace("また取り戻していく", "静かに取り戻す")

    save(article, editor, changed, *TARGET[1:])

    assert ids(article)[changed] == before[TARGET[0]]


def test_a_split_paragraph_keeps_its_id_in_the_larger_part(article, editor):
    before = ids(article)
    first, second = TARGET[1].split("。")[:2]

    save(article, editor, TARGET[0], f"{first}。", f"{second}。", TARGET[2])

    after = ids(article)
    assert after[f"{first}。"] == before[TARGET[1]]
    assert after[f"{second}。"] not in before.values()


def test_a_merged_paragraph_leads_from_both_addresses(article, editor):
    before = ids(article)
    joined = TARGET[1] + TARGET[2]

    save(article, editor, TARGET[0], joined)

    merged = article.segments.get(target_texts=[joined])
    both = {before[TARGET[1]], before[TARGET[2]]}
    assert both <= {merged.public_id, *merged.aliases}


def test_an_inserted_look_alike_takes_no_id(article, editor):
    before = ids(article)
    twin = TARGET[2].replace("昨年", "今年")

    save(article, editor, *TARGET[:2], twin, TARGET[2])

    after = ids(article)
    assert after[TARGET[2]] == before[TARGET[2]]
    assert after[twin] not in {before[words] for words in TARGET}


def test_a_paragraph_that_was_cut_and_comes_back_has_its_id_again(article, editor):
    before = ids(article)

    save(article, editor, *TARGET[:2])
    assert TARGET[2] not in ids(article)
    save(article, editor, *TARGET)

    assert ids(article)[TARGET[2]] == before[TARGET[2]]


def test_a_line_across_the_page_moves_places_and_no_ids(article, editor):
    before = ids(article)

    save(article, editor, TARGET[0], "---", *TARGET[1:])

    assert shape(article)[1] == ([1, 2], [2])
    assert ids(article) == before


def test_without_a_text_of_the_original_each_paragraph_stands_alone(editor):
    made = ArticleFactory(body="一。\n\n二。")

    save(made, editor)

    assert shape(made) == [([], [0]), ([], [1])]


def test_another_original_is_another_pairing(article, editor):
    other = OriginalFactory()
    snapshot(other, SOURCE[:3])

    article.original = other
    save(article, editor)

    assert article.snapshot.original == other
    assert shape(article)[-1][1] == [2]


def test_ids_are_never_given_twice(article, editor):
    save(ArticleFactory(original=article.original, body=article.body), editor)

    found = Segment.objects.values_list("public_id", flat=True)
    assert len(set(found)) == len(found) == 8
