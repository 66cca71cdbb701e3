"""Pictures in the storage: taking them in, making their renditions and cards, taking them out."""

from articles.renditions.cards import has_card, keep_card, sweep_cards
from articles.renditions.completing import complete_cards, complete_pictures
from articles.renditions.discarding import PictureInUse, discard
from articles.renditions.making import make
from articles.renditions.storing import store

__all__ = [
    "PictureInUse",
    "complete_cards",
    "complete_pictures",
    "discard",
    "has_card",
    "keep_card",
    "make",
    "store",
    "sweep_cards",
]
