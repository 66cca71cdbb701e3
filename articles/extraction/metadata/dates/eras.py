"""Years of Japanese eras."""

import re

# The year before the first of each era.
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
ERA = re.compile(rf"({'|'.join(ERAS)})\s?(元|\d{{1,2}})\s?年")


def resolve_eras(text: str) -> str:
    """Return a text with the years of Japanese eras as years of the common era."""
    return ERA.sub(_resolve, text)


def _resolve(found: re.Match[str]) -> str:
    year = 1 if found[2] == "元" else int(found[2])
    return f"{ERAS[found[1]] + year}年"
