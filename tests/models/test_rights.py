from datetime import date

import pytest
from django.db import IntegrityError

from articles.models import Basis, Permission, Showing, rights_of
from tests.factories import AuthorFactory, OriginalFactory, PermissionFactory

pytestmark = pytest.mark.django_db
TODAY = date(2026, 5, 1)


def original(**kwargs):
    return OriginalFactory(permission="", **kwargs)


def basis(subject, on=TODAY):
    return rights_of(subject, on=on).basis


def test_what_nobody_was_asked_about_is_not_allowed():
    assert basis(original()) is Basis.NONE
    assert not rights_of(original(), on=TODAY).allows


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("asked", Basis.ASKED),
        ("granted", Basis.GRANT),
        ("refused", Basis.REFUSED),
        ("withdrawn", Basis.WITHDRAWN),
        ("not_needed", Basis.UNKNOWN_LICENCE),
    ],
)
def test_an_entry_says_what_is_allowed(state, expected):
    subject = original()
    PermissionFactory(original=subject, state=state)

    assert basis(subject) is expected


def test_the_newest_answer_counts():
    subject = original()
    PermissionFactory(original=subject, state="refused")
    PermissionFactory(original=subject, state="granted")

    assert basis(subject) is Basis.GRANT


def test_a_question_does_not_take_an_answer_back():
    subject = original()
    PermissionFactory(original=subject, state="granted")
    PermissionFactory(original=subject, state="asked")

    assert basis(subject) is Basis.GRANT


def test_a_grant_of_the_author_covers_all_that_the_author_wrote():
    author = AuthorFactory()
    PermissionFactory(author=author, state="granted")

    assert basis(original(authors=[author])) is Basis.GRANT
    assert basis(original()) is Basis.NONE


def test_an_author_withdraws_what_was_granted_for_one_original():
    author = AuthorFactory()
    subject = original(authors=[author])
    PermissionFactory(original=subject, state="granted")
    PermissionFactory(author=author, state="withdrawn")

    assert basis(subject) is Basis.WITHDRAWN


def test_all_authors_must_agree_and_the_narrowest_word_holds():
    wide, narrow = AuthorFactory(reading="あ"), AuthorFactory(reading="い")
    subject = original(authors=[wide, narrow])
    PermissionFactory(author=wide, showing="full", covers_pictures=True, credit="甲")
    assert basis(subject) is Basis.NONE

    PermissionFactory(
        author=narrow, showing="quotation", credit="乙", expires_on=date(2026, 12, 31)
    )

    rights = rights_of(subject, on=TODAY)
    assert rights.basis is Basis.GRANT
    assert rights.showing == Showing.QUOTATION
    assert not rights.pictures
    assert rights.until == date(2026, 12, 31)
    assert rights.credits == ("甲", "乙")


def test_a_grant_ends_after_its_last_day():
    subject = original()
    PermissionFactory(original=subject, expires_on=TODAY)

    assert basis(subject) is Basis.GRANT
    assert basis(subject, on=date(2026, 5, 2)) is Basis.EXPIRED


def test_a_grant_of_pictures_alone_is_none_for_the_text():
    subject = original()
    PermissionFactory(original=subject, covers_text=False, covers_pictures=True)

    assert basis(subject) is Basis.NO_TEXT


@pytest.mark.parametrize(
    ("licence", "expected"),
    [
        ("CC BY 4.0", Basis.LICENCE),
        ("https://creativecommons.org/licenses/by-sa/4.0/", Basis.LICENCE),
        ("CC BY-NC 4.0", Basis.LICENCE),
        ("CC BY-ND 4.0", Basis.NO_DERIVATIVES),
        ("どなたでもどうぞ", Basis.NONE),
    ],
)
def test_a_licence_answers_where_nobody_was_asked(licence, expected):
    assert basis(original(licence=licence)) is expected


def test_a_licence_shows_the_whole_original_and_is_named():
    rights = rights_of(original(licence="CC BY-SA 4.0"), on=TODAY)

    assert rights.showing == Showing.FULL
    assert rights.licence.id == "CC-BY-SA-4.0"


def test_a_refusal_outweighs_a_licence():
    subject = original(licence="CC BY 4.0")
    PermissionFactory(original=subject, state="refused")

    assert basis(subject) is Basis.REFUSED


def test_a_grant_outweighs_a_licence_that_forbids_changes():
    subject = original(licence="CC BY-ND 4.0")
    PermissionFactory(original=subject, state="granted")

    assert basis(subject) is Basis.GRANT


@pytest.mark.parametrize("both", [True, False])
def test_an_entry_is_about_one_thing(both):
    about = {"original": original(), "author": AuthorFactory()} if both else {}

    with pytest.raises(IntegrityError):
        Permission.objects.create(state="granted", **about)


def test_only_a_grant_expires():
    with pytest.raises(IntegrityError):
        PermissionFactory(original=original(), state="refused", expires_on=TODAY)
