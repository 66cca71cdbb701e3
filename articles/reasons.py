"""The names of all reasons for which the gate may hold an article back.

They stand apart from the gate, since the settings are checked before there are any models.
"""

NAMES = (
    "title",
    "body",
    "original",
    "author",
    "translator",
    "pictures",
    "permission-missing",
    "permission-asked",
    "permission-refused",
    "permission-withdrawn",
    "permission-expired",
    "permission-scope",
    "permission-pictures",
    "licence-unknown",
    "licence-no-derivatives",
    "licence-non-commercial",
)
# An article without these is no article, whatever a site decides.
ALWAYS_BLOCK = frozenset({"title", "body", "original"})
# What GATE_WARNS holds where everything is to stand in the way.
NOTHING = "none"
