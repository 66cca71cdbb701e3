"""Reasons: why a form that was sent is not taken as it is."""

from enum import StrEnum


class Reason(StrEnum):
    """The names of all reasons; what to say of each is the business of whoever shows the form."""

    TRAPPED = "trapped"
    UNSIGNED = "unsigned"
    TOO_FAST = "too-fast"
    TOO_OLD = "too-old"
    TOO_MANY = "too-many"
