import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from articles.models import OriginalSource
from tests.factories import OriginalFactory

pytestmark = pytest.mark.django_db


def test_the_address_is_kept_canonical_whoever_saves():
    original = OriginalFactory(url="HTTPS://Blog.Example:443/a?utm_source=x&b=1#c")

    assert original.url == "https://blog.example/a?b=1"
    assert original.host == "blog.example"


def test_one_address_is_one_record():
    OriginalFactory(url="https://blog.example/a")

    with pytest.raises(IntegrityError), transaction.atomic():
        OriginalFactory(url="https://blog.example/a#part")


def test_a_bad_address_is_refused_with_a_sentence():
    with pytest.raises(ValidationError) as error:
        OriginalSource(url="mailto:a@b.example", title="a").clean_fields()

    assert error.value.message_dict["url"] == [
        "https:// で始まる、ページのアドレスを入れてください。"
    ]


def test_an_original_without_title_is_refused_by_the_database():
    with pytest.raises(IntegrityError), transaction.atomic():
        OriginalFactory(title="")


def test_a_site_without_a_name_is_called_by_its_host():
    assert OriginalFactory(site_name="", url="https://www.a.example/").site_title == "a.example"


def test_an_original_leads_to_itself():
    assert OriginalFactory(url="https://a.example/b").get_absolute_url() == "https://a.example/b"


@pytest.mark.parametrize(
    ("licence", "name"),
    [
        (
            "https://creativecommons.org/licenses/by-sa/4.0/",
            "Creative Commons Attribution-ShareAlike 4.0 International",
        ),
        ("どなたでもどうぞ", "どなたでもどうぞ"),
        ("", ""),
    ],
)
def test_a_licence_is_called_by_its_name(licence, name):
    assert OriginalSource(licence=licence).licence_name == name


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://a.example/a.png"])
def test_addresses_beside_it_are_those_of_pages_too(url):
    with pytest.raises(ValidationError) as error:
        OriginalSource(url="https://a.example/", title="a", picture_url=url).clean_fields()

    assert "picture_url" in error.value.message_dict
