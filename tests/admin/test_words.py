"""Authors and tags in the admin."""

import pytest
from django.urls import reverse

from articles.models import Author, Tag
from tests.factories import ArticleFactory, AuthorFactory, OriginalFactory, TagFactory

pytestmark = pytest.mark.django_db


def test_an_author_is_entered_by_two_names(as_translator):
    data = {"name": "アンナ・リンド", "original_name": "Anna Lind", "reading": "あんな・りんど"}

    as_translator.post(reverse("admin:articles_author_add"), data)

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
