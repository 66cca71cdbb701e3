"""The editorial office is in one language at a time, Django's words among them."""

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from tests.factories import ArticleFactory, AuthorFactory, ImageFactory, OriginalFactory, TagFactory
from tests.seen import foreign

ACCOUNT = ["account_change_password", "account_email", "mfa_index", "usersessions_list"]
STRANGERS = ["/admin/login/", "/accounts/login/", "/accounts/password/reset/", "/accounts/signup/"]
# Examples of what to write, codes of languages, and what Django calls a tick in every language.
EXAMPLES = "Anna Lind|spam.example|/entry/|utm_|zh-Hant|^(ja|en)$|WebP|^(True|False)$"
pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(administrator) -> list[str]:
    """Return the addresses of lists, forms and what leads from them; no content has letters."""
    administrator.username = administrator.name = "7001"
    administrator.save()
    original = OriginalFactory(
        title="2001", site_name="2002", authors=[AuthorFactory(name="3001", original_name="3002")]
    )
    draft = ArticleFactory(
        title="1001", body="1002", original=original, translators=[administrator], tags=[]
    )
    rows = [draft, original, TagFactory(name="5001", slug="5001"), ImageFactory(alt="6001")]
    found = ["/admin/", reverse("admin:articles_article_alignment", args=[draft.pk])]
    found.append(reverse("admin:articles_article_drift", args=[draft.pk]))
    for model in admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        found += [reverse(f"{name}_changelist"), reverse(f"{name}_add")]
    found += [reverse(name) for name in ACCOUNT]
    for row in rows:
        name = f"admin:articles_{row._meta.model_name}"
        found += [
            reverse(f"{name}_{view}", args=[row.pk]) for view in ("change", "history", "delete")
        ]
    return found


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_page_of_the_office_is_in_one_language(pages, administrator, settings, language):
    client = Client()
    client.force_login(administrator)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language

    found = {page: client.get(page) for page in pages}

    shown = {page: answer for page, answer in found.items() if answer.status_code == 200}
    words = {
        page: foreign(answer.content.decode(), language=language, also=EXAMPLES)
        for page, answer in shown.items()
    }
    assert {page: said for page, said in words.items() if said} == {}
    assert len(shown) > len(pages) / 2


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("page", STRANGERS)
def test_whoever_is_not_in_yet_is_asked_in_one_language(client, settings, page, language):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language

    html = client.get(page, follow=True).content.decode()

    assert f'lang="{language}"' in html
    assert foreign(html, language=language) == []
