"""A card: everything that one shows, and the name that derives from it."""

import hashlib
import json
from dataclasses import asdict, dataclass

from articles.imaging.formats import JPEG, PNG, Format

# To be raised with every change of the drawing, so that all cards are drawn anew.
EDITION = 1


@dataclass(frozen=True, kw_only=True)
class Card:
    """What a card shows.

    `picture` is the name of a picture, or nothing; whoever draws the card brings its bytes.
    `credit` is what must be said of it.
    """

    title: str
    language: str
    authors: str
    site: str
    picture: str = ""
    credit: str = ""

    @property
    def key(self) -> str:
        """A name that changes with anything that is shown."""
        words = json.dumps([EDITION, asdict(self)], ensure_ascii=True, sort_keys=True)
        return hashlib.sha256(words.encode()).hexdigest()[:32]

    @property
    def format(self) -> Format:
        """The format of its file: letters alone are smaller and sharper as PNG."""
        return JPEG if self.picture else PNG
