import pytest

from articles.alignment.estimating import estimate_priors, estimate_ratio


def test_without_sure_pairs_the_ratio_is_the_usual_one():
    assert estimate_ratio({}, measures=([], []), usual=0.9) == 0.9


def test_the_ratio_follows_the_sure_pairs():
    points = {(n, n): 9.0 for n in range(40)}

    ratio = estimate_ratio(points, measures=([100.0] * 40, [130.0] * 40), usual=1.0)

    assert ratio == pytest.approx(1.25, abs=0.05)


def test_a_wild_pair_does_not_move_the_ratio():
    points = {(n, n): 9.0 for n in range(3)}

    assert estimate_ratio(points, measures=([100.0] * 3, [900.0] * 3), usual=1.0) == 1.0


def test_a_short_translation_makes_omissions_cheap():
    whole = estimate_priors([100.0] * 10, [100.0] * 10, ratio=1.0)
    abridged = estimate_priors([100.0] * 10, [100.0] * 4, ratio=1.0)

    assert abridged.omission > whole.omission
    assert abridged.merge == pytest.approx(whole.merge, abs=0.05)


def test_fewer_and_longer_blocks_make_merges_cheap():
    whole = estimate_priors([100.0] * 10, [100.0] * 10, ratio=1.0)
    merged = estimate_priors([100.0] * 10, [200.0] * 5, ratio=1.0)

    assert merged.merge > whole.merge
    assert merged.split == whole.split


def test_more_and_shorter_blocks_make_splits_cheap():
    split = estimate_priors([100.0] * 10, [50.0] * 20, ratio=1.0)

    assert split.split > split.merge


def test_empty_blocks_have_priors():
    assert estimate_priors([0.0], [0.0], ratio=1.0).omission < 0
