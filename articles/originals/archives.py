"""Archives: where a copy of an original is kept that is gone."""

import json
from datetime import datetime
from urllib.parse import urlencode

from django.conf import settings

from articles import web
from articles.originals.capturing import LONGEST_ADDRESS, policy

JSON = frozenset({"application/json", "text/javascript", "application/javascript"})


def find_archived(url: str, *, near: datetime) -> str:
    """Return the address of the copy nearest to a day, nothing if there is none or nobody to ask.

    Asks the Wayback Machine's availability API (https://archive.org/help/wayback_api.php).
    """
    query = urlencode({"url": url, "timestamp": f"{near:%Y%m%d%H%M%S}"})
    try:
        page = web.fetch(f"{settings.ARCHIVE_API}?{query}", policy=policy(kinds=JSON))
        answer = json.loads(page.data)
    except (web.FetchError, ValueError):
        return ""
    return _address(answer)


def _address(answer: object) -> str:
    """Read the answer, of which nothing is sure."""
    for key in ("archived_snapshots", "closest"):
        answer = answer.get(key) if isinstance(answer, dict) else None
    if not isinstance(answer, dict) or not answer.get("available"):
        return ""
    try:
        address = web.canonical(str(answer.get("url", "")).replace("http://", "https://", 1))
    except web.BadAddress:
        return ""
    return address if len(address) <= LONGEST_ADDRESS else ""
