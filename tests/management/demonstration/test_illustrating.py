import pytest

from articles.management.demonstration import read_site, replace_pictures
from articles.management.demonstration.illustrating import picture_names

ADDRESSES = {"hills": "/media/a1.jpg", "tide-pool": "/media/b2.jpg"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("![丘](hills)", "![丘](/media/a1.jpg)"),
        ('![丘](hills "朝。")', '![丘](/media/a1.jpg "朝。")'),
        ("![丘](hills)と![海](tide-pool)", "![丘](/media/a1.jpg)と![海](/media/b2.jpg)"),
        ("![](hills)", "![](/media/a1.jpg)"),
    ],
)
def test_short_name_gives_way_to_its_address(body: str, expected: str):
    assert replace_pictures(body, ADDRESSES) == expected


@pytest.mark.parametrize(
    "body",
    [
        "[丘](hills)",
        "![丘](https://ann.example/hills)",
        "![丘](/hills)",
        "![丘](hills.jpg)",
        "`![丘](hills)`",
        "```\n![丘](hills)\n```",
        "~~~~text\n![丘](hills)\n~~~~",
    ],
)
def test_what_is_no_short_name_of_a_picture_stays(body: str):
    assert replace_pictures(body, ADDRESSES) == body


def test_picture_after_code_is_replaced():
    body = "`a`\n\n```\n![丘](hills)\n```\n\n![丘](hills)"

    assert replace_pictures(body, ADDRESSES).endswith("```\n\n![丘](/media/a1.jpg)")


def test_name_without_an_address_is_an_error():
    with pytest.raises(KeyError, match="moon"):
        replace_pictures("![月](moon)", ADDRESSES)


def test_names_come_in_order():
    assert picture_names("![海](tide-pool)\n\n![丘](hills)") == ("tide-pool", "hills")


def test_every_entry_can_be_given_addresses():
    site = read_site()
    addresses = {picture.name: f"/media/{picture.name}.jpg" for picture in site.pictures}

    bodies = [replace_pictures(entry.body, addresses) for entry in site.entries]

    assert not any(picture_names(body) for body in bodies)
    assert any("/media/moonlit-sea.jpg" in body for body in bodies)
