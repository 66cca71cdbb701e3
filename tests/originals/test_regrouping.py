"""An editor's word on what belongs together, and how it outlives later edits."""

import pytest

from articles import originals, publishing
from articles.models import Article, Segment
from articles.originals import Verb
from articles.originals.regrouping import CannotRegroup, act
from articles.originals.rows import Row
from tests.factories import ArticleFactory, OriginalFactory
from tests.originals.samples import TARGET, snapshot

ROWS = [Row(1, 1), Row(2, 1), Row(1, 0), Row(1, 2)]


def shape(rows):
    return [(row.sources, row.targets) for row in rows]


@pytest.mark.parametrize(
    ("verb", "place", "expected"),
    [
        (Verb.JOIN, 1, [(3, 2), (1, 0), (1, 2)]),
        (Verb.SOURCE_UP, 1, [(2, 1), (1, 1), (1, 0), (1, 2)]),
        (Verb.SOURCE_DOWN, 2, [(1, 1), (1, 1), (2, 0), (1, 2)]),
        (Verb.TARGET_UP, 3, [(1, 1), (2, 1), (1, 1), (1, 1)]),
        (Verb.TARGET_DOWN, 2, [(1, 1), (2, 0), (1, 1), (1, 2)]),
        (Verb.SOURCE_UP, 2, [(1, 1), (3, 1), (1, 2)]),
        (Verb.SPLIT, 1, [(1, 1), (1, 1), (1, 0), (1, 0), (1, 2)]),
        (Verb.SPLIT, 0, [(1, 0), (0, 1), (2, 1), (1, 0), (1, 2)]),
        (Verb.SPLIT, 3, [(1, 1), (2, 1), (1, 0), (1, 1), (0, 1)]),
    ],
)
def test_a_verb_moves_a_border(verb, place, expected):
    changed = act(ROWS, verb, place)

    assert shape(changed) == expected
    assert sum(row.sources for row in changed) == 5
    assert sum(row.targets for row in changed) == 4
    assert any(row.is_fixed for row in changed)


@pytest.mark.parametrize(
    ("verb", "place"),
    [(Verb.JOIN, 0), (Verb.TARGET_UP, 2), (Verb.TARGET_DOWN, 3), (Verb.SPLIT, 2)],
)
def test_there_must_be_something_to_move(verb, place):
    with pytest.raises(CannotRegroup):
        act(ROWS, verb, place)


@pytest.fixture
def article(editor):
    original = OriginalFactory(url="https://tides.example/pools")
    snapshot(original)
    made = ArticleFactory(original=original, body="\n\n".join(TARGET))
    publishing.save(made, by=editor, based_on=0)
    return made


def pairs(article):
    return [
        (len(each.source_texts), len(each.target_texts)) for each in article.segments.standing()
    ]


def regroup(article, verb, position):
    standing = list(article.segments.standing())
    originals.regroup(
        article,
        verb,
        public_id=standing[position].public_id,
        seen=originals.digest_of_segments(standing),
    )


def rewrite(article, by, *paragraphs):
    article.refresh_from_db()
    article.body = "\n\n".join(paragraphs)
    publishing.save(article, by=by, based_on=article.version)


@pytest.mark.django_db
def test_an_editor_moves_a_border_and_is_believed(article):
    regroup(article, Verb.SOURCE_UP, 2)

    assert pairs(article) == [(1, 1), (3, 1), (1, 1)]
    assert [each.is_fixed for each in article.segments.standing()] == [False, True, False]
    assert article.segments.standing()[1].confidence == 1.0


@pytest.mark.django_db
def test_a_decision_survives_edits_before_behind_and_within(article, editor):
    regroup(article, Verb.SOURCE_UP, 2)

    rewrite(
        article,
        editor,
        "はじめに訳者から。",
        TARGET[0],
        TARGET[1].replace("戸に", "扉に"),
        TARGET[2],
    )

    assert pairs(article)[-2:] == [(3, 1), (1, 1)]
    assert [each.is_fixed for each in article.segments.standing()][-2:] == [True, False]


@pytest.mark.django_db
def test_a_paragraph_that_is_written_within_a_decided_pair_belongs_to_it(article, editor):
    regroup(article, Verb.JOIN, 3)
    regroup(article, Verb.JOIN, 2)
    assert pairs(article) == [(1, 1), (4, 2)]

    rewrite(article, editor, *TARGET[:2], "浜には誰もいなかった。", TARGET[2])

    assert pairs(article) == [(1, 1), (4, 3)]
    assert article.segments.standing()[1].is_fixed


