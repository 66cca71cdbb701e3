import pytest

from articles.alignment.weighing import charge_dead, weigh


def test_a_rare_mark_is_worth_more_than_a_frequent_one():
    rows = [{"n1", "n2"}, {"n2"}, {"n2"}, set(), set(), set()]

    weights = weigh(rows, rows, backwards=False)

    assert weights.shared["n1"] > weights.shared["n2"]


def test_marks_of_one_text_alone_are_worth_nothing():
    assert weigh([{"n1"}], [{"n2"}], backwards=False).shared == {}


def test_a_mark_that_is_everywhere_does_not_count():
    rows = [{"n1"}] * 5

    assert weigh(rows, rows, backwards=False).shared == {}


def test_trust_depends_on_the_direction():
    rows = [{"tKT"}, *[set()] * 9]

    forth, back = (weigh(rows, rows, backwards=backwards) for backwards in (False, True))

    assert forth.target["tKT"] == back.source["tKT"] > forth.source["tKT"]


def test_what_the_other_text_lacks_is_charged():
    (one, other) = charge_dead([{"n1", "n2"}, {"n2"}], [{"n2"}], dense=False)

    assert one > other == 0


def test_no_block_is_charged_without_limit():
    marks = {f"n{n}" for n in range(99)}

    assert charge_dead([marks, {"n1000"}], [{"n1000"}, marks & {"n1", "n2"}], dense=True)[0] <= 3


def test_a_kind_that_the_other_text_never_has_is_not_charged():
    assert charge_dead([{"n1"}, {"n2"}], [set()], dense=False) == [0, 0]


@pytest.mark.parametrize("dense", [True, False])
def test_words_in_latin_letters_are_charged_only_in_japanese(dense):
    (charge, _) = charge_dead([{"lx", "ly"}, {"lz"}], [{"lz", "ly"}], dense=dense)

    assert (charge > 0) is dense
