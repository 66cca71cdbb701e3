"""Traps: a field that people do not see, and that programs fill in."""

from articles.guarding.reasons import Reason

# What programs know from every other form; browsers fill in nothing of that name by themselves.
TRAP = "homepage"


def check_trap(value: str) -> Reason | None:
    """Return the reason against a form whose hidden field was filled in."""
    return Reason.TRAPPED if value.strip() else None
