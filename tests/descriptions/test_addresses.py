import pytest

from articles.descriptions import absolute


@pytest.mark.parametrize(
    ("address", "whole"),
    [
        ("/", "https://diary.example/"),
        ("/tags/海/", "https://diary.example/tags/%E6%B5%B7/"),
        ("/tags/%E6%B5%B7/", "https://diary.example/tags/%E6%B5%B7/"),
        ("https://media.example/a.jpg", "https://media.example/a.jpg"),
    ],
)
def test_addresses_stand_under_the_name_of_the_site(settings, address, whole):
    settings.SITE_URL = "https://diary.example"

    assert absolute(address) == whole
