"""Surroundings: which parts of a page are not about its article."""

import re
from enum import IntFlag

from lxml.html import HtmlElement


class Zone(IntFlag):
    """Where an element stands."""

    NONE = 0
    ASIDE = 1  # comments, menus, sidebars, lists of other articles
    FIGURE = 2
    FOOTER = 4
    QUOTE = 8


# Some frameworks put the whole page into a form.
ASIDE_TAGS = frozenset({"nav", "aside", "dialog"})
FIGURE_TAGS = frozenset({"figure", "figcaption"})
# Of one class or id, after its words have been made lower case.
ASIDE = re.compile(
    r"""(?:[a-z]+[-_])*?(?:
    comment(?!-?count|s?-?link)\w*(?:[-_].*)?|(?:comments?|reader|post)?respond|disqus\w*(?:[-_].*)?|replies
    |(?:left|right)?side-?(?:bar|col|column|content)(?:[-_]?(?:left|right|inner|widget|primary|secondary|\d))*
    |related(?:[-_]?(?:posts?|articles?|stories|links?|content|news|items?|list|box|entry|entries|contents|topics))*
    |yarpp\w*(?:[-_].*)?|outbrain\w*(?:[-_].*)?|taboola(?:[-_].*)?
    |recommend\w*(?:[-_]\w+(?:-\w+)*)?|recirc\w*(?:[-_]\w+(?:-\w+)*)?|read-?(?:more|next|also)|more-?(?:from|on|stories|news|articles|posts)(?:[-_]\w+(?:-\w+)*)?
    |(?:most|also)-?(?:read|popular|viewed|commented)(?:[-_]\w+(?:-\w+)*)?|popular-?posts?|trending\w*(?:[-_]\w+(?:-\w+)*)?|latest-?(?:news|posts|stories|articles)
    |recent-?(?:posts?|comments?|entries|articles|news)(?:[-_]\w+(?:-\w+)*)?|next-?(?:post|article)|prev(?:ious)?-?(?:post|article)|post-?nav\w*(?:[-_]\w+(?:-\w+)*)?
    |(?:main|site|top|global|sub|user|mega|primary|secondary)?-?(?:nav|navi|menu|navbar|navigation)(?:[-_]\w+(?:-\w+)*)?|breadcrumbs?
    |newsletter\w*(?:[-_]\w+(?:-\w+)*)?|promo\w*|teasers?(?:[-_](?:list|box|item|grid|wrapper|small|large|block|row|container))?|widgets?(?:[-_]\w+(?:-\w+)*)?|blogroll|archives?-?list|pager|pagination|ranking\w*|pickup\w*|login\w*|signup
    |cookie\w*(?:[-_]\w+(?:-\w+)*)?|modal\w*|popup\w*|adsense|advert\w*|sponsor\w*|trackbacks?\w*
    )""",
    re.VERBOSE,
)
FOOTER = re.compile(
    r"(?:site|page|global|main|blog)?-?(?:footer|colophon|copyright)(?:[-_]\w+(?:-\w+)*)?"
)
FIGURE = re.compile(
    r"(?:wp-)?caption(?:[-_]\w+(?:-\w+)*)?|photo-?credit|image-?(?:caption|credit)|gallery(?:[-_]\w+(?:-\w+)*)?"
)
# A class of the whole page or of an article says what else is there, not what this is.
WHOLE = frozenset({"html", "body", "main", "article", "head"})


def judge(element: HtmlElement, words: list[str]) -> Zone:
    """Return the zones that an element opens, by its name and the words of its class and id."""
    tag = element.tag
    zone = Zone.NONE
    if tag in ASIDE_TAGS:
        zone |= Zone.ASIDE
    if tag in FIGURE_TAGS or any(FIGURE.fullmatch(word) for word in words):
        zone |= Zone.FIGURE
    if tag == "footer" or any(FOOTER.fullmatch(word) for word in words):
        zone |= Zone.FOOTER
    if tag == "blockquote":
        zone |= Zone.QUOTE
    if tag not in WHOLE and any(ASIDE.fullmatch(word) for word in words):
        zone |= Zone.ASIDE
    return zone
