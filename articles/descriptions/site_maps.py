"""Site maps (sitemaps.org 0.9): the addresses that search engines should know, with their pictures."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from articles.descriptions.moments import moment_of

# As many as the protocol lets stand in one file.
LIMIT = 50_000
PICTURES = 1_000
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
IMAGES = "http://www.google.com/schemas/sitemap-image/1.1"


@dataclass(frozen=True)
class Place:
    """A page: its address, when it last changed where that is known, and its pictures."""

    url: str
    changed: datetime | None = None
    pictures: Sequence[str] = ()


def site_map(places: Iterable[Place]) -> bytes:
    """Return the map of the pages."""
    root = etree.Element(_name("urlset"), nsmap={None: NAMESPACE, "image": IMAGES})
    for place in places:
        page = _add(root, _name("url"))
        _add(page, _name("loc"), place.url)
        if place.changed:
            _add(page, _name("lastmod"), moment_of(place.changed))
        for picture in place.pictures[:PICTURES]:
            image = _add(page, f"{{{IMAGES}}}image")
            _add(image, f"{{{IMAGES}}}loc", picture)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def index_of_site_maps(urls: Iterable[str]) -> bytes:
    """Return the map that leads to all maps."""
    root = etree.Element(_name("sitemapindex"), nsmap={None: NAMESPACE})
    for url in urls:
        _add(_add(root, _name("sitemap")), _name("loc"), url)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _name(tag: str) -> str:
    return f"{{{NAMESPACE}}}{tag}"


def _add(node: etree._Element, tag: str, words: str = "") -> etree._Element:
    child = etree.SubElement(node, tag)
    child.text = words or None
    return child