@pytest.mark.django_db
def test_a_paragraph_that_moves_into_a_decided_pair_undoes_it(article, editor):
    regroup(article, Verb.JOIN, 3)
    regroup(article, Verb.JOIN, 2)

    rewrite(article, editor, TARGET[1], TARGET[0], TARGET[2])

    assert not any(each.is_fixed for each in article.segments.standing())


@pytest.mark.django_db
def test_an_omission_that_was_decided_stays_one(article, editor):
    regroup(article, Verb.SPLIT, 1)
    assert pairs(article) == [(1, 1), (1, 1), (1, 0), (1, 0), (1, 1)]

    rewrite(article, editor, TARGET[0] + "また明日。", *TARGET[1:])

    assert pairs(article) == [(1, 1), (1, 1), (1, 0), (1, 0), (1, 1)]


@pytest.mark.django_db
def test_what_was_left_out_as_one_stays_one(article, editor):
    rewrite(article, editor, *TARGET[:2])
    assert pairs(article) == [(1, 1), (2, 1), (1, 0), (1, 0)]
    regroup(article, Verb.JOIN, 3)

    rewrite(article, editor, TARGET[0] + "また明日。", TARGET[1])

    assert pairs(article) == [(1, 1), (2, 1), (2, 0)]
    assert article.segments.standing()[2].is_fixed


@pytest.mark.django_db
def test_a_decision_goes_with_its_paragraph(article, editor):
    regroup(article, Verb.SOURCE_UP, 2)

    rewrite(article, editor, TARGET[0], TARGET[2])

    assert not any(each.is_fixed for each in article.segments.standing())


@pytest.mark.django_db
def test_segments_keep_their_ids_when_a_border_moves(article):
    before = {each.target: each.public_id for each in article.segments.standing() if each.target}

    regroup(article, Verb.SOURCE_UP, 2)

    after = {each.target: each.public_id for each in article.segments.standing()}
    assert after == before


@pytest.mark.django_db
def test_what_is_no_longer_as_it_was_seen_is_left_alone(article):
    standing = list(article.segments.standing())
    seen = originals.digest_of_segments(standing)
    regroup(article, Verb.JOIN, 1)

    with pytest.raises(CannotRegroup):
        originals.regroup(article, Verb.JOIN, public_id=standing[2].public_id, seen=seen)


@pytest.mark.django_db
def test_all_decisions_can_be_forgotten(article):
    regroup(article, Verb.JOIN, 1)

    seen = originals.digest_of_segments(list(article.segments.standing()))
    originals.regroup_anew(article, seen=seen)

    assert pairs(article) == [(1, 1), (2, 1), (1, 0), (1, 1)]
    assert not Segment.objects.filter(is_fixed=True).exists()


@pytest.mark.django_db
def test_a_text_that_was_changed_by_other_ways_is_paired_before_it_is_regrouped(article):
    standing = list(article.segments.standing())
    seen = originals.digest_of_segments(standing)
    Article.objects.update(body=TARGET[0])

    with pytest.raises(CannotRegroup):
        originals.regroup(article, Verb.JOIN, public_id=standing[1].public_id, seen=seen)

    assert [each.target for each in article.segments.standing() if each.target] == TARGET[:1]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("verb", "position"), [(Verb.JOIN, 2), (Verb.JOIN, 3), (Verb.SOURCE_UP, 2)]
)
def test_every_address_still_leads_somewhere_when_borders_move(article, verb, position):
    before = {each.public_id for each in article.segments.standing()}

    regroup(article, verb, position)

    standing = article.segments.standing()
    after = {name for each in standing for name in (each.public_id, *each.aliases)}
    assert before <= after


@pytest.mark.django_db
def test_what_was_joined_and_is_parted_again_has_its_own_ids(article):
    before = [each.public_id for each in article.segments.standing()]
    regroup(article, Verb.JOIN, 3)

    regroup(article, Verb.SPLIT, 2)

    assert [each.public_id for each in article.segments.standing()] != before
    regroup(article, Verb.TARGET_DOWN, 3)
    assert [each.public_id for each in article.segments.standing()] == before
