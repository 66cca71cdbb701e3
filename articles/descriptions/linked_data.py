"""Linked data: a translation in the words of schema.org.

`translationOfWork` comes from the bibliographic extension, everything else from its core. The author
of a translation is the author of its original; whoever translated it is its translator.
"""

import json
from typing import Any

from django.conf import settings

from articles.addresses import address_of
from articles.descriptions.addresses import absolute
from articles.descriptions.describing import Description, Original, Person, Picture
from articles.descriptions.moments import moment_of
from articles.models import Notice

Node = dict[str, Any]
# What could end a script, or a line of one, is written so that only JSON understands it.
ESCAPES = {mark: f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}


def linked_data(description: Description) -> Node:
    """Return the translation as a BlogPosting."""
    licence = description.licence
    return _present(
        {
            "@context": "https://schema.org",
            "@type": "BlogPosting",
            "@id": f"{description.url}#article",
            "url": description.url,
            "mainEntityOfPage": description.url,
            "headline": description.title,
            "description": description.summary,
            "inLanguage": description.language,
            "datePublished": moment_of(description.published),
            "dateModified": moment_of(description.modified),
            "author": [_author(person) for person in description.original.authors],
            "translator": [{"@type": "Person", "name": name} for name in description.translators],
            "translationOfWork": _original(description.original),
            "isBasedOn": description.original.url,
            "keywords": list(description.tags),
            "image": _image(description.picture or description.card),
            "creditText": description.rights,
            "license": licence.url if licence else "",
            "correction": [_correction(notice, description) for notice in description.corrections],
            "publisher": {
                "@type": "Organization",
                "@id": absolute("/#publisher"),
                "name": settings.SITE_NAME,
                "url": absolute("/"),
                "correctionsPolicy": absolute(address_of("corrections")),
            },
        }
    )


def embeddable(node: Node) -> str:
    """Return JSON that may stand between the tags of a script."""
    words = json.dumps(node, ensure_ascii=False, separators=(",", ":"))
    for mark, escape in ESCAPES.items():
        words = words.replace(mark, escape)
    return words


def _author(person: Person) -> Node:
    other = person.original_name if person.original_name != person.name else ""
    return _present(
        {
            "@type": "Person",
            "name": person.name,
            "alternateName": other,
            "url": person.url,
            "sameAs": person.site,
        }
    )


def _original(original: Original) -> Node:
    authors = [
        _present({"@type": "Person", "name": person.original_name, "url": person.site})
        for person in original.authors
    ]
    return _present(
        {
            "@type": "BlogPosting",
            "@id": original.url,
            "url": original.url,
            "headline": original.title,
            "inLanguage": original.language,
            "datePublished": original.published.isoformat() if original.published else "",
            "author": authors,
            "isPartOf": {"@type": "WebSite", "name": original.site},
            "license": original.licence_url,
            "archivedAt": original.archive_url,
        }
    )


def _correction(notice: Notice, description: Description) -> Node:
    return {
        "@type": "CorrectionComment",
        "url": f"{description.url}#{notice.anchor}",
        "datePublished": moment_of(notice.moment),
        "text": notice.sentence,
    }


def _image(picture: Picture) -> Node:
    return _present(
        {
            "@type": "ImageObject",
            "url": picture.url,
            "width": picture.width,
            "height": picture.height,
            "caption": picture.caption or picture.alt,
            "creditText": picture.credit,
        }
    )


def _present(node: Node) -> Node:
    """Return the node without what is not known."""
    return {name: value for name, value in node.items() if value}
