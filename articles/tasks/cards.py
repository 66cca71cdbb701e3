"""Cards: drawn behind the editor's back, so that they are there before anybody leads to the article."""

from django_tasks import task

from articles import renditions
from articles.models import Article
from articles.tasks.queueing import ask


def draw_card(article: Article) -> None:
    """Have the card of the article drawn."""
    ask(draw_card_task, article.pk)


@task
def draw_card_task(article_id: int) -> None:
    """Draw it, unless the article will have no readers."""
    published = Article.objects.filter(state=Article.State.PUBLISHED)
    article = published.select_related("original", "lead_image").filter(pk=article_id).first()
    if article:
        renditions.keep_card(article)


@task
def forget_old_cards() -> None:
    """Delete the cards of articles that were taken back or deleted."""
    renditions.sweep_cards()
