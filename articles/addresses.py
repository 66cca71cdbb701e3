"""Addresses of our own pages, each looked up once: a page names dozens, and mostly the same again."""

from functools import lru_cache

from django.urls import get_script_prefix, reverse


def address_of(name: str, *parts: int | str | None) -> str:
    """Return the path of a page by the name of its pattern and what its pattern asks for."""
    return _known(get_script_prefix(), name, parts)


@lru_cache(maxsize=2048)
def _known(_prefix: str, name: str, parts: tuple[int | str | None, ...]) -> str:
    return reverse(name, args=parts)
