"""Separating: the parts of a page's title, of which one is often the site's name."""

import re
from urllib.parse import urlsplit

from articles.extraction.metadata.texts import squeeze, words

SEPARATOR = re.compile(
    r"(?<!\s)\s++(?:[|\-–—«»‹›·•~/:<>→←]|&[lr]aquo;)++\s+|(?:(?<!\s)\s+)?+[｜|»«›‹]\s*|(?:(?<!\s)\s+)?+[：](?=\S)"
    r"|:\s+|(?<!\s)\s++[-–—|](?=\S)|(?<=\S)[-–—|]\s+|【|】"
)
MOST = 12
# Parts of a host's name that say nothing of the site.
VOID = frozenset(
    words("""
    www blog blogs news m mobile amp en com co org net gov edu ac
""")
)


def split_title(title: str) -> list[str]:
    """Return the parts of a title between marks that separate, the title itself if it has none."""
    parts = [part.strip() for part in SEPARATOR.split(title)[:MOST]]
    return [part for part in parts if part] or [title]


def is_of_host(name: str, url: str) -> bool:
    """Tell whether a name is that of the host: its letters, or the first letters of its words."""
    try:
        host = (urlsplit(url).hostname or "").lower()
    except ValueError:
        return False
    bare = squeeze(name)
    labels = [label for label in host.split(".")[:-1] if label not in VOID]
    if len(bare) < 2 or not labels:
        return False
    bare_host = squeeze(host.removeprefix("www."))
    trimmed = bare.removeprefix("the").removeprefix("blog")
    for label in map(squeeze, labels):
        if bare in {label, bare_host, "the" + label, label + "com"} or trimmed == label:
            return True
        shorter, longer = sorted((label, bare), key=len)
        if len(shorter) >= 4 and shorter in longer and 2 * len(shorter) >= len(longer):
            return True
    return _initials(name) in {label for label in labels if len(label) >= 2}


def _initials(name: str) -> str:
    words = re.findall(r"\w+", name)
    return "".join(word[0] for word in words).casefold() if 2 <= len(words) <= 5 else ""
