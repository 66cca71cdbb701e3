"""The judging of what was found at the address of an original."""

from collections.abc import Sequence

from articles.web.errors import FetchError
from articles.web.pages import Page
from articles.web.rotting.absences import says_absent, says_refused
from articles.web.rotting.conditions import Condition
from articles.web.rotting.failing import judge_failure, judge_status
from articles.web.rotting.fronts import leads_to_front
from articles.web.rotting.parking import is_parked
from articles.web.rotting.sights import Sight, see

MOST = 0.5


def judge(
    page: Page | FetchError,
    *,
    original_url: str,
    known_title: str = "",
    known_text: Sequence[str] = (),
) -> Condition:
    """Return the condition of an original, given what came of fetching it.

    `known_title` and `known_text` are what it said when it was last read. A page that still says
    most of it is FINE whatever else, and so is one of which nothing bad is certain. GONE is only
    what the site itself calls so, by status 410.
    """
    if isinstance(page, FetchError):
        return judge_failure(page)
    sight = see(page)
    held = sight.holds(known_text)
    if held >= MOST:
        return Condition.FINE
    urls = [*page.redirects, page.url]
    if is_parked(sight, urls=urls, original=original_url) and not held:
        return Condition.PARKED
    told = judge_status(page)
    if told is not None:
        return told
    if held or sight.is_titled(known_title):
        return Condition.FINE
    return _judge_sight(sight, final=page.url, original=original_url)


def _judge_sight(sight: Sight, *, final: str, original: str) -> Condition:
    if says_refused(sight):
        return Condition.REFUSED
    if says_absent(sight, final):
        return Condition.MISSING
    # A page may also send its reader on by itself, if it has nothing to say.
    ends = [final, *(sight.refreshes if not sight.text else ())]
    is_front = any(leads_to_front(original, end) for end in ends)
    return Condition.FRONT_PAGE if is_front else Condition.FINE
