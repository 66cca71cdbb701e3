"""How much better two spans go together than two that are strangers, as logarithm of odds."""

from collections.abc import Mapping
from math import log, log1p

from articles.alignment.kinds import fit
from articles.alignment.spans import Span

CONSTANT = 0.5
SAME_LEVEL = 0.4
# Variance of the logarithm of the ratio of lengths: for long texts, and what short ones add.
VARIANCE = 0.008
SHORT_VARIANCE = 0.9
# Degrees of freedom of the distribution of that logarithm, which has heavier tails than the normal.
FREEDOM = 7.0
# Translators split sentences a little more often than they join them.
MORE_SENTENCES = 1.05
SENTENCE_VARIANCE = 0.6
SENTENCES_VARIANCE = 0.3
SENTENCES = 1.0


class Scorer:
    """Scores pairs of spans of two given texts."""

    def __init__(self, shared: Mapping[str, float], *, ratio: float) -> None:
        """Take what shared marks are worth and the usual ratio of lengths in these texts."""
        self.worth = shared.__getitem__
        self.ratio = ratio
        self.shift = log(ratio)

    def score(self, source: Span, target: Span) -> float:
        """Return the logarithm of the odds that these two spans are original and translation."""
        marks, lonely, extent, looseness, kinds, level, sentences = source
        marks_, lonely_, extent_, looseness_, kinds_, level_, sentences_ = target
        away = extent_ - extent - self.shift
        variance = VARIANCE + SHORT_VARIANCE * (looseness + looseness_)
        uneven = sentences_ - MORE_SENTENCES * sentences
        unevenness = SENTENCE_VARIANCE + SENTENCES_VARIANCE * (sentences + sentences_)
        return (
            CONSTANT
            + sum(map(self.worth, marks & marks_))
            - lonely
            - lonely_
            - 0.5 * (FREEDOM + 1) * log1p(away * away / (FREEDOM * variance))
            - 0.5 * log(variance)
            - SENTENCES * log1p(uneven * uneven / unevenness)
            + fit(kinds, kinds_)
            + (SAME_LEVEL if level and level == level_ else 0.0)
        )
