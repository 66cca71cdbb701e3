"""Foreign: what stands within or beside a text and is not of it, by how it is named."""

import re
from collections.abc import Collection

from lxml.html import HtmlElement

from articles.extraction.elements import BLOCKS, CODE, HEADINGS, is_hidden
from articles.extraction.naming import tokens_of, words_of
from articles.extraction.surveying import Holds, Survey

# An element with more of the page's prose than this is a frame around the text, however it is named.
FRAME = 0.4
TAGS = frozenset({"aside", "footer", "form", "nav"})
ROLES = frozenset(
    [
        "alert",
        "alertdialog",
        "banner",
        "complementary",
        "contentinfo",
        "dialog",
        "form",
        "menu",
        "menubar",
        "navigation",
        "search",
        "toolbar",
        "tooltip",
    ]
)
OWN_ROLES = frozenset({"doc-endnotes", "doc-footnote", "doc-footnotes", "note"})
PROPERTIES = frozenset(
    [
        "aggregateRating",
        "author",
        "commentCount",
        "dateCreated",
        "dateModified",
        "datePublished",
        "keywords",
        "publisher",
    ]
)
RELATIONS = frozenset({"author", "category", "next", "prev", "tag"})
# One of these anywhere in a name is enough.
WORDS = frozenset(
    [
        "ad",
        "ads",
        "adsbygoogle",
        "adsense",
        "adslot",
        "advert",
        "advertisement",
        "advertisements",
        "advertising",
        "advertorial",
        "addthis",
        "addtoany",
        "avatar",
        "breadcrumb",
        "breadcrumbs",
        "byline",
        "bylines",
        "clap",
        "comment",
        "comments",
        "consent",
        "cookie",
        "cookies",
        "copyright",
        "dateline",
        "disqus",
        "donate",
        "donation",
        "editsection",
        "footer",
        "gdpr",
        "inread",
        "jetpack",
        "jumplinks",
        "login",
        "masthead",
        "meta",
        "metadata",
        "modal",
        "nav",
        "navbar",
        "navbox",
        "navigation",
        "newsletter",
        "newsletters",
        "noprint",
        "outbrain",
        "pager",
        "pagination",
        "paywall",
        "permalink",
        "popup",
        "promo",
        "promos",
        "promoted",
        "promotion",
        "promotions",
        "pubdate",
        "ranking",
        "rating",
        "ratings",
        "reactions",
        "recirc",
        "recirculation",
        "recommend",
        "recommendation",
        "recommendations",
        "recommended",
        "register",
        "related",
        "relatedposts",
        "respond",
        "screenreader",
        "share",
        "shared",
        "sharedaddy",
        "sharedthis",
        "shares",
        "sharethis",
        "sharing",
        "sidebar",
        "signin",
        "signup",
        "skiplink",
        "skiplinks",
        "social",
        "socials",
        "sociable",
        "sponsor",
        "sponsored",
        "sponsors",
        "subscribe",
        "subscription",
        "subscriptions",
        "taboola",
        "tagcloud",
        "taglist",
        "tags",
        "teasers",
        "timestamp",
        "toc",
        "toctitle",
        "toolbar",
        "trackback",
        "trackbacks",
        "trending",
        "upsell",
        "vcard",
    ]
)
# These only if they are the whole name, or its end after one of PARTS.
ENDS = frozenset(
    [
        "author",
        "authors",
        "bio",
        "categories",
        "category",
        "cta",
        "date",
        "dates",
        "datetime",
        "eyebrow",
        "gutter",
        "kicker",
        "lineno",
        "linenos",
        "linenumbers",
        "menu",
        "published",
        "section-name",
        "tag",
        "time",
        "topics",
        "updated",
    ]
)
PARTS = frozenset(
    ["article", "blog", "content", "entry", "header", "hgroup", "info", "post", "story"]
)
PHRASES = (
    ("also", "read"),
    ("author", "bio"),
    ("author", "box"),
    ("author", "card"),
    ("author", "info"),
    ("author", "name"),
    ("author", "profile"),
    ("about", "author"),
    ("about", "the", "author"),
    ("cat", "links"),
    ("further", "reading"),
    ("line", "no"),
    ("line", "numbers"),
    ("more", "articles"),
    ("more", "from"),
    ("more", "on"),
    ("more", "stories"),
    ("most", "popular"),
    ("most", "read"),
    ("next", "article"),
    ("next", "post"),
    ("next", "posts"),
    ("post", "details"),
    ("popular", "posts"),
    ("previous", "post"),
    ("posted", "on"),
    ("post", "info"),
    ("posts", "nav"),
    ("print", "only"),
    ("read", "also"),
    ("read", "more"),
    ("read", "next"),
    ("reading", "time"),
    ("screen", "reader"),
    ("sign", "up"),
    ("skip", "link"),
    ("sr", "only"),
    ("table", "of", "contents"),
    ("tag", "links"),
    ("tag", "list"),
    ("up", "next"),
    ("visually", "hidden"),
    ("you", "may"),
)
PHRASE = re.compile("|".join(rf" {' '.join(phrase)} " for phrase in PHRASES))
# Where named so, not even the greater part of a page is its text.
STRONG = frozenset({"comment", "comments", "disqus", "respond", "trackbacks"})
INVISIBLE = re.compile(
    r"sr-only|screen-reader|visually-?hidden|editsection|permalink", re.IGNORECASE
)
FRAMES = frozenset({"html", "body", "main"})
# An inline element of these, with words around it, is a part of what they say.
SENTENCES = HEADINGS | frozenset({"blockquote", "dd", "em", "figcaption", "i", "li", "p", "strong"})
OWN = re.compile(
    r"foot-?notes?|end-?notes?|references|note-box|call-?out|admonition|side-?note", re.IGNORECASE
)
SHARING = re.compile(
    r"//(?:[\w.-]+\.)?(?:(?:twitter|x)\.com/(?:intent|share)\b|facebook\.com/(?:sharer|share\.php|dialog)\b"
    r"|linkedin\.com/(?:shareArticle|sharing)|reddit\.com/submit|b\.hatena\.ne\.jp/(?:entry|add)\b"
    r"|(?:social-plugins\.)?line\.me/(?:R/msg|lineit)|getpocket\.com/(?:edit|save)"
    r"|pinterest\.[\w.]+/pin/create|t\.me/share|api\.whatsapp\.com/send|news\.ycombinator\.com/submitlink"
    r"|tumblr\.com/(?:share|widgets/share)|bsky\.app/intent)|^(?:whatsapp:|mailto:\?)",
    re.IGNORECASE,
)


