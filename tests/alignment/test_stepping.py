from articles.alignment.charting import Corridor
from articles.alignment.estimating import estimate_priors
from articles.alignment.stepping import Stepper, agree

PRIORS = estimate_priors([50.0], [50.0], ratio=1.0)


def propose(source, target, points=frozenset(), row=0, column=0):
    sums = (
        [sum(source[:n]) for n in range(len(source) + 1)],
        [sum(target[:n]) for n in range(len(target) + 1)],
    )
    corridor = Corridor([0] * len(sums[0]), [len(target)] * len(sums[0]))
    stepper = Stepper(corridor, sums, points, ratio=1.0, priors=PRIORS)
    return [(bottom - row, right - column) for bottom, right, _ in stepper.propose(row, column)]


def test_equal_blocks_are_paired_one_to_one():
    assert propose([100.0] * 3, [100.0] * 3)[0] == (1, 1)


def test_short_blocks_may_face_one_long_block():
    assert (4, 1) in propose([50.0] * 4, [200.0])


def test_one_long_block_may_face_short_blocks():
    assert (1, 4) in propose([200.0], [50.0] * 4)


def test_blocks_much_longer_together_are_not_merged():
    assert (2, 1) not in propose([300.0, 300.0], [100.0])


def test_blocks_much_shorter_together_are_not_merged():
    assert (2, 1) not in propose([20.0, 20.0], [900.0])
    assert (1, 2) not in propose([900.0], [20.0, 20.0])


def test_two_may_face_two_when_only_together_they_agree():
    assert (2, 2) in propose([100.0, 200.0], [200.0, 100.0])
    assert (2, 2) not in propose([100.0, 200.0], [100.0, 200.0])
    assert (2, 2) not in propose([100.0, 900.0], [200.0, 100.0])


def test_nothing_is_proposed_outside_the_corridor():
    stepper = Stepper(
        Corridor([0, 0, 2], [0, 0, 2]),
        ([0.0, 9.0, 18.0], [0.0, 9.0, 18.0]),
        (),
        ratio=1.0,
        priors=PRIORS,
    )

    assert [step[:2] for step in stepper.propose(0, 0)] == []


def test_lengths_agree_within_a_factor():
    assert agree(10.0, 13.0, times=1.4)
    assert not agree(10.0, 15.0, times=1.4)


def test_what_shares_nothing_is_not_merged_with_enough():
    assert (2, 1) not in propose([105.0, 50.0], [100.0])
    assert (1, 2) not in propose([100.0], [105.0, 50.0])


def test_what_shares_something_is_merged_with_enough():
    assert (2, 1) in propose([105.0, 50.0], [100.0], {(1, 0)})
    assert (1, 2) in propose([100.0], [105.0, 50.0], {(0, 1)})


def test_what_shares_nothing_and_is_much_longer_is_not_paired():
    assert propose([100.0], [900.0]) == []
    assert propose([100.0], [900.0], {(0, 0)}) == [(1, 1)]
