"""Which segments of an edited translation are those that were there before."""

from articles.alignment.identities.matching import match_segments
from articles.alignment.identities.segments import Identities, Segment

__all__ = ["Identities", "Segment", "match_segments"]
