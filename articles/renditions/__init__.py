"""Pictures in the storage: taking them in, making their renditions, taking them out."""

from articles.renditions.discarding import PictureInUse, discard
from articles.renditions.making import make
from articles.renditions.storing import store

__all__ = ["PictureInUse", "discard", "make", "store"]
