"""Correcting: a change that readers are told of, with what was wrong and whom to thank."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher

from django.db import transaction

from articles import text
from articles.models import Article, Correction, Revision, Segment, User
from articles.publishing.saving import Conflict, save
from articles.publishing.states import WrongState

Text = tuple[str, str]


@dataclass(frozen=True)
class Statement:
    """What an editor says of a correction: its kind, why it was made, and whom to thank."""

    kind: str
    note: str = ""
    credit: str = ""
    is_from_reader: bool = False


class NothingCorrected(Exception):
    """No reader would see a difference."""


@transaction.atomic
def correct(
    article: Article,
    *,
    by: User,
    based_on: int,
    statement: Statement,
    segment: Segment | None = None,
) -> Correction:
    """Save what readers see, and tell them what was corrected.

    Raises Conflict, NothingCorrected, and WrongState where no reader saw it, or none would now.
    """
    current = article.lock()
    save(article, by=by, based_on=based_on)
    if not (current.is_public and article.is_public):
        raise WrongState(article.state)
    revisions = list(article.revisions.newest_first()[:2])
    if not _is_between(revisions, current, article):
        raise NothingCorrected
    later, earlier = revisions
    before, after = tell_apart(_text_of(earlier), _text_of(later))
    correction = Correction.objects.create(
        article=article,
        segment=segment or _segment_of(article, after),
        earlier=earlier,
        later=later,
        before="\n\n".join(before),
        after="\n\n".join(after),
        corrected_at=article.updated_at,
        corrected_by=by,
        **asdict(statement),
    )
    tell(article)
    return correction


def _is_between(revisions: Sequence[Revision], old: Article, new: Article) -> bool:
    return len(revisions) == 2 and revisions[1].says(old) and revisions[0].says(new)


@transaction.atomic
def amend(correction: Correction, *, based_on: int) -> None:
    """Save what was written about a correction on top of this version, and tell readers so.

    Raises Conflict.
    """
    current = correction.lock()
    if current is None or current.version != based_on:
        raise Conflict(correction.article)
    correction.version = based_on + 1
    correction.save()
    tell(correction.article)


@transaction.atomic
def retract(correction: Correction) -> None:
    """Tell readers no longer of a correction; the text stays as it is."""
    correction.lock()
    correction.delete()
    tell(correction.article)


@transaction.atomic
def tell(article: Article) -> None:
    """Write into the article what its readers are told of its corrections."""
    rows = Article.objects.filter(pk=article.pk)
    # One after another: whoever writes last has read what the others wrote.
    (told,) = rows.select_for_update().values_list("notices").get()
    article.notices = [notice.to_json() for notice in article.corrections.notices()]
    if article.notices != told:
        rows.update(notices=article.notices)


def tell_apart(old: Text, new: Text) -> tuple[list[str], list[str]]:
    """Return the passages of a title and a body that went, and those that came in their place.

    They are given as readers see them; where only the markup is another, as they were written.
    Raises NothingCorrected.
    """
    for passages_of in (_shown, _written):
        before, after = _differences(passages_of(*old), passages_of(*new))
        if before != after:
            return before, after
    raise NothingCorrected


def _text_of(revision: Revision) -> Text:
    return revision.title, revision.body


def _shown(title: str, body: str) -> list[str]:
    return [title, *text.parse(body).text.split("\n\n")]


def _written(title: str, body: str) -> list[str]:
    return [title, *(part.strip() for part in body.split("\n\n") if part.strip())]


def _differences(old: Sequence[str], new: Sequence[str]) -> tuple[list[str], list[str]]:
    before: list[str] = []
    after: list[str] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            before += old[i1:i2]
            after += new[j1:j2]
    return before, after


def _segment_of(article: Article, passages: Sequence[str]) -> Segment | None:
    """Return the segment in which the only passage stands that was corrected."""
    if len(passages) != 1:
        return None
    return next(
        (each for each in article.segments.standing() if passages[0] in each.target_texts), None
    )
