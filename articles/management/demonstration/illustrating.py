"""The places in a Markdown body that show a picture by its short name."""

import re
from collections.abc import Mapping

# Code comes first, so that an example inside it is passed over.
_SHOWN = re.compile(
    r"""
    ^(?P<fence>`{3,}|~{3,}) .*? ^(?P=fence)      # a fenced block
    | `[^`\n]+`                                  # code within a line
    | (?P<opening> !\[[^\]\n]*\]\( )
      (?P<name> [a-z][a-z0-9-]* )
      (?=[\s)])                                  # an address goes on with a dot, colon or slash
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)


def picture_names(body: str) -> tuple[str, ...]:
    """Return the short names of the pictures that a body shows, in order."""
    return tuple(match["name"] for match in _SHOWN.finditer(body) if match["name"])


def replace_pictures(body: str, addresses: Mapping[str, str]) -> str:
    """Put addresses in place of short names; a name without an address is a KeyError."""

    def address(match: re.Match[str]) -> str:
        return match["opening"] + addresses[match["name"]] if match["name"] else match[0]

    return _SHOWN.sub(address, body)
