"""The site's name: what it calls itself, or the end of the page's title that its host confirms."""

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urljoin, urlsplit

from articles.extraction.found import Field, Found
from articles.extraction.metadata.clues import Clue
from articles.extraction.metadata.pages import Page
from articles.extraction.metadata.separating import is_of_host, split_title
from articles.extraction.metadata.texts import clean, squeeze, text_of

LONGEST = 100
NO_NAME = re.compile(
    r"https?://\S*|[\w-]+\.android|\W*|untitled|home|my (?:site|blog|website)|wordpress|site name|website",
    re.IGNORECASE,
)


def choose_site(clues: Sequence[Clue], page: Page, known: Mapping[Field, Found]) -> Found | None:
    """Return the name of the site."""
    del known
    for clue in sorted(clues, key=_worth):
        name = clean(clue.value)
        if not NO_NAME.fullmatch(name) and len(name) <= LONGEST:
            return Found((name,), clue.where)
    for title in page.titles:
        segments = split_title(title)
        for segment in (segments[-1], segments[0]):
            if len(segments) > 1 and is_of_host(segment, page.url) and len(segment) <= LONGEST:
                return Found((segment,), "end of the title, which the host confirms")
    return None


def site_names(page: Page, site: Found | None) -> Iterator[str]:
    """Yield what may be the site's name: as chosen, as links to its front page and heads tell it."""
    if site:
        yield site.value
    wanted = {
        "og:site_name",
        "application-name",
        "apple-mobile-web-app-title",
        "twitter:site",
        "publisher",
    }
    yield from (clean(content).lstrip("@") for name, content in page.metas if name in wanted)
    for place in page.links[:400]:
        element = place.element
        if element.tag == "a" and _is_front(element.get("href") or "", page.url):
            yield text_of(element)
            yield from (image.get("alt") or "" for image in list(element.iter("img"))[:2])


def _is_front(href: str, url: str) -> bool:
    # The page of a section, or of a blog within a site, bears no headline either.
    if "?" in href or not href.strip():
        return False
    try:
        parts = urlsplit(urljoin(url, href.strip()))
    except ValueError:
        return False
    bare = f"{parts.netloc}{parts.path}".rstrip("/")
    own = url.partition("://")[2].rstrip("/")
    return own.startswith(bare + "/") and bare.count("/") <= 1


def is_site(text: str, names: frozenset[str], url: str) -> bool:
    """Tell whether a text is the name of the site, by what is known of it or by its host."""
    return squeeze(text) in names or is_of_host(text, url)


def _worth(clue: Clue) -> tuple[int, int]:
    # What Open Graph says was made to be shown beside the title; a publisher may own many sites.
    return (0 if clue.where == "meta og:site_name" else 1, clue.trust)
