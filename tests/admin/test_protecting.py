"""What is not deleted says why."""

import pytest
from django.urls import reverse

from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    ImageFactory,
    OriginalFactory,
    PermissionFactory,
    PublishedFactory,
    WithdrawnFactory,
)

pytestmark = pytest.mark.django_db


def used(kind):
    """Return something that is not deleted, and the word by which the reason says why."""
    image = ImageFactory()
    article = PublishedFactory(
        title="潮の話", original=OriginalFactory(title="Tides"), lead_image=image
    )
    return {
        "author": (article.original.authors.get(), "Tides"),
        "originalsource": (article.original, "潮の話"),
        "image": (image, "潮の話"),
        "article": (article, "取り下げてください"),
        "withdrawn": (WithdrawnFactory(), "理由を読者に伝える"),
    }[kind]


def address(obj, page):
    return reverse(f"admin:articles_{obj._meta.model_name}_{page}", args=[obj.pk])


KINDS = ["author", "originalsource", "image", "article", "withdrawn"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_for_deleting_leads_back_and_says_why(as_editor, kind):
    obj, reason = used(kind)

    response = as_editor.get(address(obj, "delete"), follow=True)

    assert response.redirect_chain == [(address(obj, "change"), 302)]
    assert reason in str(next(iter(response.context["messages"])))


@pytest.mark.parametrize("kind", KINDS)
def test_deleting_many_says_why_and_blames_no_right(as_editor, kind):
    obj, reason = used(kind)
    action = {"action": "delete_selected", "_selected_action": [obj.pk]}

    response = as_editor.post(reverse(f"admin:articles_{obj._meta.model_name}_changelist"), action)

    assert not response.context["perms_lacking"]
    assert reason in "".join(map(str, response.context["protected"]))


@pytest.mark.parametrize("key", ["original", "author"])
def test_what_the_ledger_is_about_is_not_deleted_and_says_why(as_editor, key):
    kept = {"original": OriginalFactory(permission=""), "author": AuthorFactory()}[key]
    PermissionFactory(**{key: kept})

    response = as_editor.get(address(kept, "delete"), follow=True)

    assert "許諾の記録がある" in str(next(iter(response.context["messages"])))


def test_whoever_may_delete_nothing_is_told_so(as_translator):
    original = PublishedFactory().original

    assert as_translator.get(address(original, "delete")).status_code == 403


def test_no_form_offers_to_delete_what_it_points_to(as_editor):
    draft = ArticleFactory()

    assert "delete_id_" not in as_editor.get(address(draft, "change")).content.decode()
