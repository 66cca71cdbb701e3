"""Slugs: a title as a part of an address."""

import re

from articles.composing import compose

LONGEST = 60
APOSTROPHE = re.compile(r"(?<=\w)['’ʼ](?=\w)")
OTHERS = re.compile(r"[\W_]+")


def slugify(title: str) -> str:
    """Return letters and digits of any script in lower case, words joined by hyphens.

    It has at most 60 characters, cut where a word ends if there is such a place; a title without
    letters has an empty slug.
    """
    text = compose(compose(title, "NFKC").lower(), "NFKC")
    slug = OTHERS.sub("-", APOSTROPHE.sub("", text)).strip("-")
    if len(slug) <= LONGEST:
        return slug
    words, _, _ = slug[: LONGEST + 1].rpartition("-")
    return words or slug[:LONGEST]
