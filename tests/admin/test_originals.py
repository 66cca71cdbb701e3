import json

import pytest
from django.urls import reverse

from articles.models import OriginalSource
from tests.admin.sending import nothing_beneath
from tests.factories import ArticleFactory, AuthorFactory, OriginalFactory, UserFactory

pytestmark = pytest.mark.django_db
ADD = reverse("admin:articles_originalsource_add")
LIST = reverse("admin:articles_originalsource_changelist")


def typed(**fields):
    return {
        "url": "https://blog.example/a?utm_source=mail#top",
        "title": "A Title",
        "authors": [AuthorFactory().pk],
        "site_name": "",
        "language": "en",
        "published_on": "2025-03-04",
        **nothing_beneath(),
        **fields,
    }


def test_the_address_is_kept_canonical(as_translator):
    as_translator.post(ADD, typed())

    assert OriginalSource.objects.get().url == "https://blog.example/a"


def test_a_second_claim_leads_to_the_first_and_names_who_translates(as_translator):
    original = OriginalFactory(url="https://blog.example/a")
    ArticleFactory(original=original, translators=[UserFactory(name="森 はるか")])

    html = as_translator.post(ADD, typed()).content.decode()

    assert reverse("admin:articles_originalsource_change", args=[original.pk]) in html
    assert "森 はるか" in html
    assert OriginalSource.objects.count() == 1


def test_a_second_claim_in_a_small_window_hands_the_first_back(as_translator):
    original = OriginalFactory(url="https://blog.example/a", title="A <Title>")
    way = reverse("admin:articles_originalsource_take", args=[original.pk])

    html = as_translator.post(ADD, typed(_popup="1")).content.decode()
    answer = as_translator.get(way)

    assert f'href="{way}">この原文を使う</a>' in html
    handed = json.loads(answer.context["popup_response_data"])
    assert handed == {"value": str(original.pk), "obj": "A <Title>"}


def test_a_small_window_that_shows_a_record_hands_it_back(as_translator):
    original = OriginalFactory()
    page = reverse("admin:articles_originalsource_change", args=[original.pk])

    assert "この原文を使う" in as_translator.get(page, {"_popup": "1"}).content.decode()
    assert "この原文を使う" not in as_translator.get(page).content.decode()


def test_a_claim_of_what_nobody_translates_says_so(as_translator):
    OriginalFactory(url="https://blog.example/a")

    assert "翻訳はまだありません" in as_translator.post(ADD, typed()).content.decode()


def test_an_original_is_saved_again_under_its_own_address(as_editor):
    original = OriginalFactory(url="https://blog.example/a")
    address = reverse("admin:articles_originalsource_change", args=[original.pk])

    as_editor.post(address, typed(title="New Title"))

    assert OriginalSource.objects.get().title == "New Title"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "blog", "ftp://a.example/"])
def test_a_bad_address_gets_a_sentence_and_loses_nothing(as_translator, url):
    html = as_translator.post(ADD, typed(url=url)).content.decode()

    assert "https:// で始まる、ページのアドレスを入れてください。" in html
    assert "A Title" in html


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "https://blog.example/a"])
def test_an_address_gets_one_sentence_and_not_two(as_translator, url):
    OriginalFactory(url="https://blog.example/a")

    form = as_translator.post(ADD, typed(url=url)).context["adminform"].form

    assert len(form.errors["url"]) == 1


@pytest.mark.parametrize("language", ["日本語", "e", "en_US", "en-"])
def test_a_language_is_a_code(as_translator, language):
    html = as_translator.post(ADD, typed(language=language)).content.decode()

    assert "BCP 47" in html
    assert not OriginalSource.objects.exists()


def test_a_pasted_address_finds_the_record_however_it_was_copied(as_editor):
    original = OriginalFactory(url="https://blog.example/a")
    OriginalFactory()

    found = as_editor.get(LIST, {"q": "HTTPS://blog.example/a?fbclid=x#y"}).context["cl"]

    assert list(found.queryset) == [original]


def test_the_list_shows_site_authors_and_translations(as_editor):
    original = OriginalFactory(site_name="Tide Notes")
    ArticleFactory(original=original)

    html = as_editor.get(LIST, {"q": "Original"}).content.decode()

    assert "Tide Notes" in html
    assert original.authors.get().name in html


def test_drafts_of_others_are_not_named_to_a_translator(as_translator, as_editor):
    draft = ArticleFactory(title="人の下書き")
    page = reverse("admin:articles_originalsource_change", args=[draft.original.pk])

    assert "人の下書き" not in as_translator.get(page).content.decode()
    assert "人の下書き" in as_editor.get(page).content.decode()
