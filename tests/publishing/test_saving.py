import pytest

from articles import originals, publishing
from articles.models import Article, Drift
from tests.factories import ArticleFactory, ImageFactory, OriginalFactory
from tests.originals.samples import SOURCE, snapshot

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


def test_what_others_have_decided_about_the_original_since_is_kept(editor):
    original = OriginalFactory()
    article = ArticleFactory(original=original)
    stale, newest = Article.objects.get(), snapshot(original, SOURCE[:4])
    Article.objects.update(snapshot=newest, original_changed_at=newest.taken_at)

    publishing.save(stale, by=editor, based_on=0)

    article.refresh_from_db()
    assert article.snapshot == newest
    assert article.original_changed_at == newest.taken_at


def test_another_original_brings_its_own_text_and_no_change_of_the_old_one(editor):
    old, new = OriginalFactory(), OriginalFactory()
    snapshot(old)
    article = ArticleFactory(original=old)
    publishing.save(article, by=editor, based_on=0)
    snapshot(old, SOURCE[:4])
    originals.decide(article.drifts.get(), Drift.Decision.TOLD, by=editor)
    text = snapshot(new)

    article.original = new
    publishing.save(article, by=editor, based_on=1)

    article.refresh_from_db()
    assert article.snapshot == text
    assert article.original_changed_at is None
    assert not article.drifts.standing().exists()
