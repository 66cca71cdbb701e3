"""Indexing: what an article is found by, taken from what is kept, in the transaction that changed it."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from django.db import transaction
from django.db.models import Prefetch

from articles import text
from articles.models import Article, ArticleQuerySet, Author, SearchDocument
from articles.search.engines import engine

# What stands behind so many characters of a text is not searched.
LONGEST = 200_000
BATCH = 100
Told = Callable[[int, int], None]


def index(article: Article) -> None:
    """Let the article be found by what it is now; called in the transaction that has changed it."""
    with transaction.atomic():
        _index([article.pk], at_hand=article)


def index_all(articles: ArticleQuerySet) -> None:
    """Let the articles be found by what they are now, all of them in one transaction."""
    with transaction.atomic():
        keys = list(articles.order_by("pk").values_list("pk", flat=True))
        for some in _batches(keys):
            _index(some)


def complete(told: Told | None = None) -> int:
    """Index what is not, the newest first; return how much that was. `told` hears how far it is."""
    keys = list(_waiting().order_by("-pk").values_list("pk", flat=True))
    done = 0
    for some in _batches(keys):
        with transaction.atomic():
            _index(sorted(some))
        done += len(some)
        if told:
            told(done, len(keys))
    return len(keys)


def reindex(told: Told | None = None) -> int:
    """Index everything anew; return how much that was."""
    with transaction.atomic():
        engine().clear()
    return complete(told)


def is_complete() -> bool:
    """Return whether everything is indexed."""
    return not _waiting().exists()


def _waiting() -> ArticleQuerySet:
    return Article.objects.exclude(search_document__edition=text.EDITION)


def is_outdated() -> bool:
    """Return whether something was indexed by a tokeniser of before."""
    return SearchDocument.objects.exclude(edition__in=[0, text.EDITION]).exists()


def _batches(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(keys), BATCH):
        yield keys[start : start + BATCH]


def _index(keys: Sequence[int], *, at_hand: Article | None = None) -> None:
    # Locked, so that nobody saves a newer text before this one is indexed. Read anew, because an
    # article in somebody's hands may hold an original that was renamed meanwhile.
    names = Author.objects.only("name", "original_name", "reading")
    articles = (
        Article.objects.filter(pk__in=keys)
        .order_by("pk")
        .select_for_update(of=("self",))
        .select_related("original")
        .only("title", "body", "language", "original__title", "original__site_name")
        .prefetch_related(Prefetch("original__authors", queryset=names))
    )
    known = SearchDocument.objects.in_bulk(keys)
    fresh = [_document(article, at_hand=at_hand) for article in articles]
    changed = [each for each in fresh if not _is_same(each, known.get(each.pk))]
    if changed:
        engine().write(changed)


def _document(article: Article, *, at_hand: Article | None) -> SearchDocument:
    # What was parsed to be saved is not parsed again.
    is_same = at_hand is not None and at_hand.body == article.body
    document = at_hand.document if at_hand and is_same else article.document
    lines = dict.fromkeys(line for line in _heading(article) if line)
    return SearchDocument(
        article=article,
        heading="\n".join(lines),
        body=document.text[:LONGEST],
        edition=text.EDITION,
    )


def _heading(article: Article) -> Iterable[str]:
    yield article.title
    original = article.original
    if original:
        yield original.title
        for author in original.authors.all():
            yield from (author.name, author.original_name, author.reading)
        yield original.site_name


def _is_same(document: SearchDocument, before: SearchDocument | None) -> bool:
    return before is not None and all(
        getattr(document, name) == getattr(before, name) for name in ("heading", "body", "edition")
    )
