"""Posting: a comment as the rules see it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Posting:
    """What was typed, and what is known of its coming; `age` is how long its form was open.

    `is_proved` is none where no proof of work was asked for.

    `listed` are words, and `domains` hosts of links, that moderators have listed; those to refuse
    stand in `forbidden` too.
    """

    name: str
    text: str
    trap: str = ""
    age: float | None = None
    is_proved: bool | None = None
    by_address: int = 0
    by_prefix: int = 0
    on_article: int = 0
    same: int = 0
    blocked: bool = False
    is_first: bool = False
    listed: frozenset[str] = frozenset()
    forbidden: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()
