"""The ledger is read and added to, and its evidence never leaves the admin."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from articles import publishing
from articles.models import Article, Permission
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    OriginalFactory,
    PermissionFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db
ADD = reverse("admin:articles_permission_add")


def typed(**fields):
    return {"state": "granted", "covers_text": "on", "showing": "link", **fields}


def mail(name="mail.eml", data=b"Yes, please do."):
    return SimpleUploadedFile(name, data)


def evidence_of(entry):
    return reverse("admin:articles_permission_evidence", args=[entry.pk])


def _body(response):
    """Return the file, and close it without ending the request, which would close the database."""
    body = b"".join(response)
    for close in response._resource_closers:
        close()
    return body


def test_an_answer_is_recorded_with_its_evidence(as_editor, editor):
    author = AuthorFactory()

    as_editor.post(ADD, typed(author=author.pk, evidence_file=mail()))

    entry = Permission.objects.get()
    assert entry.author == author
    assert entry.recorded_by == editor
    with entry.evidence_file.open() as file:
        assert file.read() == b"Yes, please do."


def test_the_evidence_is_sent_to_staff_as_a_file_and_to_no_stranger(as_editor, as_translator):
    as_editor.post(ADD, typed(author=AuthorFactory().pk, evidence_file=mail("許諾.txt")))
    address = evidence_of(Permission.objects.get())

    response = as_translator.get(address)

    assert _body(response) == b"Yes, please do."
    assert response["Content-Disposition"].startswith("attachment")
    assert "no-store" in response["Cache-Control"]
    assert Client().get(address).status_code == 302
    assert Client().get(f"/media/{Permission.objects.get().evidence_file.name}").status_code == 404


def test_evidence_that_was_lost_is_not_found(as_editor):
    entry = PermissionFactory(original=OriginalFactory(permission=""), evidence_file="none.txt")

    assert as_editor.get(evidence_of(entry)).status_code == 404


@pytest.mark.parametrize("name", ["page.html", "script.js", "picture.svg", "name"])
def test_files_that_a_browser_would_run_are_refused(as_editor, name):
    text = as_editor.post(ADD, typed(author=AuthorFactory().pk, evidence_file=mail(name)))

    assert "PDFにして入れ直してください。" in text.content.decode()
    assert not Permission.objects.exists()


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "どちらか一つを選んでください。"),
        ({"expires_on": "2030-01-01", "state": "refused"}, "期限は、許諾されたときだけ"),
        ({"expires_on": "2020-01-01"}, "期限がもう過ぎています。"),
    ],
)
def test_what_contradicts_itself_is_refused(as_editor, fields, sentence):
    about = {"author": AuthorFactory().pk} if fields else {}

    text = as_editor.post(ADD, typed(**about, **fields)).content.decode()

    assert sentence in text
    assert not Permission.objects.exists()


def test_what_was_recorded_stays_as_it_is(as_editor):
    entry = PermissionFactory(original=OriginalFactory(permission=""))
    address = reverse("admin:articles_permission_change", args=[entry.pk])

    assert as_editor.get(address).status_code == 200
    assert as_editor.post(address, typed(state="refused")).status_code == 403


def test_a_withdrawal_in_the_admin_ends_the_publication(as_editor, editor):
    article = ArticleFactory()
    publishing.publish(article, by=editor)

    as_editor.post(ADD, {"original": article.original.pk, "state": "withdrawn", "showing": "link"})

    assert not Article.objects.published().exists()
    page = as_editor.get(reverse("admin:articles_article_changelist")).content.decode()
    assert "差し止め" in page


def test_the_pages_of_original_and_author_show_their_entries(as_translator):
    original = OriginalFactory()
    author = original.authors.get()
    PermissionFactory(author=author, state="asked", conditions="名を添えること")

    of_original = as_translator.get(
        reverse("admin:articles_originalsource_change", args=[original.pk])
    )
    of_author = as_translator.get(reverse("admin:articles_author_change", args=[author.pk]))

    assert "許諾された" in of_original.content.decode()
    assert "名を添えること" in of_author.content.decode()


def test_a_long_name_in_japanese_is_no_failure(as_editor):
    as_editor.post(ADD, typed(author=AuthorFactory().pk, evidence_file=mail(f"{'許' * 110}.txt")))

    name = Permission.objects.get().evidence_file.name
    assert name.endswith("許.txt")


def test_beneath_an_original_the_evidence_is_a_link_that_asks_who_comes(as_editor):
    original = OriginalFactory(permission="")
    as_editor.post(ADD, typed(original=original.pk, evidence_file=mail()))
    page = reverse("admin:articles_originalsource_change", args=[original.pk])

    text = as_editor.get(page).content.decode()

    assert evidence_of(Permission.objects.get()) in text
    assert "/media/evidence" not in text


def test_who_asked_is_chosen_among_those_who_work_here(as_editor, translator):
    UserFactory(name="読者")
    author = AuthorFactory()

    page = as_editor.get(ADD)
    as_editor.post(ADD, typed(author=author.pk, asked_by=translator.pk))

    offered = page.context["adminform"].form.fields["asked_by"].queryset
    assert translator in offered
    assert "読者" not in map(str, offered)
    assert Permission.objects.get().asked_by == translator


@pytest.mark.parametrize("kind", ["originalsource", "author"])
def test_many_entries_take_a_fixed_number_of_queries(
    as_editor, django_assert_max_num_queries, kind
):
    about = OriginalFactory(permission="") if kind == "originalsource" else AuthorFactory()
    named = {"original" if kind == "originalsource" else "author": about}
    page = reverse(f"admin:articles_{kind}_change", args=[about.pk])
    for _ in range(5):
        PermissionFactory(**named, asked_by=UserFactory())

    with django_assert_max_num_queries(18):
        as_editor.get(page)
