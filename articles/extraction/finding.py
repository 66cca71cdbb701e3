"""Finding: which parts of a page are its main text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from articles.extraction.candidates import TIERS, is_body
from articles.extraction.elements import CODE, HEADINGS, LISTS
from articles.extraction.hearing import hear
from articles.extraction.surrounding import add_surroundings
from articles.extraction.surveying import Survey, weigh
from articles.fragments import Line

# How much of the page's prose must be in what the page marks, by tier, to be believed.
SHARES = (0.3, 0.5, 0.5)
# Below so many bytes a page without marks has no main text, and a mark needs no share of it.
LEAST_PROSE = 80
LITTLE_PROSE = 400
# Within a part the text is where nearly all prose is; without a mark, where most of it is.
NEARLY_ALL = 0.98
MOST = 0.7
# Marked elements that have about the same prose as the greatest are one inside the other.
SAME = 0.9
# How far up the element is looked for that holds all pieces of a text.
HEIGHT = 12
NOT_ENTERED = HEADINGS | LISTS | CODE | {"p", "blockquote", "figure"}


@dataclass(frozen=True)
class Page:
    """What a page is judged by."""

    survey: Survey
    foreign: set[HtmlElement]
    lines: Sequence[Line]
    is_fragment: bool


def find_main(page: Page) -> list[HtmlElement]:
    """Return the parts of a page that are its main text in their order; none if they are not found."""
    tree = page.survey.elements[0]
    if page.is_fragment:
        return [tree]
    prose = weigh(tree, page.foreign)
    for is_marked, share in zip(TIERS, SHARES, strict=True):
        marked = [each for each in page.survey.elements if each in prose and is_marked(each)]
        parts = _choose(marked, prose)
        if parts and _is_enough(parts, prose, share):
            if is_marked is not is_body:
                parts = [descend(part, prose, NEARLY_ALL) for part in parts]
            return add_surroundings(parts, page.survey, page.foreign)
    return _find_unmarked(page, prose)


def _is_enough(
    parts: Iterable[HtmlElement], prose: Mapping[HtmlElement, int], share: float
) -> bool:
    whole = max(prose.values(), default=0)
    return whole <= LITTLE_PROSE or sum(prose[part] for part in parts) >= share * whole


def _choose(marked: list[HtmlElement], prose: Mapping[HtmlElement, int]) -> list[HtmlElement]:
    most = max((prose[each] for each in marked), default=0)
    if not most:
        return marked if len(marked) == 1 else []
    chosen, *others = (each for each in marked if prose[each] >= SAME * most)
    for other in others:
        if chosen in other.iterancestors():
            chosen = other
    return _with_siblings(chosen, marked)


def _with_siblings(chosen: HtmlElement, marked: list[HtmlElement]) -> list[HtmlElement]:
    """Return the element with those marked like it in the same article: an advertisement may split a text."""
    scope = _scope(chosen)
    found: list[HtmlElement] = []
    for each in marked:
        if each is chosen or (
            each.attrib.items() == chosen.attrib.items() and _scope(each) is scope
        ):
            found.append(each)
    inside = set(found)
    return [each for each in found if inside.isdisjoint(islice(each.iterancestors(), HEIGHT))]


def _scope(element: HtmlElement) -> HtmlElement | None:
    ancestors = list(islice(element.iterancestors(), HEIGHT))
    articles = (each for each in ancestors if each.tag == "article")
    return next(articles, ancestors[0] if ancestors else None)


def _find_unmarked(page: Page, prose: Mapping[HtmlElement, int]) -> list[HtmlElement]:
    tree = page.survey.elements[0]
    heard = hear(page.survey, page.lines)
    masses = heard if heard.get(tree, 0) >= LEAST_PROSE else prose
    if masses.get(tree, 0) < LEAST_PROSE:
        return []
    return add_surroundings([descend(tree, masses, MOST)], page.survey, page.foreign)


def descend(element: HtmlElement, masses: Mapping[HtmlElement, int], share: float) -> HtmlElement:
    """Return the innermost element that holds so much of what the given one holds."""
    least = share * masses.get(element, 0)
    while True:
        children = (each for each in element if masses.get(each, 0) >= max(least, 1))
        child = next(children, None)
        if child is None or child.tag in NOT_ENTERED:
            return element
        element = child