def find_foreign(page: Survey) -> set[HtmlElement]:
    """Return the elements that are not of the text, none of them within code."""
    frame = FRAME * page.prose[page.elements[0]]
    found: set[HtmlElement] = set()
    code: set[HtmlElement] = set()
    for element in page.elements:
        parent = element.getparent()
        if parent in code or element.tag in CODE or element.tag == "code":
            code.add(element)
        elif _is_hidden(element) or _is_named_so(element, page, frame):
            found.add(element)
    return found


def _is_hidden(element: HtmlElement) -> bool:
    return is_hidden(element) or (
        element.tag == "a" and bool(SHARING.search(element.get("href") or ""))
    )


def _is_named_so(element: HtmlElement, page: Survey, frame: float) -> bool:
    if element.tag in FRAMES or not _speaks_of_it(element):
        return False
    if _is_within_a_sentence(element, page):
        return any(INVISIBLE.search(name) for name in tokens_of(element))
    if page.prose.get(element, 0) <= frame or not frame:
        return True
    is_strong = any(not STRONG.isdisjoint(words) for words in words_of(element))
    return is_strong and Holds.TITLE not in page.holds[element]


def _is_within_a_sentence(element: HtmlElement, page: Survey) -> bool:
    parent = element.getparent()
    if element.tag in BLOCKS or parent is None:
        return False
    return parent.tag in SENTENCES and page.prose.get(parent, 0) > 0


def _speaks_of_it(element: HtmlElement) -> bool:
    names = tokens_of(element)
    role = element.get("role") or ""
    if role in OWN_ROLES or any(OWN.search(name) for name in names):
        return False
    if element.tag in TAGS or role in ROLES or _is_marked(element):
        return True
    return bool(names) and any(map(_is_foreign_name, words_of(element)))


def _is_marked(element: HtmlElement) -> bool:
    properties = (element.get("itemprop") or "").split()
    relations = (element.get("rel") or "").lower().split()
    return not PROPERTIES.isdisjoint(properties) or not RELATIONS.isdisjoint(relations)


def _is_foreign_name(words: Collection[str]) -> bool:
    each = tuple(words)
    if not each:
        return False
    if not WORDS.isdisjoint(each) or PHRASE.search(f" {' '.join(each)} "):
        return True
    return each[-1] in ENDS and set(each[:-1]) <= PARTS
