"""Choices: what can be done to a row of a queue, in its buttons, over the whole result, and by which key."""

from collections.abc import Collection
from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class Choice:
    """A verb: the state to which it leads, from which ones, in words, and who may do it."""

    do: str
    to: str
    words: str | Promise
    # Where the verb is done to a whole result as well.
    whole: str | Promise = ""
    key: str = ""
    at: Collection[str] = ()
    permission: str = ""
    is_default: bool = False
