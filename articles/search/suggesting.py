"""Suggesting: what somebody may have meant who found nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from articles import text
from articles.models import Article, Author, Tag
from articles.search.queries import Query

# Of each kind so many are looked at, and no more, however large the site is.
MOST = 500
SHOWN = 3
ALIKE = 0.3


@dataclass(frozen=True)
class Suggestion:
    """Something that would be found: how it is called, and what to look for."""

    name: str
    words: str


def suggest(query: Query) -> list[Suggestion]:
    """Return authors, tags and words of titles that are most like what was looked for."""
    words = [term.phrases[0].needle for term in query.wanted] or _names(query)
    asked = [_features(each) for each in words]
    if not asked:
        return []
    scores: dict[str, tuple[float, Suggestion]] = {}
    for suggestion in _known():
        mine = _features(suggestion.name)
        score = max(_likeness(mine, each) for each in asked)
        if score >= ALIKE and suggestion.name not in scores:
            scores[suggestion.name] = (score, suggestion)
    ranked = sorted(scores.values(), key=lambda scored: scored[0], reverse=True)
    return [suggestion for _, suggestion in ranked[:SHOWN]]


def _names(query: Query) -> list[str]:
    """Return the names within which was looked, where nothing else was looked for."""
    named = (each for each in query.filters if each.name in {"author", "tag"})
    return [each.value for each in named if not each.is_excluded]


def _known() -> Iterator[Suggestion]:
    public = Article.objects.published()
    theirs = public.filter(original__authors=OuterRef("pk"))
    authors = Author.objects.filter(Exists(theirs)).order_by("pk")
    for names in authors.values_list("name", "original_name")[:MOST]:
        yield from (Suggestion(name, f'"{name}"') for name in names)
    tagged = Tag.objects.filter(Exists(public.filter(tags=OuterRef("pk")))).order_by("pk")
    for name in tagged.values_list("name", flat=True)[:MOST]:
        yield Suggestion(name, f'tag:"{name}"')
    titles = public.newest_first().values_list("title", flat=True)[:MOST]
    yield from (Suggestion(word, word) for word in _words(titles))


def _words(titles: Iterable[str]) -> Iterable[str]:
    """Return the words of titles, as far as they can be told apart: by what they are written in."""
    found = (word for title in titles for word in text.words_of(title) if len(word) > 1)
    return dict.fromkeys(found)


def _features(words: str) -> set[str]:
    """Return what a name is compared by: its pairs of letters, and every character of kanji."""
    features: set[str] = set()
    for run in text.runs_of(words):
        if text.is_cjk(run):
            features.update(run, text.bigrams_of(run))
        else:
            features.update(text.bigrams_of(f" {run} "))
    return features


def _likeness(one: set[str], other: set[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other) or 1)
