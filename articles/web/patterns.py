"""Patterns of paths as robots.txt has them: `*` for anything, `$` for the end."""

import re
from urllib.parse import quote

ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")


def normalise(path: str) -> str:
    """Return a path or pattern with all escapes written in one way (RFC 9309, section 2.2.2)."""
    return ESCAPE.sub(_escape, quote(path, safe="/%:@!$&'()*+,;=~-._?[]"))


def matches(pattern: str, path: str) -> bool:
    """Say whether a normalised pattern fits the beginning of a normalised path.

    Each part between stars is looked for where it first occurs, so that no pattern, however many
    stars it has, takes more than one walk along the path.
    """
    is_anchored = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    if not others:
        return not is_anchored or len(path) == len(first)
    position = len(first)
    for part in others[:-1] if is_anchored else others:
        found = path.find(part, position)
        if found < 0:
            return False
        position = found + len(part)
    return not is_anchored or (
        path.endswith(others[-1]) and len(path) - len(others[-1]) >= position
    )


def _escape(escape: re.Match[str]) -> str:
    character = chr(int(escape[1], 16))
    return character if UNRESERVED.fullmatch(character) else escape[0].upper()
