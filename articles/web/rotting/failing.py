"""The condition of an address that could not be read, or whose status says it all."""

from articles.web.errors import (
    FetchError,
    NotText,
    RefusedByRobots,
    TlsFailed,
    TlsFault,
    TooLarge,
)
from articles.web.pages import Page
from articles.web.rotting.conditions import Condition

# 999 is LinkedIn's own; 407 a proxy's word about us.
REFUSALS = {401, 402, 403, 407, 429, 451, 999}


def judge_failure(error: FetchError) -> Condition:
    """Return the condition of an address that could not be read."""
    if isinstance(error, RefusedByRobots):
        return Condition.REFUSED
    if isinstance(error, TlsFailed) and error.fault is not TlsFault.OTHER:
        return Condition.CERTIFICATE
    # Something is there, though we cannot read it.
    return Condition.FINE if isinstance(error, NotText | TooLarge) else Condition.UNREACHABLE


def judge_status(page: Page) -> Condition | None:
    """Return the condition that a status tells, or None if the page itself has to be seen."""
    if 200 <= page.status < 300:
        return None
    if page.not_modified:
        return Condition.FINE
    if page.status in REFUSALS or page.headers.get("cf-mitigated") == "challenge":
        return Condition.REFUSED
    return {404: Condition.MISSING, 410: Condition.GONE}.get(page.status, Condition.UNREACHABLE)
