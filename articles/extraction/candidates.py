"""Candidates: the elements that a page itself marks as its text, the surest marks first."""

import re
from collections.abc import Callable

from lxml.html import HtmlElement

from articles.extraction.naming import tokens_of

BODY = re.compile(
    r"(?:^|[-_])(?:article|asset|blog|blogpost|entry|news|post|single|story)s?(?:[-_]{0,2}(?:main|page|single|text))?"
    r"[-_]{0,2}(?:body|bodycopy|bodytext|content|contents|copy|entry|inner|paragraphs?|richtext|text)(?:[-_]\w{0,12})?$"
    r"|^(?:articleBody|articleContent|articleText|body-?copy|body-?text|bodycontent|caas-body|content__article-body"
    r"|e-content|entry-?content|field--name-body|field-name-body|gh-content|available-content|markdown-body"
    r"|mw-parser-output|note-common-styles__textnote-body|post-full-content|post_?body|postContent"
    r"|prose|single-content|storycontent|StoryBody|theme-doc-markdown|usertext-body|wysiwyg|text-content)$",
    re.IGNORECASE,
)
WHOLE = re.compile(
    r"^(?:article|entry|h-entry|hentry|post|story|blog-?post|single-?post|post-single|full-?article)$",
    re.IGNORECASE,
)
FRAME = re.compile(
    r"^(?:content|main|maincontent|main-?content|page-?content|primary|content-area|site-content|contents)$",
    re.IGNORECASE,
)
PROPERTIES = frozenset({"articlebody", "schema:articlebody", "content:encoded", "text"})
CONTAINERS = frozenset({"article", "body", "div", "main", "section", "span", "td"})


def is_body(element: HtmlElement) -> bool:
    """Return whether the page marks the element as the body of an article."""
    if element.tag not in CONTAINERS or element.tag == "body":
        return False
    marks = (element.get("itemprop") or element.get("property") or "").lower().split()
    if not PROPERTIES.isdisjoint(marks):
        return True
    return any(BODY.search(token) for token in tokens_of(element))


def is_whole(element: HtmlElement) -> bool:
    """Return whether the page marks the element as an article with its head."""
    if element.tag == "article" or element.get("role") == "article":
        return True
    return element.tag in CONTAINERS and any(WHOLE.search(name) for name in tokens_of(element))


def is_frame(element: HtmlElement) -> bool:
    """Return whether the page marks the element as where its content is."""
    if element.tag == "main" or element.get("role") == "main":
        return True
    return element.tag in CONTAINERS and any(FRAME.search(name) for name in tokens_of(element))


TIERS: tuple[Callable[[HtmlElement], bool], ...] = (is_body, is_whole, is_frame)
