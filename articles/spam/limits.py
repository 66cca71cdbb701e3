"""Limits: how much of everything a site lets pass."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """The numbers and lists that the rules measure by; times are seconds."""

    fastest: int = 3
    oldest: int = 24 * 3600
    # From one address in ten minutes, from its network and on one article in an hour.
    from_address: int = 5
    from_prefix: int = 30
    on_article: int = 60
    # So many times a limit is no longer held but refused.
    patience: int = 3
    links: int = 2
    many_links: int = 10
    repeated: int = 12
    needs_japanese: bool = True
