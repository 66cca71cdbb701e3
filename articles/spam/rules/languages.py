"""Languages: a comment on a Japanese page holds a kana or a kanji."""

import re

from articles.spam.limits import Limits
from articles.spam.postings import Posting
from articles.spam.reasons import Reason

# Kana of full and half width, kanji of the basic plane and beyond it, and 々〆〇.
JAPANESE = re.compile(
    "[\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)


def find(posting: Posting, limits: Limits) -> Reason | None:
    """Find that there is neither in the text."""
    if not limits.needs_japanese or JAPANESE.search(posting.text):
        return None
    return Reason("language")
