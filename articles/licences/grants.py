"""A licence: what everybody may do with a work, and on which conditions."""

from dataclasses import dataclass

CREATIVE_COMMONS = "https://creativecommons.org/"


@dataclass(frozen=True)
class Licence:
    """A licence by its SPDX identifier, with the conditions that bear on a translation.

    `url` is the address of the licence in the form that its makers use, or empty where it has none.
    What is no licence in the strict sense has an identifier that begins with `LicenseRef-`, as SPDX
    wants it.
    """

    id: str
    name: str
    url: str
    attribution: bool
    share_alike: bool
    non_commercial: bool
    no_derivatives: bool

    @property
    def allows_translation(self) -> bool:
        """Whether a translation may be published without asking anybody.

        It may not under CC's NoDerivatives (4.0: sections 2(a)(1)(B) and 1(a), which counts what is
        translated as adapted; up to 3.0: section 3, which grants no adaptations).
        """
        return not self.no_derivatives

    @property
    def deed(self) -> str:
        """The page that says in everyday words what is allowed, or else the licence itself.

        A deed of Creative Commons has translations under the same address with a suffix: `.ja`.
        """
        return f"{self.url}deed" if self.url.startswith(CREATIVE_COMMONS) else self.url

    def for_adaptation(self) -> "Licence | None":
        """Return the licence that a translation must carry, or None where it may carry any or none.

        Later versions, other jurisdictions and the licences that CC calls compatible are allowed in
        part (BY-SA 4.0: section 3(b)(1); 2.0 to 3.0: section 4(b)), but only 4(b) of 1.0 holds for
        them all: the same licence. GFDL: section 4, which section 8 applies to translations.
        """
        return self if self.share_alike and self.allows_translation else None
