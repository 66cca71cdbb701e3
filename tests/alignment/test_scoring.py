import pytest

from articles.alignment.kinds import BITS
from articles.alignment.scoring import Scorer
from articles.alignment.spans import Unit, describe

SCORER = Scorer({"n1": 5.0}, ratio=1.0)


def span(marks=(), lonely=0.0, measure=100.0, kind="paragraph", level=0, sentences=2):
    return describe(Unit(frozenset(marks), lonely, measure, BITS[kind], level, sentences))


def test_shared_marks_are_won():
    won = SCORER.score(span(["n1"]), span(["n1"])) - SCORER.score(span(), span())

    assert won == pytest.approx(5)


def test_lonely_marks_are_charged():
    lost = SCORER.score(span(), span()) - SCORER.score(span(lonely=1.0), span(lonely=2.0))

    assert lost == pytest.approx(3)


def test_lengths_that_agree_are_better():
    assert SCORER.score(span(), span(measure=110.0)) > SCORER.score(span(), span(measure=200.0))


def test_short_texts_may_differ_more():
    short = SCORER.score(span(measure=5.0), span(measure=9.0)) - SCORER.score(
        span(measure=5.0), span(measure=5.0)
    )
    long = SCORER.score(span(measure=500.0), span(measure=900.0)) - SCORER.score(
        span(measure=500.0), span(measure=500.0)
    )

    assert short > long


def test_numbers_of_sentences_that_agree_are_better():
    assert SCORER.score(span(), span()) > SCORER.score(span(), span(sentences=6))


def test_headings_of_the_same_level_are_better():
    heading = span(kind="heading", level=2)

    assert SCORER.score(heading, heading) > SCORER.score(heading, span(kind="heading", level=3))


def test_the_ratio_of_these_texts_is_expected():
    scorer = Scorer({}, ratio=2.0)

    assert scorer.score(span(), span(measure=206.0)) > scorer.score(span(), span())
