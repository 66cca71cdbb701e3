"""Authors and tags in the admin."""

import pytest
from django.urls import reverse

from articles.models import Author, Tag
from tests.admin.sending import nothing_beneath
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    OriginalFactory,
    PublishedFactory,
    TagFactory,
)

pytestmark = pytest.mark.django_db


def test_an_author_is_entered_by_two_names(as_translator):
    data = {"name": "アンナ・リンド", "original_name": "Anna Lind", "reading": "あんな・りんど"}

    as_translator.post(reverse("admin:articles_author_add"), {**data, **nothing_beneath()})

    assert Author.objects.get().slug == "anna-lind"


def test_the_list_of_authors_counts_their_originals(as_editor):
    author = AuthorFactory()
    OriginalFactory(authors=[author])

    html = as_editor.get(reverse("admin:articles_author_changelist")).content.decode()

    assert '<td class="field-originals_count">1</td>' in html


def test_the_list_of_tags_counts_their_articles(as_editor):
    ArticleFactory(tags=[TagFactory()])

    html = as_editor.get(reverse("admin:articles_tag_changelist")).content.decode()

    assert '<td class="field-articles_count">1</td>' in html


def test_a_tag_is_made_from_its_name(as_translator):
    as_translator.post(reverse("admin:articles_tag_add"), {"name": "潮だまり"})

    assert Tag.objects.get().slug == "潮だまり"


def test_deleting_a_tag_names_no_lines_of_tables(as_editor):
    tag = TagFactory(name="潮だまり")
    ArticleFactory(tags=[tag])

    html = as_editor.get(reverse("admin:articles_tag_delete", args=[tag.pk])).content.decode()

    assert "潮だまり" in html
    assert "object (" not in html
    assert "Article-" not in html


def test_an_author_of_an_original_is_not_deleted(as_editor):
    original = OriginalFactory()
    author = original.authors.get()
    page = reverse("admin:articles_author_delete", args=[author.pk])
    action = {"action": "delete_selected", "_selected_action": [author.pk], "post": "yes"}

    as_editor.post(page, {"post": "yes"})
    as_editor.post(reverse("admin:articles_author_changelist"), action)

    assert list(original.authors.all()) == [author]


def test_an_author_of_nothing_is_deleted(as_editor):
    page = reverse("admin:articles_author_delete", args=[AuthorFactory().pk])

    as_editor.post(page, {"post": "yes"})

    assert not Author.objects.exists()


@pytest.mark.parametrize(("factory", "status"), [(ArticleFactory, 200), (PublishedFactory, 403)])
def test_a_translator_changes_only_what_no_reader_has_seen(as_translator, factory, status):
    original = factory().original
    author = original.authors.get()

    for page in (
        reverse("admin:articles_author_change", args=[author.pk]),
        reverse("admin:articles_originalsource_change", args=[original.pk]),
    ):
        assert as_translator.post(page, {}).status_code == status


def test_an_editor_changes_an_author_whom_readers_know(as_editor):
    author = PublishedFactory().original.authors.get()
    page = reverse("admin:articles_author_change", args=[author.pk])

    words = {"name": "新しい名", "original_name": "New", "slug": author.slug}
    as_editor.post(page, {**words, **nothing_beneath()})

    author.refresh_from_db()
    assert author.name == "新しい名"
