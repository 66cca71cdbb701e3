"""Pictures in the storage: taking them in, making their renditions, taking them out."""

from articles.renditions.cards import keep_card, sweep_cards
from articles.renditions.discarding import PictureInUse, discard
from articles.renditions.making import make
from articles.renditions.storing import store

__all__ = ["PictureInUse", "discard", "keep_card", "make", "store", "sweep_cards"]
