"""Atom (RFC 4287): a feed as XML.

Django's writer knows one author an entry and no content, and sends every tag as a piece of its own;
a tree that is written at once is shorter and faster than what would have to be overridden there.
"""

from lxml import etree

from articles import text
from articles.descriptions.correcting import CorrectionEntry
from articles.descriptions.describing import Description, Person
from articles.descriptions.feeds import Entry, Feed
from articles.descriptions.moments import moment_of

NAMESPACE = "http://www.w3.org/2005/Atom"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def atom(feed: Feed) -> bytes:
    """Return the feed in Atom 1.0."""
    root = etree.Element(f"{{{NAMESPACE}}}feed", nsmap={None: NAMESPACE})
    root.set(LANGUAGE, feed.language)
    _add(root, "id", feed.address)
    _add(root, "title", feed.title)
    _add(root, "subtitle", feed.subtitle)
    _add(root, "updated", moment_of(feed.updated))
    _add(root, "link", rel="self", href=feed.address, type="application/atom+xml")
    _add(root, "link", rel="alternate", href=feed.page, type="text/html")
    # Whom an entry without an author of its own comes from.
    _add_person(root, "author", name=feed.publisher, uri=feed.home)
    _add(root, "icon", feed.icon)
    for entry in feed.entries:
        if isinstance(entry, CorrectionEntry):
            _add_correction(root, entry)
        else:
            _add_entry(root, entry)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _add_entry(root: etree._Element, entry: Entry) -> None:
    about = entry.description
    node = _add(root, "entry")
    node.set(LANGUAGE, about.language)
    _add(node, "id", about.url)
    _add(node, "title", about.title)
    _add(node, "published", moment_of(about.published))
    _add(node, "updated", moment_of(about.modified))
    _add(node, "link", rel="alternate", href=about.url, type="text/html", hreflang=about.language)
    _add_original(node, about)
    for person in about.original.authors:
        _add_person(node, "author", name=_name(person), uri=person.site or person.url)
    for name in about.translators:
        _add_person(node, "contributor", name=name)
    for tag in about.tags:
        _add(node, "category", term=tag)
    if about.rights:
        _add(node, "rights", about.rights)
    if about.licence and about.licence.url:
        _add(node, "link", rel="license", href=about.licence.url)
    if about.summary:
        _add(node, "summary", about.summary)
    _add(node, "content", entry.html, type="html")


def _add_correction(root: etree._Element, entry: CorrectionEntry) -> None:
    node = _add(root, "entry")
    node.set(LANGUAGE, entry.language)
    _add(node, "id", entry.url)
    _add(node, "title", entry.title)
    _add(node, "published", moment_of(entry.modified))
    _add(node, "updated", moment_of(entry.modified))
    _add(node, "link", rel="alternate", href=entry.url, type="text/html")
    _add(node, "link", rel="related", href=entry.article_url, title=entry.article_title)
    _add(node, "category", term=entry.notice.kind, label=entry.notice.label)
    _add(node, "summary", entry.notice.sentence)
    _add(node, "content", entry.html, type="html")


def _add_original(node: etree._Element, about: Description) -> None:
    """Name the original twice: where the words come from, and where they can be read now."""
    original = about.original
    facts = {"hreflang": original.language, "title": original.title}
    _add(node, "link", rel="via", href=original.url, **facts)
    _add(node, "link", rel="related", href=original.reading_url, **facts)


def _add_person(node: etree._Element, role: str, *, name: str, uri: str = "") -> None:
    person = _add(node, role)
    _add(person, "name", name)
    if uri:
        _add(person, "uri", uri)


def _name(person: Person) -> str:
    if person.original_name in {"", person.name}:
        return person.name
    return f"{person.name} ({person.original_name})"


def _add(node: etree._Element, tag: str, words: str = "", **attributes: str) -> etree._Element:
    """Add an element; characters that XML refuses are left out of what it says."""
    clean = {name: text.printable(value) for name, value in attributes.items()}
    child = etree.SubElement(node, f"{{{NAMESPACE}}}{tag}", clean)
    child.text = text.printable(words) or None
    return child
