from datetime import date, timedelta

import pytest
from django.utils import timezone

from articles import originals
from articles.models import OriginalSource, Snapshot, Watch
from tests.factories import AuthorFactory, OriginalFactory
from tests.originals.samples import SOURCE, page, snapshot
from tests.web.serving import Reply, html, redirect

pytestmark = pytest.mark.django_db


def test_a_page_is_read_by_one_request_that_says_who_asks(site, settings):
    settings.SITE_URL = "https://diary.example"

    kept = originals.capture(site.url("/pools"), by=None)

    assert kept.texts == SOURCE
    assert kept.original is None
    assert [path for path, _ in site.requests] == ["/pools"]
    assert "https://diary.example" in site.requests[0][1]["user-agent"]


def test_what_was_found_says_where(site):
    found = originals.capture(site.url("/pools"), by=None).found

    assert found["title"]["values"] == ["On Tide Pools"]
    assert found["authors"]["values"] == ["Anna Lind"]
    assert found["published"]["values"] == ["2025-03-04T10:00:00+01:00"]
    assert all(each["where"] for each in found.values())


@pytest.mark.parametrize(
    ("reply", "sentence"),
    [
        (Reply(status=404), "そのアドレスにページはありません。"),
        (Reply(status=403), "「貼り付ける」の欄に本文を入れて取り込めます。"),
        (Reply(status=503), "503"),
        (Reply(b"%PDF-1.7", headers=(("Content-Type", "application/pdf"),)), "application/pdf"),
        (redirect("/pools"), "転送が同じところを回っています。"),
        (redirect("http://169.254.169.254/latest/meta-data"), "公開されたサイトではない"),
    ],
)
def test_each_way_to_fail_has_a_sentence(site, pages, reply, sentence):
    pages["/pools"] = reply

    with pytest.raises(originals.Unread, match=sentence):
        originals.capture(site.url("/pools"), by=None)

    assert not Snapshot.objects.exists()


@pytest.mark.parametrize(
    "url", ["", "blog", "ftp://a.example/", "http://127.0.0.1:1/", "http://[::1]/"]
)
def test_what_is_no_public_page_is_not_visited(url):
    with pytest.raises(originals.Unread):
        originals.capture(url, by=None)


def test_pasted_text_is_read_paragraph_by_paragraph():
    kept = originals.capture_pasted("One.\n\nTwo,\nstill two.", url="https://a.example/", by=None)

    assert kept.way == Snapshot.Way.PASTED
    assert [words.split()[0] for words in kept.texts] == ["One.", "Two,"]


def test_each_pasted_paragraph_has_its_own_lines():
    pasted = "# One\n\n\nTwo,\nstill two.\n\nThree."

    kept = originals.capture_pasted(pasted, url="https://a.example/", by=None)

    found = [kept.lines[block.first_line : block.last_line] for block in kept.passages]
    assert found == [["One"], ["Two,", "still two."], ["Three."]]


@pytest.mark.parametrize("url", ["", "blog", "http://[", f"https://a.example/{'a' * 2000}"])
def test_pasted_text_needs_the_address_of_a_page(url):
    with pytest.raises(originals.Unread, match="アドレスとして読めません"):
        originals.capture_pasted("One.", url=url, by=None)


def test_a_page_whose_address_is_too_long_to_be_kept_is_not_read(site, pages):
    path = f"/{'a' * 1990}"
    pages.update({"/short": redirect(path), path: html(page())})

    with pytest.raises(originals.Unread, match="アドレスとして読めません"):
        originals.capture(site.url("/short"), by=None)


def test_half_characters_and_nothings_of_a_page_are_left_out(site, pages):
    said = '{"@type": "Article", "author": {"name": "An\\udc00na\\u0000 Lind"}}'
    said = f'<script type="application/ld+json">{said}</script>'
    pages["/pools"] = html(page().replace("</head>", f"{said}</head>"))

    original, _ = originals.register(originals.read(site.url("/pools")))

    assert original.authors.get().original_name == "Anna Lind"


def test_pasted_html_is_read_as_a_page():
    kept = originals.capture_pasted(page(), url="https://a.example/", by=None)

    assert kept.texts == SOURCE


def test_nothing_pasted_gets_a_sentence():
    with pytest.raises(originals.Unread, match="文章が見つかりません"):
        originals.capture_pasted("<p> </p>", url="https://a.example/", by=None)


def test_a_claimed_text_is_watched_from_then_on():
    original = OriginalFactory()

    kept = snapshot(original)

    assert original.watch.latest == kept
    assert original.watch.condition == Watch.Condition.UNSEEN


def test_captures_that_nobody_saved_are_forgotten(site):
    old = originals.capture(site.url("/pools"), by=None)
    Snapshot.objects.update(taken_at=timezone.now() - timedelta(days=3))
    kept = snapshot(OriginalFactory())
    fresh = originals.capture(site.url("/pools"), by=None)

    assert originals.forget_unclaimed() == 1

    assert set(Snapshot.objects.all()) == {kept, fresh}
    assert old not in Snapshot.objects.all()


def test_a_page_becomes_an_original_with_all_that_it_says(site):
    original, created = originals.register(originals.read(site.url("/pools")))

    assert created
    assert original.title == "On Tide Pools"
    assert original.site_name == "Tide Notes"
    assert original.published_on == date(2025, 3, 4)
    assert original.language == "en"
    assert [author.original_name for author in original.authors.all()] == ["Anna Lind"]
    assert original.snapshots.get().texts == SOURCE


def test_an_author_on_record_is_recognised(site):
    author = AuthorFactory(original_name="Anna Lind")

    original, _ = originals.register(originals.read(site.url("/pools")))

    assert original.authors.get() == author


def test_an_original_on_record_is_not_made_twice(site, pages):
    pages["/pools?utm_source=mail"] = pages["/pools"]
    first, _ = originals.register(originals.read(site.url("/pools")))

    again, created = originals.register(originals.read(site.url("/pools?utm_source=mail")))

    assert not created
    assert again == first
    assert OriginalSource.objects.count() == 1


def test_a_page_without_a_title_is_not_registered(site, pages):
    pages["/pools"] = html("<p>Words.</p>")

    with pytest.raises(originals.Unread, match="題名が見つからない"):
        originals.register(originals.read(site.url("/pools")))


def test_a_page_that_calls_itself_a_copy_does_not_change_the_text_of_an_original(site, pages):
    first, _ = originals.register(originals.read(site.url("/pools")))
    said = f'<link rel="canonical" href="{first.url}"></head>'
    pages["/copy"] = html(page(SOURCE[:2]).replace("</head>", said))

    again, created = originals.register(originals.read(site.url("/copy")))

    assert (again, created) == (first, False)
    assert Snapshot.objects.get().texts == SOURCE


def test_a_text_that_was_read_before_the_newest_one_does_not_take_its_place():
    original = OriginalFactory()
    early = originals.capture_pasted("One.", url=original.url, by=None)
    newest = snapshot(original)

    originals.claim(early, original)

    assert original.watch.latest == newest
    assert early.original == original
