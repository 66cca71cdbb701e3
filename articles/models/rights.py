"""Rights: what the ledger and the licence of an original together allow."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from articles import licences
from articles.models.originals import OriginalSource
from articles.models.permissions import Permission
from articles.models.showing import Showing


class Basis(StrEnum):
    """What a right to publish rests on, or why there is none."""

    GRANT = "grant"
    LICENCE = "licence"
    NONE = "none"
    ASKED = "asked"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    NO_TEXT = "scope"
    UNKNOWN_LICENCE = "licence-unknown"
    NO_DERIVATIVES = "licence-no-derivatives"

    @property
    def allows(self) -> bool:
        """Whether a translation may be published on it."""
        return self in {Basis.GRANT, Basis.LICENCE}


@dataclass(frozen=True)
class Rights:
    """What may be done with an original on a day.

    `until` is the last day of the grant, None where there is no end; `showing` is how much of the
    original readers may see; `credits` are sentences that rights holders ask for; `licence` is the
    one that the right rests on, None where it rests on a grant.
    """

    basis: Basis
    showing: Showing = Showing.LINK
    pictures: bool = False
    until: date | None = None
    credits: tuple[str, ...] = ()
    licence: licences.Licence | None = None

    @property
    def allows(self) -> bool:
        """Whether a translation may be published."""
        return self.basis.allows


def rights_of(original: OriginalSource, *, on: date) -> Rights:
    """Return what is allowed for the original on a day."""
    entries = list(Permission.objects.about([original]))
    authors = [author.pk for author in original.authors.all()] if original.pk else []
    return read_ledger(entries, authors=authors, licence=original.licence, on=on)


def read_ledger(
    entries: Sequence[Permission], *, authors: Collection[int], licence: str, on: date
) -> Rights:
    """Return what the entries, newest first, and the words of a licence allow.

    For each author the newest answer counts, be it on the original or on all that the author wrote;
    all authors must agree, and the narrowest of their words holds.
    """
    known = licences.recognise(licence)
    on_original = [entry for entry in entries if entry.author_id is None]
    if not authors:
        return _decide(_governing(on_original), known, on=on)
    found = [
        _decide(
            _governing(entry for entry in entries if entry.author_id in {None, author}),
            known,
            on=on,
        )
        for author in authors
    ]
    return _narrowest(found)


def _governing(entries: Iterable[Permission]) -> Permission | None:
    """Return the newest answer, or the newest question where nothing was answered."""
    question: Permission | None = None
    for entry in entries:
        if entry.is_answer:
            return entry
        question = question or entry
    return question


def _decide(entry: Permission | None, licence: licences.Licence | None, *, on: date) -> Rights:
    match entry.state if entry else None:
        case Permission.State.GRANTED:
            assert entry
            return _granted(entry, on=on)
        case Permission.State.NOT_NEEDED:
            assert entry
            credit = (entry.credit,) if entry.credit else ()
            return _licensed(licence, credits=credit)
        case Permission.State.REFUSED:
            return Rights(Basis.REFUSED)
        case Permission.State.WITHDRAWN:
            return Rights(Basis.WITHDRAWN)
    # Whoever has published under a free licence has answered everybody.
    free = _licensed(licence, credits=())
    if free.allows or free.basis is Basis.NO_DERIVATIVES:
        return free
    return Rights(Basis.ASKED if entry else Basis.NONE)


def _granted(entry: Permission, *, on: date) -> Rights:
    if entry.has_expired(on):
        return Rights(Basis.EXPIRED)
    if not entry.covers_text:
        return Rights(Basis.NO_TEXT)
    return Rights(
        Basis.GRANT,
        showing=Showing(entry.showing),
        pictures=entry.covers_pictures,
        until=entry.expires_on,
        credits=(entry.credit,) if entry.credit else (),
    )


def _licensed(licence: licences.Licence | None, *, credits: tuple[str, ...]) -> Rights:  # noqa: A002
    if licence is None:
        return Rights(Basis.UNKNOWN_LICENCE)
    if not licence.allows_translation:
        return Rights(Basis.NO_DERIVATIVES)
    return Rights(Basis.LICENCE, showing=Showing.FULL, credits=credits, licence=licence)


def _narrowest(found: Sequence[Rights]) -> Rights:
    refusals = [rights for rights in found if not rights.allows]
    if refusals:
        return refusals[0]
    ends = [rights.until for rights in found if rights.until]
    return Rights(
        Basis.LICENCE if all(r.basis is Basis.LICENCE for r in found) else Basis.GRANT,
        showing=min((rights.showing for rights in found), key=list(Showing).index),
        pictures=all(rights.pictures for rights in found),
        until=min(ends, default=None),
        credits=tuple(dict.fromkeys(credit for rights in found for credit in rights.credits)),
        licence=next((rights.licence for rights in found if rights.licence), None),
    )
