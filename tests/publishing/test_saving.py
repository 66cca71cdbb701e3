import pytest

from articles import publishing
from articles.models import Article
from tests.factories import ArticleFactory, ImageFactory

pytestmark = pytest.mark.django_db


def test_a_new_article_knows_who_began_it(translator):
    article = Article(title="題", body="文")

    publishing.save(article, by=translator, based_on=0)

    assert (article.created_by, article.updated_by, article.version) == (translator, translator, 1)


def test_a_save_on_top_of_the_newest_version_succeeds(editor):
    article = ArticleFactory()

    publishing.save(article, by=editor, based_on=0)
    publishing.save(article, by=editor, based_on=1)

    assert Article.objects.get().version == 2


def test_a_save_on_top_of_an_older_version_is_refused_and_changes_nothing(editor):
    ours, theirs = ArticleFactory(body="初め"), Article.objects.get()
    theirs.body = "相手の文"
    publishing.save(theirs, by=editor, based_on=0)
    ours.body = "こちらの文"

    with pytest.raises(publishing.Conflict) as conflict:
        publishing.save(ours, by=editor, based_on=0)

    assert conflict.value.current.body == "相手の文"
    assert Article.objects.get().body == "相手の文"


def test_a_save_notes_which_pictures_the_text_shows(editor):
    shown, _ = ImageFactory(), ImageFactory()
    article = Article(title="題", body=f"![]({shown.file.url})")

    publishing.save(article, by=editor, based_on=0)

    assert list(article.pictures.all()) == [shown]
