from datetime import UTC, datetime

from lxml import etree

from articles import descriptions
from articles.descriptions.site_maps import IMAGES, NAMESPACE, PICTURES

NAMES = {"s": NAMESPACE, "i": IMAGES}


def test_a_map_tells_addresses_changes_and_pictures():
    changed = datetime(2026, 1, 2, 3, 4, 5, 999, tzinfo=UTC)
    place = descriptions.Place(
        "https://diary.example/?a=1&b=2", changed, ["https://diary.example/a.jpg"]
    )

    root = etree.fromstring(descriptions.site_map([place]))

    assert root.tag == f"{{{NAMESPACE}}}urlset"
    assert root.findtext("s:url/s:loc", namespaces=NAMES) == "https://diary.example/?a=1&b=2"
    assert root.findtext("s:url/s:lastmod", namespaces=NAMES) == "2026-01-02T12:04:05+09:00"
    assert root.findtext("s:url/i:image/i:loc", namespaces=NAMES) == "https://diary.example/a.jpg"


def test_a_page_names_no_more_pictures_than_may_be():
    root = etree.fromstring(descriptions.site_map([descriptions.Place("/", None, ["/a"] * 2000)]))

    assert len(root.findall("s:url/i:image", NAMES)) == PICTURES
    assert root.find("s:url/s:lastmod", NAMES) is None


def test_an_index_leads_to_its_maps():
    root = etree.fromstring(descriptions.index_of_site_maps(["https://diary.example/1.xml"]))

    assert root.tag == f"{{{NAMESPACE}}}sitemapindex"
    assert root.findtext("s:sitemap/s:loc", namespaces=NAMES) == "https://diary.example/1.xml"
