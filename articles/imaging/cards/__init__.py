"""Cards: the picture of 1200 by 630 that other sites show where somebody leads to an article."""

from articles.imaging.cards.cards import Card
from articles.imaging.cards.drawing import draw
from articles.imaging.cards.layout import CARD_SIZE

__all__ = ["CARD_SIZE", "Card", "draw"]
