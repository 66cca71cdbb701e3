"""Attributes: no element of a page has hundreds of them, and a parser goes past all of them for each one more."""

import re
from itertools import islice

# Three times as many as any element has that people or their tools have written.
MOST = 200
ATTRIBUTE = re.compile(r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+""")
TAG = re.compile(rf"<[A-Za-z][^\s/>]*+((?:{ATTRIBUTE.pattern})*+)")
# So many letters are the least for more.
SHORTEST = 2 * MOST


def thin(source: str) -> str:
    """Return the source of a page without what is beyond the two hundredth attribute of an element."""
    return TAG.sub(_cut, source)


def _cut(tag: re.Match[str]) -> str:
    written = tag[1]
    if len(written) < SHORTEST:
        return tag[0]
    kept = [each.end() for each in islice(ATTRIBUTE.finditer(written), MOST)]
    return tag[0].removesuffix(written) + written[: kept[-1]]
