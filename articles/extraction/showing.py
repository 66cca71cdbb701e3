"""Showing: a block of somebody else's page as it may stand on ours."""

import nh3

from articles.extraction.cleaning import ATTRIBUTES, EVERYWHERE, TAGS, allowed

# A picture would be fetched from its own server, which then knows who reads here.
PICTURELESS = nh3.Cleaner(
    tags=set(TAGS) - {"img"},
    attributes={"*": set(EVERYWHERE), **{tag: set(names) for tag, names in ATTRIBUTES.items()}},
    attribute_filter=allowed,
    url_schemes={"http", "https"},
    link_rel="noopener",
)


def without_pictures(html: str) -> str:
    """Return the HTML of a block without its pictures."""
    return PICTURELESS.clean(html)
