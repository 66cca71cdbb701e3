"""Framing: the page of an article around what stands beneath the article.

Whatever is published changes what surrounds others, and a comment what is said under one, and of their pages
nothing else. So the rest of a page is a part that is kept by itself.
"""

import secrets
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from articles.models import Whereabouts

# Stands where that will stand; no text can hold what nobody knows.
GAP = mark_safe(f"<!--{secrets.token_hex(16)}-->")  # noqa: S308


@dataclass(frozen=True)
class Frame:
    """A page in two pieces, and by what others are found that belong between them."""

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

    def around(self, beneath: SafeString) -> bytes:
        """Return the whole page."""
        return b"".join((self.before, beneath.encode(), self.after))
