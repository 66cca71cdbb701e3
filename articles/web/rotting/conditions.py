"""The conditions in which the address of an original can be found."""

from enum import StrEnum


class Condition(StrEnum):
    """What is at an address.

    FRONT_PAGE is a redirect to where a site begins or lists its articles, PARKED a domain without a
    site. CERTIFICATE and UNREACHABLE may pass. REFUSED says that we are not let in, while others
    may well be.
    """

    FINE = "fine"
    MISSING = "missing"
    GONE = "gone"
    FRONT_PAGE = "front-page"
    PARKED = "parked"
    CERTIFICATE = "certificate"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"

    @property
    def is_rot(self) -> bool:
        """Whether the text is no longer there for anybody, as far as can be seen."""
        return self in {Condition.MISSING, Condition.GONE, Condition.FRONT_PAGE, Condition.PARKED}
