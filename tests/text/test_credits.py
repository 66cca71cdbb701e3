import pytest

from articles.text import Picture, credit_markup

BY = "https://creativecommons.org/licenses/by/4.0/deed"


def credit(**known):
    return credit_markup(Picture("/a.png", 2, 1, (), **known))


def test_a_credit_leads_to_the_source_and_to_the_licence():
    shown = credit(
        credit="海野", credit_url="https://umino.example/", licence="CC BY", licence_url=BY
    )

    assert shown == (
        '<span class="credit"><a href="https://umino.example/" rel="noopener">海野</a>'
        f' <a href="{BY}" rel="license noopener">CC BY</a></span>'
    )


def test_a_source_without_a_name_is_called_by_its_site():
    assert ">umino.example</a>" in credit(credit_url="https://umino.example/tide?a=1")


def test_a_licence_of_the_sites_own_words_leads_nowhere():
    assert credit(licence="許可を得ています") == '<span class="credit">許可を得ています</span>'


def test_where_nothing_is_known_nothing_is_said():
    assert credit() == ""


@pytest.mark.parametrize("address", ["javascript:alert(1)", "//evil.example/", "/here"])
def test_no_credit_leads_astray(address):
    assert "href" not in credit(credit="<海野>", credit_url=address, licence_url=address)
