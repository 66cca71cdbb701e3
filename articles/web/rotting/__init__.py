"""Whether what was once read at an address is still there."""

from articles.web.rotting.conditions import Condition
from articles.web.rotting.judging import judge

__all__ = ["Condition", "judge"]
