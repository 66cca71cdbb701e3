"""Sessions: the browser of a login in the few words by which people know their own."""

from django import template
from django.utils.translation import gettext as _

register = template.Library()

# The first that is named is meant: most browsers name others too.
BROWSERS = {
    "Edg": "Edge",
    "OPR/": "Opera",
    "Firefox/": "Firefox",
    "FxiOS/": "Firefox",
    "CriOS/": "Chrome",
    "Chrome/": "Chrome",
    "Safari/": "Safari",
}
SYSTEMS = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "Windows": "Windows",
    "Mac OS X": "macOS",
    "CrOS": "ChromeOS",
    "Linux": "Linux",
}
SHOWN = 60


@register.filter
def device(agent: str) -> str:
    """Return the browser and its system; what is not known is shown as it calls itself."""
    found = [
        next((name for mark, name in names.items() if mark in agent), "")
        for names in (BROWSERS, SYSTEMS)
    ]
    return " · ".join(filter(None, found)) or agent[:SHOWN] or _("分からない端末")
