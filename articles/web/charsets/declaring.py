"""What a page says of its own character set: byte order mark, meta elements, XML declaration."""

import re
from collections.abc import Iterator

from articles.web.charsets.labels import charset_named

# The standard looks at 1,024 bytes; browsers go on, because pages put scripts first.
HEAD = 16 * 1024
MARKS = {b"\xef\xbb\xbf": "utf-8", b"\xfe\xff": "utf-16be", b"\xff\xfe": "utf-16le"}
COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
META = re.compile(rb"<meta[\s/]([^>]*)", re.IGNORECASE)
ATTRIBUTE = re.compile(
    rb"(?<![^\s/=\"'>])([^\s/=\"'>]++)\s*+=\s*+(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))"
)
IN_CONTENT = re.compile(r"charset\s*+=\s*+[\"']?+\s*+([^\s\"';,]+)", re.IGNORECASE)
XML = re.compile(rb"\s*<\?xml\s[^>]*?encoding\s*=\s*[\"']\s*([A-Za-z0-9._:-]+)\s*[\"']")


def charset_by_mark(data: bytes) -> tuple[str, int]:
    """Return the character set that a byte order mark tells and the mark's length, if any."""
    for mark, charset in MARKS.items():
        if data.startswith(mark):
            return charset, len(mark)
    return "", 0


def charset_by_meta(data: bytes) -> str:
    """Return the character set of the first meta element that names one we know."""
    for element in META.finditer(COMMENT.sub(b"", data[:HEAD])):
        if charset := _readable(_label(dict(_attributes(element[1])))):
            return charset
    return ""


def charset_by_xml(data: bytes) -> str:
    """Return the character set of the XML declaration."""
    match = XML.match(data[:1024])
    return _readable(match[1].decode("ascii")) if match else ""


def _attributes(element: bytes) -> Iterator[tuple[str, str]]:
    for name, *values in ATTRIBUTE.findall(element):
        yield name.decode("latin-1").lower(), b"".join(values).decode("latin-1")


def _label(attributes: dict[str, str]) -> str:
    if "charset" in attributes:
        return attributes["charset"]
    if attributes.get("http-equiv", "").lower() == "content-type":
        match = IN_CONTENT.search(attributes.get("content", ""))
        return match[1] if match else ""
    return ""


def _readable(label: str) -> str:
    # Who can read this declaration byte by byte does not read UTF-16, whatever it says.
    charset = charset_named(label)
    return "utf-8" if charset.startswith("utf-16") else charset
