"""Every public address is kept, or stands here with its reason."""

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone

from articles import moderation, publishing
from articles.pagecache import Rule
from tests.factories import CommentFactory, ImageFactory, PublishedFactory, TagFactory, UserFactory
from tests.publishing.samples import corrected, published

NOT_KEPT = {
    "preview/<str:token>/": "private, for whoever has the link",
    "reading/<str:mode>/": "sets a cookie",
    "language/<str:code>/": "sets a cookie",
    "search/": "endless, and seldom asked twice",
    "report/<slug:public_id>/": "a form with a token and a time",
    "report/<slug:public_id>/thanks/": "after a form",
    "comments/<trail:path>/": "a form, and what its reader has written",
    "comment/<int:pk>/edit/": "for who wrote it",
    "comment/<int:pk>/withdraw/": "for who wrote it",
    "comment/confirm/<str:token>/": "for who has the letter",
    "comment/unsubscribe/<str:token>/": "for who has the letter",
    "comment/author/<str:token>/": "for who has the letter",
    "comment/decide/<str:token>/": "for who has the letter",
    "report/decide/<str:token>/": "for who has the letter",
    "editing/preview/": "for writers",
    "editing/pictures/": "for writers",
    "editing/token/": "for writers",
    "media/<path:name>": "a file",
    "healthz": "about this second",
}
# Places with pages for persons, never for everybody.
PERSONAL = ("accounts/", "admin/")


def public(patterns, prefix="") -> dict[str, object]:
    found = {}
    for pattern in patterns:
        address = prefix + str(pattern.pattern).replace("\\Z", "")
        if address.startswith(PERSONAL):
            continue
        if isinstance(pattern, URLResolver):
            found |= public(pattern.url_patterns, address)
        elif isinstance(pattern, URLPattern):
            found[address] = pattern.callback
    return found


def test_every_public_address_is_kept_or_said_not_to_be():
    views = public(get_resolver().url_patterns)

    kept = {a for a, view in views.items() if isinstance(getattr(view, "rule", None), Rule)}

    assert set(views) - kept == set(NOT_KEPT)


@pytest.mark.django_db(transaction=True)
def test_what_says_that_it_is_kept_is(site):
    article = PublishedFactory(tags=[TagFactory(slug="tag")], lead_image=ImageFactory())
    correction = corrected(article, UserFactory(), "本文", "文章")
    values = {
        "<trail:path>/<int:number>": f"{article.path}/{correction.later.number}",
        "<trail:path>": article.path,
        "<slug:name>": article.lead_image.name,
        "<year:year>": str(timezone.localtime(article.published_at).year),
        "<month:month>": f"{timezone.localtime(article.published_at).month:02}",
        "authors/<words:slug>": f"authors/{article.original.authors.get().slug}",
        "tags/<words:slug>": "tags/tag",
        "<words:host>": article.original.host,
        "<int:number>": "0",
    }
    site.hear()
    for address, view in public(get_resolver().url_patterns).items():
        if isinstance(getattr(view, "rule", None), Rule):
            for name, value in values.items():
                address = address.replace(name, value)
            assert site.get(f"/{address}").status == 200, address
            assert not site.get(f"/{address}").made, address


@pytest.mark.django_db(transaction=True)
def test_a_correction_is_seen_at_once_wherever_it_is_told(site, editor):
    article = published(editor)
    places = ["/corrections/", "/corrections/feed/", article.get_absolute_url()]
    site.hear()
    assert not any("桁の誤り" in site.get(place).text for place in places)

    corrected(article, editor, "二時間", "十二時間", note="桁の誤り")
    site.hear()

    assert all("桁の誤り" in site.get(place).text for place in places)


@pytest.mark.django_db(transaction=True)
def test_a_withdrawal_takes_the_open_versions_along_at_once(site, editor):
    article = published(editor)
    version = corrected(article, editor, "二時間", "十二時間").earlier.get_absolute_url()
    site.hear()
    assert site.get(version).status == 200

    publishing.withdraw(article, by=editor, reason="")
    site.hear()

    assert site.get(version).status == 302
    assert "十二時間" not in site.get("/corrections/").text


@pytest.mark.django_db(transaction=True)
def test_an_approved_comment_is_on_the_kept_page_at_the_next_request(site, moderator):
    article = PublishedFactory()
    comment = CommentFactory(article=article, text="待っていた感想")
    address = article.get_absolute_url()
    site.hear()
    site.get(address)
    assert not site.get(address, cookie="writer=anybody").made

    moderation.approve(comment, by=moderator)
    site.hear()
    assert "待っていた感想" in site.get(address).text

    moderation.mark_spam(comment, by=moderator)
    site.hear()
    assert "待っていた感想" not in site.get(address).text
