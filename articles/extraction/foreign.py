"""Foreign: what stands within or beside a text and is not of it, by how it is named."""

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from articles.extraction.elements import BLOCKS, CODE, HEADINGS, is_hidden
from articles.extraction.naming import tokens_of, words_of
from articles.extraction.surveying import Holds, Survey
from articles.extraction.words import ENDS, PARTS, PHRASE, STRONG, WORDS

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
INVISIBLE = re.compile(
    r"sr-only|screen-reader|visually-?hidden|editsection|permalink", re.IGNORECASE
)
# The numbers of the lines of code.
GUTTER = re.compile(r"(?:[\w-]+-)?(?:gutter|linenos?|linenodiv|line-?number|lnt|ln)")
# A link of such a sign leads back to where a note is called, or to the heading itself.
SIGN = re.compile(r"[\s↩↑⤴⏎^#¶§🔗\ufe0e\ufe0f]{1,6}")
FRAMES = frozenset({"html", "body", "main"})
# An inline element of these, with words around it, is a part of what they say.
SENTENCES = HEADINGS | frozenset({"blockquote", "dd", "em", "figcaption", "i", "li", "p", "strong"})
OWN = re.compile(
    r"foot-?notes?|end-?notes?|references|note-box|call-?out(?!-?emoji)|admonition|side-?note",
    re.IGNORECASE,
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
            if is_hidden(element) or any(GUTTER.fullmatch(name) for name in tokens_of(element)):
                found.add(element)
        elif _is_hidden(element) or _is_named_so(element, page, frame):
            found.add(element)
    return found


def _is_hidden(element: HtmlElement) -> bool:
    if element.tag != "a":
        return is_hidden(element)
    address = element.get("href") or ""
    is_sign = address.startswith("#") and len(element) == 0 and SIGN.fullmatch(element.text or "")
    return is_hidden(element) or bool(is_sign or SHARING.search(address))


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
    words = [each for each in words_of(element) if not _is_minified(each, names)]
    if element.tag in HEADINGS:
        # `published` or `tag` may say what a title is of.
        words = [each for each in words if not ENDS.intersection(each[-1:])]
    return any(map(_is_foreign_name, words))


def _is_marked(element: HtmlElement) -> bool:
    properties = (element.get("itemprop") or "").split()
    relations = (element.get("rel") or "").lower().split()
    return not PROPERTIES.isdisjoint(properties) or not RELATIONS.isdisjoint(relations)


def _is_minified(words: Sequence[str], names: Sequence[str]) -> bool:
    """Return whether a name is one of those that a machine counts up: among them is `ad`, too."""
    return len(words) == 1 and len(words[0]) < 3 and sum(len(name) < 3 for name in names) > 1


def _is_foreign_name(words: Sequence[str]) -> bool:
    each = tuple(words)
    if not each:
        return False
    if not WORDS.isdisjoint(each) or PHRASE.search(f" {' '.join(each)} "):
        return True
    return each[-1] in ENDS and set(each[:-1]) <= PARTS
