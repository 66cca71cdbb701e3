"""The authors: people whom the page names as such, an organisation only where it says so and nobody else."""

import re
from collections.abc import Mapping, Sequence

from articles.extraction.found import Field, Found
from articles.extraction.metadata.clues import Clue, Trust
from articles.extraction.metadata.pages import Page
from articles.extraction.metadata.people import is_generic, is_group, is_person, read_names
from articles.extraction.metadata.separating import is_of_host
from articles.extraction.metadata.texts import clean, squeeze

# Where a site that bears a person's name would say who writes it.
OWN = ("JSON-LD", "itemprop", "meta author", "h-entry")
# What a template may say of the whole site, and what stands on the article itself.
GENERAL = frozenset({"meta author", "meta dc.creator"})
BYLINES = ("class", "h-entry", "rel=author")
# Small words and capitals that names of sites have.
UNLIKE = re.compile(r"\b[a-z]|[A-Z]{3}")


def choose_authors(clues: Sequence[Clue], page: Page, known: Mapping[Field, Found]) -> Found | None:
    """Return the names of the authors in the order of the page."""
    site = known.get(Field.SITE_NAME)
    owner = squeeze(site.value) if site else ""
    ordered = sorted(clues, key=lambda clue: clue.trust)
    told = [(clue, _names(clue, page, owner)) for clue in ordered]
    people = [(clue, names) for clue, names in told if names]
    if people:
        clue, names = _own_of_the_article(people)
        return Found(*_complete(names, clue.where, people[1:]))
    return _by_owner(ordered, page) or _by_group(ordered)


def _names(clue: Clue, page: Page, owner: str) -> tuple[str, ...]:
    if clue.organisation:
        return ()
    names = [name for value in clue.values for name in read_names(value)]
    return tuple(dict.fromkeys(name for name in names if _is_author(name, clue, page, owner)))


def _own_of_the_article(people: list[tuple[Clue, tuple[str, ...]]]) -> tuple[Clue, tuple[str, ...]]:
    # Templates name the owner of a site in the head of every page; a byline is of this article.
    first, names = people[0]
    if first.where in GENERAL:
        told = {squeeze(name) for name in names}
        for clue, others in people[1:]:
            if clue.trust is Trust.MARKED and clue.where.startswith(BYLINES):
                same = any(squeeze(name) in told for name in others)
                return (first, names) if same or not all(map(is_person, others)) else (clue, others)
    return first, names


def _is_author(name: str, clue: Clue, page: Page, owner: str) -> bool:
    if _is_owner(name, page, owner):
        return False
    if is_person(name):
        return True
    # One word may be a pen name, where a mark says that it names someone.
    return not is_group(name) and (clue.trust <= Trust.MARKED or " " not in name)


def _is_owner(name: str, page: Page, owner: str) -> bool:
    bare = squeeze(name)
    if bare == owner or (len(owner) >= 5 and owner in bare):
        return True
    # Many a domain is the family name of the one who writes there.
    host = (page.url.partition("://")[2].partition("/")[0]).removeprefix("www.")
    exact = bare in {squeeze(label) for label in (host, *host.split("."))}
    return exact or (is_of_host(name, page.url) and not is_person(name))


def _by_owner(clues: Sequence[Clue], page: Page) -> Found | None:
    # A blog may bear its author's name, which then is written as names are, or be named so by the
    # one who hosts it; what has a publisher is no blog of one person.
    host = page.url.partition("://")[2].partition("/")[0].split(".")
    guest = squeeze(host[0]) if len(host) > 2 and host[0] != "www" else ""
    groups = {squeeze(name) for name in page.groups}
    published = bool(page.contents("article:publisher"))
    for clue in clues:
        names = [name for value in clue.values for name in read_names(value)]
        if len(names) == 1 and clue.where.startswith(OWN) and not clue.organisation:
            plain = (
                is_person(names[0]) and not UNLIKE.search(names[0]) and len(names[0].split()) <= 3
            )
            single = plain and not published and squeeze(names[0]) not in groups
            if single or squeeze(names[0]) == guest:
                return Found((names[0],), clue.where)
    return None


def _by_group(clues: Sequence[Clue]) -> Found | None:
    for clue in clues:
        group = clean(clue.value)
        if clue.organisation and not is_generic(group) and len(group) <= 80 and "://" not in group:
            return Found((group,), clue.where)
    return None


def _complete(
    names: tuple[str, ...], where: str, others: list[tuple[Clue, tuple[str, ...]]]
) -> tuple[tuple[str, ...], str]:
    # Systems often state the one who pressed the button; the byline then names all who wrote.
    for clue, more in others:
        if len(names) == 1 and any(_is_short_for(names[0], name) for name in more):
            names, where = more, clue.where
            break
    for clue, more in others:
        told = set(map(squeeze, more))
        fuller = len(more) > len(names) and set(map(squeeze, names)) <= told
        if fuller and len(more) <= 8 and all(map(is_person, more)):
            return more, clue.where
    return names, where


def _is_short_for(short: str, long: str) -> bool:
    # A name for signing in, such as `jdoe` or `jane-doe`, beside the name it stands for.
    if " " in short or not is_person(long) or not short.isascii():
        return False
    words = [squeeze(word) for word in long.split()]
    bare = squeeze(short)
    return bare in {
        "".join(words),
        words[0][:1] + words[-1],
        words[0] + words[-1][:1],
        words[0],
        words[-1],
    }
