from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.guarding import is_proved
from articles.models import Comment
from tests.factories import PublishedFactory
from tests.views.test_commenting import send


def solve(stamp):
    """Return the number that a browser would find."""
    return next(str(number) for number in count() if is_proved(stamp, str(number)))


@pytest.fixture
def _asked(settings):
    settings.COMMENT_PROOF_BITS = 8


def test_nobody_is_asked_by_default():
    assert is_proved("stamp", "") is None


@pytest.mark.usefixtures("_asked")
def test_a_number_is_good_for_its_own_stamp():
    assert is_proved("stamp", solve("stamp")) is True
    assert {is_proved(f"stamp{n}", solve("stamp")) for n in range(20)} >= {False}


@pytest.mark.usefixtures("_asked")
@given(st.text(max_size=30).filter(lambda text: not (text.isascii() and text.isdigit())))
def test_nothing_but_a_number_proves_anything(text):
    assert is_proved("stamp", text) is False


@pytest.mark.django_db
@pytest.mark.usefixtures("_asked")
def test_a_comment_without_it_is_held_and_says_so(client):
    send(client, PublishedFactory(comment_mode="open"))

    assert Comment.objects.get().reasons_in_words == "計算の証明なし"


@pytest.mark.django_db
@pytest.mark.usefixtures("_asked")
def test_a_comment_with_it_appears_and_its_form_makes_no_other(client):
    article = PublishedFactory(comment_mode="open")
    stamp = client.get(f"/comments/{article.path}/").context["form"]["stamp"].value()

    send(client, article, stamp=stamp, proof=solve(stamp))
    again = send(client, article, stamp=stamp, proof=solve(stamp), text="別の文です。")

    assert Comment.objects.get().state == "approved"
    assert again.status_code == 422


@pytest.mark.django_db
@pytest.mark.usefixtures("_asked")
def test_the_staff_works_for_nothing(as_editor):
    article = PublishedFactory()

    assert "data-proof-bits" not in as_editor.get(f"/comments/{article.path}/").content.decode()
    send(as_editor, article)
    assert Comment.objects.get().state == "approved"
