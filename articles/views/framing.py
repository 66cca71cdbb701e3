"""Framing: the page of an article around what surrounds the article.

Whatever is published changes what surrounds others, and of their pages nothing else. So the rest of
a page is a part that is kept by itself.
"""

import secrets
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from articles.models import Whereabouts

# Stands where the surroundings will stand; no text can hold what nobody knows.
GAP = mark_safe(f"<!--{secrets.token_hex(16)}-->")  # noqa: S308


@dataclass(frozen=True)
class Frame:
    """A page in two pieces, and by what the surroundings are found that belong between them."""

    before: bytes
    after: bytes
    place: Whereabouts

    @classmethod
    def of(cls, page: str, place: Whereabouts) -> "Frame":
        """Return the frame that a page is which has a gap."""
        before, after = page.encode().split(GAP.encode())
        return cls(before, after, place)

    def __len__(self) -> int:
        return len(self.before) + len(self.after)

    def around(self, surroundings: SafeString) -> bytes:
        """Return the whole page."""
        return b"".join((self.before, surroundings.encode(), self.after))
