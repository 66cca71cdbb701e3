"""Pasting an address fills the form with what its page says, and loses nothing that was typed."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from articles.models import Author, OriginalSource, Permission, Snapshot, Watch
from tests.admin.sending import nothing_beneath
from tests.factories import ArticleFactory, AuthorFactory, OriginalFactory, UserFactory
from tests.originals.samples import SOURCE, page, snapshot
from tests.web.serving import Reply, html

pytestmark = pytest.mark.django_db
ADD = reverse("admin:articles_originalsource_add")
EMPTY = {
    "url": "",
    "title": "",
    "new_authors": "",
    "site_name": "",
    "language": "",
    "published_on": "",
    "licence": "",
    "description": "",
    "picture_url": "",
    "pasted": "",
    "captured": "",
    **nothing_beneath(),
}


def capture(client, **typed):
    return client.post(ADD, {**EMPTY, **typed, "_capture": "取り込む"})


def values(response):
    """Return what stands in the fields of the form."""
    form = response.context["adminform"].form
    return {name: form[name].value() for name in form.fields}


def test_the_form_fills_with_what_the_page_says(as_translator, site):
    response = capture(as_translator, url=site.url("/pools"))

    found = values(response)
    assert found["title"] == "On Tide Pools"
    assert found["site_name"] == "Tide Notes"
    assert found["published_on"] == "2025-03-04"
    assert found["language"] == "en"
    assert found["new_authors"] == "Anna Lind"
    assert not OriginalSource.objects.exists()


def test_each_field_says_where_its_value_was_found(as_translator, site):
    text = capture(as_translator, url=site.url("/pools")).content.decode()

    assert "2025-03-04T10:00:00+01:00" in text
    assert "article:published_time" in text
    assert SOURCE[0] in text


def test_nothing_that_was_typed_is_overwritten(as_translator, site):
    author = AuthorFactory()
    typed = {"title": "My Title", "language": "fr", "authors": [author.pk]}

    found = values(capture(as_translator, url=site.url("/pools"), **typed))

    assert found["title"] == "My Title"
    assert found["language"] == "fr"
    assert found["authors"] == [str(author.pk)]
    assert found["new_authors"] == ""


def test_rows_that_were_typed_beneath_stay(as_editor, site):
    rows = {
        "permissions-TOTAL_FORMS": "1",
        "permissions-0-state": "granted",
        "permissions-0-evidence": "Yes, please do.",
    }

    text = capture(as_editor, url=site.url("/pools"), **rows).content.decode()

    assert "Yes, please do." in text


def test_an_author_on_record_is_chosen(as_translator, site):
    author = AuthorFactory(original_name="Anna Lind")

    found = values(capture(as_translator, url=site.url("/pools")))

    assert found["authors"] == [str(author.pk)]
    assert found["new_authors"] == ""


def test_what_was_captured_is_saved_with_text_and_authors(as_translator, site):
    found = values(capture(as_translator, url=site.url("/pools")))
    sent = {name: value for name, value in found.items() if value is not None}

    as_translator.post(ADD, {**sent, **nothing_beneath(), "_save": "保存"})

    original = OriginalSource.objects.get()
    assert original.authors.get().original_name == "Anna Lind"
    assert original.snapshots.get().texts == SOURCE
    assert original.watch.latest == original.snapshots.get()


def test_a_site_that_refuses_leaves_the_form_and_says_what_to_do(as_translator, site, pages):
    pages["/pools"] = Reply(status=403)

    response = capture(as_translator, url=site.url("/pools"), title="My Title")

    assert "「貼り付ける」の欄に本文を入れて取り込めます。" in response.content.decode()
    assert values(response)["title"] == "My Title"


def test_pasted_text_takes_the_place_of_the_page(as_translator):
    response = capture(
        as_translator, url="https://closed.example/a", pasted="First.\n\nSecond.", title="T"
    )

    assert Snapshot.objects.get().texts == ["First.", "Second."]
    assert values(response)["url"] == "https://closed.example/a"


def test_pasted_html_fills_the_form_too(as_translator):
    found = values(capture(as_translator, url="https://closed.example/a", pasted=page()))

    assert found["title"] == "On Tide Pools"


def test_a_known_original_opens_with_who_translates_it(as_translator, site):
    known = OriginalFactory(url=site.url("/pools"))
    ArticleFactory(original=known, translators=[UserFactory(name="森 はるか")])

    response = as_translator.post(
        ADD, {**EMPTY, "url": site.url("/pools?utm_source=x"), "_capture": "1"}, follow=True
    )

    change = reverse("admin:articles_originalsource_change", args=[known.pk])
    assert response.redirect_chain[0][0] == change
    assert "翻訳: 森 はるか" in response.content.decode()
    assert site.paths == []


def test_a_page_that_names_a_known_address_opens_it(as_translator, site, pages):
    canonical = f'<link rel="canonical" href="http://127.0.0.1:{site.port}/pools">'
    pages["/copy"] = html(page().replace("</head>", f"{canonical}</head>"))
    known = OriginalFactory(url=site.url("/pools"))

    response = capture(as_translator, url=site.url("/copy"))

    assert response.status_code == 302
    assert str(known.pk) in response["Location"]
    assert not Snapshot.objects.exists()


def test_somebody_elses_capture_of_another_original_is_not_taken(as_translator, site):
    taken = OriginalFactory()
    found = values(capture(as_translator, url=site.url("/pools")))
    Snapshot.objects.update(original=taken)
    sent = {name: value for name, value in found.items() if value is not None}

    as_translator.post(ADD, {**sent, **nothing_beneath(), "_save": "保存"})

    assert Snapshot.objects.get().original == taken


def test_an_original_is_read_again_from_its_page(as_editor, site):
    original = OriginalFactory(url=site.url("/pools"), title="Old Title")
    address = reverse("admin:articles_originalsource_change", args=[original.pk])
    sent = {**EMPTY, "url": original.url, "title": "Old Title", "authors": []}

    response = as_editor.post(address, {**sent, "_capture": "1"})

    assert values(response)["title"] == "Old Title"
    assert values(response)["site_name"] == "Tide Notes"


@pytest.mark.parametrize("role", ["as_moderator", "stranger"])
def test_nobody_else_has_pages_fetched(client, moderator, site, role):
    if role == "as_moderator":
        client.force_login(moderator)

    capture(client, url=site.url("/pools"))

    assert site.paths == []


def test_a_permission_is_recorded_with_the_original(as_editor, editor):
    sent = {
        **EMPTY,
        "url": "https://blog.example/a",
        "title": "A",
        "language": "en",
        "new_authors": "Anna Lind\n\n Bo  Ek ",
        "permissions-TOTAL_FORMS": "1",
        "permissions-0-state": "granted",
        "permissions-0-covers_text": "on",
        "permissions-0-showing": "full",
    }

    as_editor.post(ADD, {**sent, "_save": "保存"})

    entry = Permission.objects.get()
    assert entry.original == OriginalSource.objects.get()
    assert entry.recorded_by == editor
    assert entry.showing == "full"
    assert sorted(Author.objects.values_list("original_name", flat=True)) == ["Anna Lind", "Bo Ek"]


def test_an_original_needs_somebody_who_wrote_it(as_editor):
    sent = {**EMPTY, "url": "https://blog.example/a", "title": "A", "language": "en"}

    text = as_editor.post(ADD, {**sent, "_save": "保存"}).content.decode()

    assert "著者を選ぶか、「新しい著者」に名前を入れてください。" in text
    assert not OriginalSource.objects.exists()


def again(client, response, url):
    """Press the button once more, with what stands in the form and another address."""
    found = {name: value for name, value in values(response).items() if value is not None}
    return values(capture(client, **{**found, "url": url}))


def test_another_page_takes_the_place_of_the_first_and_of_nothing_typed(as_translator, site, pages):
    pages["/stones"] = html(page(SOURCE[:2], title="On Stones").replace("Anna Lind", "Bo Ek"))
    first = capture(as_translator, url=site.url("/pools"), site_name="My Name")

    found = again(as_translator, first, site.url("/stones"))

    assert (found["title"], found["new_authors"]) == ("On Stones", "Bo Ek")
    assert found["site_name"] == "My Name"


def test_what_was_mended_after_the_first_look_stays(as_translator, site, pages):
    pages["/stones"] = html(page(title="On Stones"))
    first = capture(as_translator, url=site.url("/pools"))
    first.context["adminform"].form.data["title"] = "On Tide Pools, Mended"

    found = again(as_translator, first, site.url("/stones"))

    assert found["title"] == "On Tide Pools, Mended"


def test_an_original_that_moves_is_looked_at_as_if_for_the_first_time(as_editor, site):
    original = OriginalFactory(url=site.url("/pools"), permission="")
    snapshot(original)
    since = timezone.now()
    Watch.objects.update(etag="one", condition="gone", since=since, due_at=since.replace(year=2100))
    sent = {
        **EMPTY,
        "url": "https://new.example/pools",
        "title": "On Tide Pools",
        "language": "en",
        "new_authors": "Anna Lind",
    }

    as_editor.post(reverse("admin:articles_originalsource_change", args=[original.pk]), sent)

    watch = Watch.objects.get()
    assert watch.original.url == "https://new.example/pools"
    assert (watch.condition, watch.etag) == ("unseen", "")
    assert watch.due_at <= timezone.now()


def test_a_page_without_a_text_says_what_to_do_and_opens_the_place_for_it(
    as_translator, site, pages
):
    pages["/pools"] = html("<title>Pools</title><nav><a href=/>Home</a></nav>")

    text = capture(as_translator, url=site.url("/pools")).content.decode()

    assert "本文が見つかりません。" in text
    assert "collapse" not in text.split("サイトに断られたとき")[0].rpartition("<fieldset")[2]


def test_an_address_that_the_page_calls_otherwise_is_told(as_translator, site, pages):
    canonical = f'<link rel="canonical" href="{site.url("/pools/final")}">'
    pages["/pools"] = html(page().replace("</head>", f"{canonical}</head>"))

    response = capture(as_translator, url=site.url("/pools"))

    assert values(response)["url"] == site.url("/pools/final")
    assert "ページ自身が名乗るものに直しました" in response.content.decode()


def test_a_file_that_a_refused_form_cannot_give_back_is_named(as_editor):
    file = SimpleUploadedFile("mail.txt", b"Yes.")
    rows = {"permissions-TOTAL_FORMS": "1", "permissions-0-state": "granted"}

    text = as_editor.post(ADD, {**EMPTY, **rows, "permissions-0-evidence_file": file, "_save": "1"})

    assert "mail.txt" in text.content.decode()
    assert "もう一度選んでください" in text.content.decode()
