"""Discussing: what readers say under an article, a part of its page that ends without the text above it."""

from collections.abc import Sequence

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from articles import pagecache
from articles.comments import discussion_of, quotes_passages
from articles.models import Article, CommentMode, Passage, commented_article, passages_of
from articles.views.conversations import converse

TEMPLATE = "articles/_comments.html"
Known = tuple[Article, Sequence[Passage]]


def discuss(request: HttpRequest, pk: int, known: Known | None = None) -> SafeString:
    """Return what readers say under an article; what its text has read just now is not asked again."""

    def write() -> SafeString:
        pagecache.note("article", str(pk))
        pagecache.note("comments", str(pk))
        article, passages = known or _read(pk)
        return discussion_under(article, passages) if article else SafeString()

    return pagecache.part(request, SafeString, (TEMPLATE, pk), write)


def discussion_under(article: Article, passages: Sequence[Passage]) -> SafeString:
    """Return what readers say under an article, and the way to say more; empty where there is neither."""
    discussion = discussion_of(article, passages)
    shown = {
        "article": article,
        "discussion": discussion,
        "conversations": converse(discussion, article),
        "takes_comments": article.commenting != CommentMode.CLOSED,
        "proves_work": bool(settings.COMMENT_PROOF_BITS),
    }
    return render_to_string(TEMPLATE, shown)


def _read(pk: int) -> tuple[Article | None, Sequence[Passage]]:
    article = commented_article(pk)
    if article is None or not quotes_passages(article):
        return article, ()
    return article, passages_of(article, texts=True)
