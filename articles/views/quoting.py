"""Quoting: the few words of an original that may stand beside its translation."""

import re
from collections.abc import Iterable

from articles.models import Passage

LONGEST = 200
SENTENCE = re.compile(r".*[.!?。！？][\"'”’」』)]*(?=\s|$|[^\x00-\x7f])", re.DOTALL)


def quotation(segments: Iterable[Passage]) -> str:
    """Return how the original begins, in whole sentences of at most 200 characters if it has such."""
    texts = (words for segment in segments for words in segment.source_texts if words)
    beginning = next((words for words in texts if len(words) > LONGEST // 4), "")
    if len(beginning) <= LONGEST:
        return beginning
    cut = beginning[:LONGEST]
    whole = SENTENCE.match(cut)
    return whole[0] if whole else f"{cut.rsplit(' ', 1)[0]}…"
