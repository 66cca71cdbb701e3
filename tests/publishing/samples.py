"""Articles that readers know, corrected and reported on."""

from articles import publishing
from articles.models import Article
from tests.factories import ArticleFactory

BODY = "潮は二時間ごとに満ちる。\n\n石は*濡れて*光る。\n\n夜は静かだ。"


def published(editor, *, body=BODY, **fields):
    """Return an article that readers see, with its segments."""
    article = ArticleFactory(body=body, **fields)
    publishing.publish(article, by=editor)
    return article


def edited(article, editor, old, new):
    """Save the article with other words and tell nobody."""
    article.body = article.body.replace(old, new)
    publishing.save(article, by=editor, based_on=article.version)
    return article


def corrected(article, editor, old, new, *, kind="mistranslation", **statement):
    """Save the article with other words and tell its readers."""
    article.body = article.body.replace(old, new)
    said = publishing.Statement(kind, **statement)
    return publishing.correct(article, by=editor, based_on=article.version, statement=said)


def segment_of(article, words):
    """Return the segment in which the words stand now."""
    return next(each for each in article.segments.standing() if words in each.target)


def reported(article, words, *, wording="", kind="mistranslation", note="", name=""):
    """Return what a reader says about the segment with these words."""
    segment = segment_of(article, words)
    return publishing.file_report(segment, kind=kind, wording=wording, note=note, name=name)


def fresh(article):
    """Return the article as it is kept."""
    return Article.objects.get(pk=article.pk)
