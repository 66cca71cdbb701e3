"""Kinds of content: what has text, and what only says that it has."""

import re
from collections.abc import Set as AbstractSet

KIND = re.compile(r"\s*([\w.+-]+/[\w.+*-]+)\s*(?:;|,|$)", re.ASCII)
CHARSET = re.compile(r";\s*charset\s*+=\s*+[\"']?+\s*+([^\s\"';,]+)", re.IGNORECASE)
TEXT = {
    "text/html",
    "text/plain",
    "text/markdown",
    "text/xml",
    "application/xml",
    "application/json",
}
XML = ("text/xml", "application/xml")
MARKUP = re.compile(rb"\s*<(?:!--|(?:!doctype\s+html|html|head|body)\b)", re.IGNORECASE)
# What servers send under the name of text all the same.
SIGNATURES = {
    b"%PDF-": "application/pdf",
    b"\x89PNG\r\n": "image/png",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
    b"\xff\xd8\xff": "image/jpeg",
    b"PK\x03\x04": "application/zip",
    b"\x1f\x8b\x08": "application/gzip",
}


def kind_of(content_type: str) -> str:
    """Return the media type of a Content-Type header in lower case, nothing if there is none."""
    match = KIND.match(content_type)
    return match[1].lower() if match else ""


def charset_of(content_type: str) -> str:
    """Return the charset parameter of a Content-Type header as it was written."""
    match = CHARSET.search(content_type)
    return match[1] if match else ""


def is_text(kind: str) -> bool:
    """Say whether pages of this media type have text that can be translated."""
    return (
        kind in TEXT or is_xml(kind) or (kind.startswith("application/") and kind.endswith("+json"))
    )


def is_xml(kind: str) -> bool:
    """Say whether this media type is one of XML, XHTML among them."""
    return kind in XML or (kind.startswith("application/") and kind.endswith("+xml"))


def sniff(data: bytes, *, kind: str) -> str:
    """Return the media type that the bytes themselves show, else `kind`, else plain text.

    Only unmistakable signatures count, and markup only where the server named no type.
    """
    for signature, shown in SIGNATURES.items():
        if data.startswith(signature):
            return shown
    if kind and kind not in {"unknown/unknown", "application/unknown", "*/*"}:
        return kind
    return "text/html" if MARKUP.match(data) else "text/plain"


def is_wanted(kind: str, *, accepted: AbstractSet[str]) -> bool:
    """Say whether a page of this media type is read at all."""
    return not kind or is_text(kind) or kind in accepted
