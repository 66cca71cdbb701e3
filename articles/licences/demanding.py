"""What a licence demands of those who publish a translation."""

from enum import StrEnum

from articles.licences.grants import Licence


class Demand(StrEnum):
    """One thing to do, or to leave, when a translation is published."""

    PERMISSION = "permission"
    AUTHOR = "author"
    TITLE = "title"
    SOURCE = "source"
    LICENCE = "licence"
    CHANGES = "changes"
    SHARE_ALIKE = "share-alike"
    NON_COMMERCIAL = "non-commercial"


# CC 4.0: section 3(a)(1), which leaves out the title; up to 3.0: section 4, which wants it, and
# from 3.0 on section 3(b), which wants changes labelled. GFDL: section 4, A to K.
CREDIT = (Demand.AUTHOR, Demand.TITLE, Demand.SOURCE, Demand.LICENCE, Demand.CHANGES)
# Licences made for programs ask for their notice, and Apache's (section 4) for word of changes.
NOTICE = (Demand.AUTHOR, Demand.LICENCE)
NOTICES = {
    "Apache-2.0": (*NOTICE, Demand.CHANGES),
    "BSD-2-Clause": NOTICE,
    "BSD-3-Clause": NOTICE,
    "MIT": NOTICE,
}


def demands(licence: Licence) -> tuple[Demand, ...]:
    """Return what must be done for a translation under this licence, the hardest first.

    PERMISSION means that the licence allows no translation, and somebody has to be asked; CHANGES
    that the work must be said to be a translation; SHARE_ALIKE that it must carry
    `licence.for_adaptation()`; NON_COMMERCIAL that nobody may earn money by it.
    """
    found: tuple[Demand, ...] = () if licence.allows_translation else (Demand.PERMISSION,)
    found += NOTICES.get(licence.id, CREDIT if licence.attribution else ())
    found += (Demand.SHARE_ALIKE,) if licence.for_adaptation() else ()
    return found + ((Demand.NON_COMMERCIAL,) if licence.non_commercial else ())
