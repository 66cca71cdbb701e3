"""Revising: of what readers could see nothing is lost, and what was there before can come back."""

from articles.models import Article, Revision, User


def keep_revision(article: Article, *, before: Article | None, by: User) -> Revision | None:
    """Keep the article as it was just saved, if it is published and its text is another than before.

    `before` is the article as it was kept until now. What was published by other ways, or before
    revisions were kept, becomes one now, before it is overwritten.
    """
    if article.state != Article.State.PUBLISHED:
        return None
    newest = article.revisions.newest_first().first()
    if before is None or before.state != Article.State.PUBLISHED:
        return _keep(article, newest, by=by)
    if newest is None or not newest.says(before):
        newest = _keep(before, newest, by=before.updated_by)
    return newest if newest.says(article) else _keep(article, newest, by=by)


def _keep(article: Article, newest: Revision | None, *, by: User | None) -> Revision:
    return Revision.objects.create(
        article=article,
        number=newest.number + 1 if newest else 1,
        title=article.title,
        body=article.body,
        language=article.language,
        snapshot=article.snapshot,
        made_at=article.updated_at,
        made_by=by,
    )
