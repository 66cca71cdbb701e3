"""Pages: a page's tree with what one walk through it has found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from articles.extraction.metadata.surroundings import Zone


@dataclass(frozen=True)
class Place:
    """An element with where it stands: among asides or not, and after which line of text."""

    element: HtmlElement
    zone: Zone
    line: int
    # The words of its class and id in lower case.
    words: tuple[str, ...]
    # Of its nearest ancestor with `itemscope` or `typeof`, -1 where there is none.
    scope: int


@dataclass(frozen=True)
class Row:
    """A line of visible text."""

    text: str
    zone: Zone


@dataclass
class Page:
    """What the sources read: filled by one walk, then only looked at."""

    tree: HtmlElement
    url: str
    headers: Mapping[str, str]
    metas: list[tuple[str, str]] = field(default_factory=list)
    links: list[Place] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    headings: list[Place] = field(default_factory=list)
    marks: list[Place] = field(default_factory=list)
    times: list[Place] = field(default_factory=list)
    properties: list[Place] = field(default_factory=list)
    scopes: list[Place] = field(default_factory=list)
    roots: list[Place] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    # Names of organisations in linked data.
    groups: list[str] = field(default_factory=list)
    # Where the headline stands; found while the title is chosen.
    headline: int = -1

    def contents(self, *names: str) -> list[str]:
        """Return what the meta elements of these names say, in the order of the names."""
        return [content for wanted in names for name, content in self.metas if name == wanted]


def honest(places: Sequence[Place]) -> list[Place]:
    """Return those of the places that may be about the article."""
    return [place for place in places if not place.zone & (Zone.ASIDE | Zone.FIGURE)]
